import type { RoomScene, SceneBot } from '../../scenes/types.js';
import type { StandIn } from '../stand-in.js';
import { HANDLE } from './log-voices.js';

/** Stand-ins answer whoever speaks to them and say nothing of their own accord, at the pace of a support channel. */
const SETTINGS = {
  speaking: { initiative: 0, replyProbability: 0 },
  pacing: { profile: 'support-channel' },
};

/** The room of a replay: the people of the log, and the stand-ins as its only bots. `scene` is where bots that are named come from. */
export function standInScene(
  title: string,
  standIns: readonly StandIn[],
  scene: RoomScene,
): RoomScene {
  return {
    id: 'replay',
    locale: standIns.some(({ botId }) => botId !== undefined) ? scene.locale : 'en',
    timeZone: 'UTC',
    title,
    notice: 'The people here speak from a log. The stand-ins are artificial personas.',
    topics: [],
    settings: SETTINGS,
    bots: standIns.map((standIn, place) => botOf(standIn, place, scene)),
    lore: [],
    headlines: [],
  };
}

function botOf({ nick, botId }: StandIn, place: number, scene: RoomScene): SceneBot {
  const handle = HANDLE.test(nick) ? { username: nick } : {};
  const persona = scene.bots.find(({ bot }) => bot.id === botId);
  if (persona !== undefined)
    return { ...persona, bot: { ...persona.bot, ...handle, name: nick.slice(0, 80) } };
  return {
    bot: {
      id: `stand-in-${place + 1}`,
      name: nick.slice(0, 80),
      ...handle,
      persona: {
        tone: 'friendly',
        background: `An openly artificial stand-in for ${nick.slice(0, 80)}, a regular of this channel.`,
        goals: ['give everybody who asks an answer'],
        style: { emojis: false, length: 'short' },
      },
      emotion: { tone: 'plain', energy: 'steady', empathy: 0.6 },
    },
    stances: [],
    holdings: [],
  };
}

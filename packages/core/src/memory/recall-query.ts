import type { Decision } from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import type { NamedParticipant, RecallQuery } from './recall/query.js';
import { termsOf } from './terms.js';

/** Terms under which a text says too little to be remembered by: what was said before it is added. */
const FEW_TERMS = 3;
const BEFORE = 2;

/** What a bot's turn is about, as a query: the message that it answers or goes on from, else its topic or what was said last. */
export function recallQuery(
  scene: Scene,
  member: Member,
  decision: Decision,
  now: number,
): RecallQuery {
  const place = scene.messages.findIndex(({ id }) => id === decision.targetId);
  const target = place < 0 ? undefined : scene.messages[place];
  const own = [target?.text, decision.topic, decision.instruction, headlineOf(scene, decision)];
  const text = own.filter((each) => each !== undefined && each !== '').join('\n');
  const isThin = termsOf(text, member.bot.locale).length < FEW_TERMS;
  const end = place < 0 ? scene.messages.length : place;
  const before = isThin ? scene.messages.slice(Math.max(0, end - BEFORE), end) : [];
  const userId = target?.author.userId;
  return {
    text: [...before.map((message) => message.text), text].join('\n'),
    scope: {
      botId: member.bot.id,
      chatId: scene.chat.id,
      personIds: userId === undefined ? [] : [userId],
    },
    now,
    participants: participantsOf(scene),
  };
}

function headlineOf(scene: Scene, { headlineId }: Decision): string | undefined {
  return headlineId === undefined
    ? undefined
    : scene.news.find(({ id }) => id === headlineId)?.title;
}

/** Everybody in the scene by id, with the names they go by. */
function participantsOf(scene: Scene): readonly NamedParticipant[] {
  const names = new Map<string, string[]>();
  const add = (id: string | undefined, name: string | undefined) => {
    if (id === undefined) return;
    const known = names.get(id);
    const isNew = name !== undefined && name !== '' && known?.includes(name) !== true;
    if (known === undefined) names.set(id, isNew ? [name] : []);
    else if (isNew) known.push(name);
  };
  for (const { bot } of scene.members) {
    add(bot.id, bot.name);
    add(bot.id, bot.username);
  }
  for (const { id, handles, displayName } of scene.people) {
    add(id, displayName);
    for (const handle of handles) add(id, handle);
  }
  for (const { author } of scene.messages) {
    add(idOf(author), author.displayName);
    add(idOf(author), author.username);
  }
  return Array.from(names, ([id, all]) => ({ id, names: all }));
}

function idOf({ botId, userId }: Message['author']): string | undefined {
  return botId ?? userId;
}

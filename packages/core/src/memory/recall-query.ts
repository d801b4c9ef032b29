import type { Bot } from '../records/bot.js';
import type { Decision } from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import { botsOf } from '../speakers/directory.js';
import type { NamedParticipant, RecallQuery } from './recall/query.js';
import { termsOf } from './terms.js';

/** Terms under which a text says too little to be remembered by: what was said before it is added. */
const FEW_TERMS = 3;
const BEFORE = 2;
const ofBots = new WeakMap<ReadonlyMap<string, Bot>, readonly NamedParticipant[]>();

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

/** Everybody in the scene, with the names they go by; who also goes by a name that is not the record's stands there twice. */
function participantsOf(scene: Scene): readonly NamedParticipant[] {
  const bots = botsOf(scene.members);
  const others = new Map<string, string[]>();
  const add = (id: string | undefined, name: string | undefined) => {
    if (id === undefined || name === undefined || name === '') return;
    const bot = bots.get(id);
    if (bot !== undefined && (name === bot.name || name === bot.username)) return;
    const known = others.get(id);
    if (known === undefined) others.set(id, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  for (const { id, handles, displayName } of scene.people) {
    add(id, displayName);
    for (const handle of handles) add(id, handle);
  }
  for (const { author } of scene.messages) {
    add(idOf(author), author.displayName);
    add(idOf(author), author.username);
  }
  const members = membersOf(bots);
  return others.size === 0
    ? members
    : [...members, ...Array.from(others, ([id, names]) => ({ id, names }))];
}

/** One list as long as a chat's bots are the same, so that what is made of it is made once. */
function membersOf(bots: ReadonlyMap<string, Bot>): readonly NamedParticipant[] {
  let members = ofBots.get(bots);
  if (members === undefined) {
    members = Array.from(bots.values(), ({ id, name, username }) => ({
      id,
      names: username === undefined ? [name] : [name, username],
    }));
    ofBots.set(bots, members);
  }
  return members;
}

function idOf({ botId, userId }: Message['author']): string | undefined {
  return botId ?? userId;
}

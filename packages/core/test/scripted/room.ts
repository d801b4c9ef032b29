import type { RoomScene } from '../../../../examples/terminal-room/scenes/types.js';
import { chance, integer, pick, pickWeighted } from '../../src/chance/draws.js';
import { streamAt } from '../../src/chance/stream.js';
import { Bot } from '../../src/records/bot.js';
import type { MoveKind, ReplyLength } from '../../src/records/decision.js';
import { Holding } from '../../src/records/holding.js';
import type { PromptBrief, TranscriptLine } from '../../src/records/prompt.js';
import { Stance } from '../../src/records/stance.js';
import { isQuestion } from '../../src/text/question.js';

/** One message of a simulated room, with what it answered. */
export interface RoomMessage {
  readonly botId: string;
  readonly name: string;
  readonly text: string;
  readonly move: MoveKind;
  readonly target?: { readonly name: string; readonly text: string };
  readonly stances: readonly string[];
}

/** Writes a text from a brief and a seed: the model under test. */
export type Write = (brief: PromptBrief, seed: number) => string;

const TRANSCRIPT_LINES = 15;
const RECENT_TARGETS = 8;
const PARTS = ['morning', 'noon', 'afternoon', 'evening', 'night'] as const;
const LENGTHS: readonly (readonly [ReplyLength, number])[] = [
  ['short', 0.55],
  ['medium', 0.35],
  ['long', 0.1],
];

/** The cast of a scene as records. */
export function castOf(scene: RoomScene) {
  return scene.bots.map((member) => ({
    bot: Bot.parse({ locale: scene.locale, ...member.bot, createdAt: 0, updatedAt: 0 }),
    stances: member.stances.map((stance) =>
      Stance.parse({ ...stance, botId: member.bot.id, updatedAt: 0 }),
    ),
    holdings: member.holdings.map((holding) =>
      Holding.parse({ ...holding, botId: member.bot.id, updatedAt: 0 }),
    ),
  }));
}

/** Runs a room of bots alone: who speaks, which move and which target are drawn as a lively chat would draw them. */
export function simulateRoom(
  scene: RoomScene,
  seed: number,
  count: number,
  write: Write,
): RoomMessage[] {
  const stream = streamAt('room', scene.id, seed);
  const cast = castOf(scene);
  const messages: RoomMessage[] = [];
  const untold = [...scene.headlines];
  for (let turn = 0; turn < count; turn += 1) {
    const last = messages.at(-1);
    const isContinuing = last !== undefined && chance(stream, 0.08);
    const others = cast.filter(({ bot }) => bot.id !== last?.botId);
    const speaker = isContinuing
      ? cast.find(({ bot }) => bot.id === last.botId)
      : pickWeighted(stream, others, ({ bot }) => bot.talkativeness);
    if (speaker === undefined) throw new Error('the scene has no cast');
    const { bot } = speaker;
    const targets = messages.slice(-RECENT_TARGETS).filter((message) => message.botId !== bot.id);
    const target = pickWeighted(stream, targets, (message) => weightOf(message, targets));
    const isOpening = target === undefined || chance(stream, 0.12);
    const move: MoveKind = isContinuing ? 'continue' : isOpening ? 'new-topic' : 'reply';
    const news = move === 'new-topic' && chance(stream, 0.15) ? untold.shift() : undefined;
    const answered = move === 'reply' ? target : move === 'continue' ? last : undefined;
    const length = pickWeighted(stream, LENGTHS, ([, weight]) => weight)?.[0] ?? 'short';
    const brief: PromptBrief = {
      locale: scene.locale,
      bot: {
        id: bot.id,
        name: bot.name,
        persona: bot.persona,
        emotion: bot.emotion,
        hint: bot.hint,
      },
      chat: { title: scene.title, topics: scene.topics, notice: scene.notice },
      move,
      ...(move === 'new-topic' ? { topic: pick(stream, scene.topics) as string } : {}),
      ...(answered === undefined
        ? {}
        : {
            target: {
              label: answered.name,
              text: answered.text,
              isQuestion: isQuestion(answered.text, scene.locale),
              isHuman: false,
              asksIfArtificial: false,
            },
          }),
      transcript: messages.slice(-TRANSCRIPT_LINES).map(
        (message, index): TranscriptLine => ({
          messageId: String(index),
          label: message.name,
          text: message.text,
          isOwn: message.botId === bot.id,
          isBot: true,
        }),
      ),
      stances: speaker.stances,
      holdings: speaker.holdings,
      memories: [],
      pastReferences: [],
      lore: scene.lore
        .filter(({ keys }) => keys.some((key) => answered?.text.includes(key) === true))
        .map(({ content }) => content),
      ...(news === undefined
        ? {}
        : { news: { id: news.title, source: 'feed', title: news.title, fetchedAt: 0 } }),
      ...(move === 'reply' && target !== undefined && chance(stream, 0.35)
        ? { mention: { label: target.name } }
        : {}),
      length,
      partOfDay: PARTS[Math.floor(turn / 40) % PARTS.length] ?? 'evening',
      avoid: [],
    };
    messages.push({
      botId: bot.id,
      name: bot.name,
      text: write(brief, integer(stream, 0, 2 ** 31)),
      move,
      ...(answered === undefined ? {} : { target: { name: answered.name, text: answered.text } }),
      stances: speaker.stances.map(({ text }) => text),
    });
  }
  return messages;
}

function weightOf(message: RoomMessage, targets: readonly RoomMessage[]): number {
  const age = targets.length - 1 - targets.indexOf(message);
  return (message.text.includes('?') ? 2 : 1) * (age === 0 ? 6 : age < 3 ? 1.5 : 0.3);
}

import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import { rememberLatest } from './latest.js';

/** How many messages the conversation of this one has by now, itself included, people's too: what links show, in the scene. */
export function lengthOf(message: Message, scene: Scene): number {
  return lengthsOf(scene).get(message.id) ?? 1;
}

/** How often our bots and others have answered one another in the scene, by the key of {@link pairOf}. */
export function answersBetween(scene: Scene, one: string, other: string): number {
  return answersIn(scene).get(pairOf(one, other)) ?? 0;
}

/** Who wrote a message, under one key for bots and people; `undefined` for whoever has no id. */
export function writerOf({ author }: Message): string | undefined {
  return author.botId ?? author.userId;
}

const lengthsOf = rememberLatest((scene: Scene): ReadonlyMap<string, number> => {
  const lengths = new Map<string, number>();
  for (const { id, meta, replyTo } of scene.messages) {
    if (meta.partOf !== undefined) {
      lengths.set(id, lengths.get(meta.partOf) ?? 1);
      continue;
    }
    const before = lengths.get(meta.respondsTo ?? '') ?? lengths.get(replyTo ?? '') ?? 0;
    lengths.set(id, before + 1);
  }
  return lengths;
});

const answersIn = rememberLatest((scene: Scene): ReadonlyMap<string, number> => {
  const writers = new Map<string, string>();
  const answers = new Map<string, number>();
  for (const message of scene.messages) {
    const writer = writerOf(message);
    if (writer === undefined) continue;
    writers.set(message.id, writer);
    const target = writers.get(message.meta.respondsTo ?? message.replyTo ?? '');
    if (target === undefined || target === writer || message.meta.partOf !== undefined) continue;
    const pair = pairOf(writer, target);
    answers.set(pair, (answers.get(pair) ?? 0) + 1);
  }
  return answers;
});

function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

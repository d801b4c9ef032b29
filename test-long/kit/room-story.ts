import type { RoomScene } from '../../examples/terminal-room/scenes/types.js';
import { openRoom } from '../../examples/terminal-room/src/cast/open-room.js';
import { virtualClock } from '../../examples/terminal-room/src/virtual-room.js';
import type { RoomMessage } from '../../packages/core/test/scripted/room.js';

/** What a terminal room of bots alone said. */
export interface RoomStory {
  /** Every message as it was shown. */
  readonly texts: readonly string[];
  /** Every turn, its parts put together, without handles. */
  readonly turns: readonly RoomMessage[];
  readonly failedTicks: number;
}

/** Lets a scene talk on a virtual clock, as `npm start -- --ticks N` does, until `count` messages are sent. */
export async function tellRoom(scene: RoomScene, seed: string, count: number): Promise<RoomStory> {
  const clock = virtualClock();
  const { engine } = await openRoom({ scene, clock, seed, speed: 1 });
  const stances = new Map(scene.bots.map(({ bot, stances: own }) => [bot.id, own]));
  const texts: string[] = [];
  const textOf = new Map<string, string>();
  const turns: RoomMessage[] = [];
  let failedTicks = 0;
  engine.on('message:sent', ({ message }) => {
    textOf.set(message.id, message.text);
    texts.push(message.text);
  });
  engine.on('tick:failed', () => {
    failedTicks += 1;
  });
  const reading: Promise<void>[] = [];
  engine.on('tick:ended', ({ tickId, outcome }) => {
    if (outcome.kind !== 'sent') return;
    const said = outcome.messageIds.map((id) => textOf.get(id) ?? '').join(' ');
    reading.push(
      engine.trace(tickId).then((trace) => {
        if (trace?.decision?.kind !== 'decision') return;
        const { botId, move, targetId } = trace.decision;
        const { messages, members } = trace.opening.scene;
        const target = messages.find(({ id }) => id === targetId);
        turns.push({
          botId,
          name: members.find(({ bot }) => bot.id === botId)?.bot.name ?? botId,
          text: withoutHandles(said),
          move,
          ...(target === undefined
            ? {}
            : {
                target: {
                  name: target.author.displayName ?? '',
                  text: withoutHandles(target.text),
                },
              }),
          stances: (stances.get(botId) ?? []).map((stance) => String(stance['text'])),
        });
      }),
    );
  });
  await engine.start();
  while (texts.length < count && (await clock.runNext())) await Promise.all(reading.splice(0));
  await engine.stop();
  await Promise.all(reading);
  return { texts: texts.slice(0, count), turns, failedTicks };
}

function withoutHandles(text: string): string {
  return text.replace(/@[\p{L}\p{N}_]+/gu, '').trim();
}

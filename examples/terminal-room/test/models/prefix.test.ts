import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { recordedRoom, type SceneRequest } from '../../../../tools/model-server/scene-requests.js';
import type { RoomScene } from '../../scenes/types.js';
import { scenes } from '../../src/scenes.js';
import { ADAPTERS, sent } from './send.js';

const TICKS = 100;

test(`the beginning of a bot's prompts stays the same over ${TICKS} ticks`, async () => {
  let [stable, whole] = [0, 0];
  for (const scene of scenes) {
    const own = await requestsOfOneBot(scene);
    expect(own).toHaveLength(TICKS);
    const requests = own.map(({ request }) => request);
    for (const [adapter, makeModel] of Object.entries(ADAPTERS)) {
      const messages = await sent(requests, makeModel);
      expect(new Set(messages.map(([system]) => JSON.stringify(system))).size).toBe(1);
      const texts = messages.map((each) => each.map((message) => message['content']).join(''));
      const tokens = tokensOf(texts);
      stable += tokens.stable;
      whole += tokens.whole;
      const percent = ((100 * tokens.stable) / tokens.whole).toFixed(1);
      console.log(
        `${scene.id}, ${own[0]?.botId}, ${adapter}: ${percent}% of a prompt's tokens are those that the one before began with`,
      );
    }
  }
  expect(stable / whole).toBeGreaterThanOrEqual(0.5);
}, 240_000);

/** The first requests of the bot that writes most, in a room that goes on until there are enough. */
async function requestsOfOneBot(scene: RoomScene): Promise<readonly SceneRequest[]> {
  const { room, requests } = await recordedRoom(scene, 'prefix');
  const ofBusiest = () =>
    [...grouped(requests).values()].sort((a, b) => b.length - a.length)[0] ?? [];
  for (let turn = 0; turn < 60 && ofBusiest().length < TICKS; turn += 1) await room.runTicks(30);
  await room.engine.stop();
  return ofBusiest().slice(0, TICKS);
}

function grouped(requests: readonly SceneRequest[]): ReadonlyMap<string, SceneRequest[]> {
  const byBot = new Map<string, SceneRequest[]>();
  for (const each of requests) byBot.set(each.botId, [...(byBot.get(each.botId) ?? []), each]);
  return byBot;
}

/** Tokens of all prompts but the first, and those of what each begins with like the one before: what a prompt cache may take. */
function tokensOf(texts: readonly string[]): { readonly stable: number; readonly whole: number } {
  let [stable, whole] = [0, 0];
  for (const [place, text] of texts.entries()) {
    const before = texts[place - 1];
    if (before === undefined) continue;
    let length = 0;
    while (length < text.length && text[length] === before[length]) length += 1;
    stable += countTokens(text.slice(0, length));
    whole += countTokens(text);
  }
  return { stable, whole };
}

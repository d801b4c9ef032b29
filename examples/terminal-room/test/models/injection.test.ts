import { expect, test } from 'vitest';
import { outsideTags } from '../../../../packages/core/test/prompt/outside-tags.js';
import { attacks } from '../../../../packages/core/test/speakers/attacks.js';
import { recordedRoom } from '../../../../tools/model-server/scene-requests.js';
import { scenes } from '../../src/scenes.js';
import { ADAPTERS, sent } from './send.js';

/** Behind each attack, so that what belongs to it is known wherever it turns up. */
const MARK = 'zqxmark';

for (const scene of scenes)
  test(`what an attacker writes stays in its place, from the chat to the request body: ${scene.id}`, async () => {
    const { room, requests } = await recordedRoom(scene, 'injection');
    for (const [place, { kind, value }] of attacks.entries()) {
      const { name = '' } = scene.bots[place % scene.bots.length]?.bot ?? {};
      const shown = `${value} ${MARK}`;
      const displayName = kind === 'name' ? shown.slice(0, 200) : 'Eve';
      await room.transport.say({
        chat: 'room',
        author: { externalId: `eve-${place}`, displayName },
        text: kind === 'name' ? `${name}, ${MARK}?` : `${name}, ${shown}`,
      });
      await room.runTicks(1);
    }
    await room.engine.stop();
    expect(requests.length).toBeGreaterThan(attacks.length / 2);
    const marked = requests.filter(({ request }) => request.user.includes(MARK));
    expect(marked.length).toBeGreaterThan(requests.length / 2);
    const systems = new Map<string, string>();
    for (const makeModel of Object.values(ADAPTERS)) {
      const bodies = await sent(
        requests.map(({ request }) => request),
        makeModel,
      );
      for (const [place, messages] of bodies.entries()) {
        expect(messages.map((message) => Object.keys(message).sort().join())).toEqual([
          'content,role',
          'content,role',
        ]);
        const [system, user] = messages;
        expect([system?.['role'], user?.['role']]).toEqual(['system', 'user']);
        const botId = requests[place]?.botId ?? '';
        const before = systems.get(botId);
        if (before !== undefined) expect(system?.['content']).toBe(before);
        systems.set(botId, system?.['content'] ?? '');
        expect(system?.['content']).not.toContain(MARK);
        // Throws where a tag is forged, left open or closed twice.
        const outside = outsideTags(user?.['content'] ?? '');
        expect(outside.filter((line) => line.includes(MARK))).toEqual([]);
      }
    }
  }, 180_000);

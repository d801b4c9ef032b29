import { scriptedModel } from '@coterie/core/scripted';
import { simulatedRoom } from '@coterie/core/testing';
import { expect, test } from 'vitest';
import { scenes } from '../src/scenes.js';

for (const scene of scenes) {
  test(`every prompt of ${scene.id} stays under 6,000 characters`, async () => {
    const model = scriptedModel();
    const lengths: number[] = [];
    const room = await simulatedRoom({
      seed: 'prompts',
      settings: { speaking: { initiative: 1 } },
      models: [
        {
          ...model,
          generate: (request, options) => {
            lengths.push(request.system.length + request.user.length);
            return model.generate(request, options);
          },
        },
      ],
      bots: scene.bots.map(({ bot }) => ({ locale: scene.locale, ...bot })),
      chats: [
        {
          id: 'room',
          title: scene.title,
          topics: [...scene.topics],
          notice: scene.notice,
          locale: scene.locale,
          timeZone: scene.timeZone,
          members: scene.bots.map(({ bot }) => bot.id),
        },
      ],
      stances: scene.bots.flatMap(({ bot, stances }) =>
        stances.map((stance) => ({ botId: bot.id, ...stance })),
      ),
      holdings: scene.bots.flatMap(({ bot, holdings }) =>
        holdings.map((holding) => ({ botId: bot.id, ...holding })),
      ),
    });
    await room.runTicks(150);
    await room.engine.stop();
    expect(lengths.length).toBeGreaterThan(50);
    expect(Math.max(...lengths)).toBeLessThan(6_000);
  });
}

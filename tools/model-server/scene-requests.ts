import type { ModelRequest } from '@coterie/core';
import { scriptedModel } from '@coterie/core/scripted';
import { type SimulatedRoom, simulatedRoom } from '@coterie/core/testing';
import type { RoomScene } from '../../examples/terminal-room/scenes/types.js';

/** A request that the engine made, and for which bot. */
export interface SceneRequest {
  readonly botId: string;
  readonly request: ModelRequest;
}

/** A scene's room on a virtual clock, whose every request is kept; the scripted model writes. */
export async function recordedRoom(
  scene: RoomScene,
  seed: string,
): Promise<{ readonly room: SimulatedRoom; readonly requests: readonly SceneRequest[] }> {
  const model = scriptedModel();
  const requests: SceneRequest[] = [];
  const room = await simulatedRoom({
    seed,
    models: [
      {
        ...model,
        generate: (request, options) => {
          requests.push({ botId: request.brief?.bot.id ?? '', request });
          return model.generate(request, options);
        },
      },
    ],
    settings: {
      speaking: { initiative: 1 },
      limits: {
        maxMessagesPerMinute: { chat: 60 },
        botHourlyLimit: { max: 600 },
        loop: { chain: 60, chatPerHour: 3000 },
      },
    },
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
  return { room, requests };
}

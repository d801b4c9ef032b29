import { createEngine, loopbackTransport } from '@coterie/core';
const chat = loopbackTransport();
const engine = await createEngine({ transports: [chat] });
await engine.bots.put({ id: 'ada', name: 'Ada' });
await engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', members: ['ada'] });
await engine.start();
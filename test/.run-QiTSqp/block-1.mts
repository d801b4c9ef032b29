import { createEngine, loopbackTransport } from '@coterie/core';

const engine = await createEngine({ transports: [loopbackTransport({ chats: ['den'] })] });
await engine.bots.put({ id: 'ada', name: 'Ada' });
await engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', members: ['ada'] });
engine.on('message:sent', ({ message }) => console.log(message.author.displayName, message.text));

await engine.start();
await engine.sayNow({ chatId: 'den', botId: 'ada', text: 'Good evening, everyone.' });
await engine.stop();

import { createEngine, loopbackTransport, systemClock } from '@coterie/core';

const platform = loopbackTransport({ chats: ['den'] });
const settings = { speaking: { scaleFactor: 5 }, pacing: { answerDelay: 'prompt' } };
const engine = await createEngine({ transports: [platform], settings });
await engine.bots.put({ id: 'ada', name: 'Ada', persona: { tone: 'ironic', watchlist: ['Emma'] } });
await engine.bots.put({ id: 'bo', name: 'Bo', persona: { tone: 'warm', watchlist: ['Dracula'] } });
const chat = { id: 'den', platform: 'loopback', externalId: 'den', topics: ['re-reading'] };
await engine.chats.put({ ...chat, members: ['ada', 'bo'] });
engine.on('message:sent', ({ message }) => console.log(message.author.displayName, message.text));

await engine.start();
await platform.say({ chat: 'den', author: 'Mia', text: 'Ada, which classic would you re-read?' });
await systemClock().sleep(30_000);
await engine.stop();

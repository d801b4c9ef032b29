import { createHash } from 'node:crypto';
import { lively } from './lively.js';

const [seed = 'seed', workerId = 'worker'] = process.argv.slice(2);
const { room } = await lively({ seed, workerId, minutes: 90 });
await room.engine.stop();
process.stdout.write(createHash('sha256').update(room.transcript().join('\n')).digest('hex'));

import { startModelServer } from '../../tools/model-server/index.js';

// The server of the benchmark, in a process of its own: its work is not the client's.
const server = await startModelServer();
console.log(server.origin);

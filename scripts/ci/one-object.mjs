// Fails unless the file holds one JSON object and nothing else; prints it.
import { readFileSync } from 'node:fs';

const value = JSON.parse(readFileSync(process.argv[2], 'utf8'));
if (value === null || typeof value !== 'object' || Array.isArray(value))
  throw new Error('not an object');
console.log(JSON.stringify(value));

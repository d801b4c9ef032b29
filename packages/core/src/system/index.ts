export { systemClock } from './clock.js';
export { webDigest } from './digest.js';
export { freshSeed, seededRandom } from './random.js';

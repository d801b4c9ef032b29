export { asksIfArtificial } from './artificial.js';
export { examplePairs } from './example-pairs.js';
export { assignLabels, safeLabel } from './label.js';
export { resolveReplyLink } from './links/resolve-link.js';
export { resolveAddressees } from './resolve-addressees.js';
export { resolveSpeaker } from './resolve-speaker.js';
export { buildTranscript } from './transcript.js';

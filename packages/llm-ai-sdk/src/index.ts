export { AI_SDK_FAULTS } from './errors.js';
export { fromAiSdk } from './from-ai-sdk.js';
export type { FromAiSdkOptions } from './options.js';
export type { AiSdkModel, AiSdkResult, AiSdkStream } from './types.js';

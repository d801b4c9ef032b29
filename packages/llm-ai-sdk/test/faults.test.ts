import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { systemClock } from '@coterie/core';
import { describeFaults, FAULT_TIME } from '../../../tools/model-server/describe-faults.js';
import { describeStops } from '../../../tools/model-server/describe-stops.js';
import { DAILY_QUOTA, FAULTS } from '../../../tools/model-server/faults.js';
import { fromAiSdk } from '../src/index.js';

const provider = (origin: string) =>
  createOpenAICompatible({ name: 'compatible', baseURL: `${origin}/v1` })('small');

/** Where the SDK itself finds an answer wanting, it tells no more than that. */
const BY_THE_SDK = [
  'nothing in the answer',
  'an error inside 200',
  'a stream without an end',
  'a stream without anything',
];
const faults = [...FAULTS, DAILY_QUOTA].map((fault) =>
  BY_THE_SDK.includes(fault.name)
    ? { ...fault, error: { ...fault.error, kind: 'malformed' } }
    : fault,
);

describeFaults('the bridge', faults, (origin) =>
  fromAiSdk(provider(origin), {
    timeoutMs: 2_000,
    silenceMs: 1_000,
    clock: { ...systemClock(), now: () => FAULT_TIME },
  }),
);
describeStops('the bridge', (origin) => fromAiSdk(provider(origin)));

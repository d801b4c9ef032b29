import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LanguageModel, ModelRequest } from '@coterie/core';
import { groq } from '@coterie/llm-groq';
import { openai } from '@coterie/llm-openai';
import Groq from 'groq-sdk';
import OpenAI from 'openai';
import { GOLDEN_REQUESTS } from '../../tools/model-server/golden-requests.js';
import type { Benchmark } from '../benchmark.js';
import { median } from '../statistics.js';

const CALLS = 100;
const ROUNDS = 30;
const WARM_UP = 8;

type Call = (request: ModelRequest, signal: AbortSignal) => Promise<unknown>;

async function startServer(): Promise<{ readonly origin: string; stop(): void }> {
  const entry = fileURLToPath(new URL('./server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: line.toString().trim(), stop: () => void child.kill() };
}

/** CPU microseconds of one call in this process. */
async function cpuMicros(call: Call): Promise<number> {
  const from = process.cpuUsage();
  for (let index = 0; index < CALLS; index += 1) {
    const request = GOLDEN_REQUESTS[index % GOLDEN_REQUESTS.length] as ModelRequest;
    await call(request, new AbortController().signal);
  }
  const { user, system } = process.cpuUsage(from);
  return (user + system) / CALLS;
}

/** Both in turn, so that what else the machine does bears on both. */
async function compare(bare: Call, adapter: Call) {
  for (let round = 0; round < WARM_UP; round += 1) {
    await cpuMicros(bare);
    await cpuMicros(adapter);
  }
  const rounds: { bare: number; adapter: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const isFirst = round % 2 === 0;
    const one = await cpuMicros(isFirst ? bare : adapter);
    const other = await cpuMicros(isFirst ? adapter : bare);
    rounds.push({ bare: isFirst ? one : other, adapter: isFirst ? other : one });
  }
  // The least of each is what other work on the machine adds least to.
  const least = (which: 'bare' | 'adapter') => Math.min(...rounds.map((each) => each[which]));
  const ratios = rounds.map((each) => each.adapter / each.bare);
  return {
    sdkCpuMicros: Math.round(least('bare')),
    adapterCpuMicros: Math.round(least('adapter')),
    overheadPercent: percentOver(least('adapter') / least('bare')),
    medianOverheadPercent: percentOver(median(ratios)),
  };
}

function percentOver(ratio: number): number {
  return Number((100 * (ratio - 1)).toFixed(1));
}

const through =
  (model: LanguageModel): Call =>
  (request, signal) =>
    model.generate(request, { signal });

const messagesOf = ({ system, user }: ModelRequest) => [
  { role: 'system' as const, content: system },
  { role: 'user' as const, content: user },
];

const benchmark: Benchmark = {
  about:
    'CPU of a call through the adapters for OpenAI and Groq, beside their bare SDKs, over loopback',
  async run({ log }) {
    const server = await startServer();
    const openaiClient = new OpenAI({
      baseURL: `${server.origin}/v1`,
      apiKey: 'test',
      maxRetries: 0,
    });
    const groqClient = new Groq({ baseURL: server.origin, apiKey: 'test', maxRetries: 0 });
    const bareOpenai: Call = async (request, signal) => {
      const { temperature, topP, presencePenalty, frequencyPenalty, maxTokens } = request.sampling;
      const answer = await openaiClient.chat.completions.create(
        {
          model: 'small',
          messages: messagesOf(request),
          max_tokens: maxTokens,
          temperature,
          top_p: topP,
          presence_penalty: presencePenalty,
          frequency_penalty: frequencyPenalty,
          seed: request.seed & 0x7fffffff,
        },
        { signal },
      );
      return answer.choices[0]?.message.content;
    };
    const bareGroq: Call = async (request, signal) => {
      const { temperature, topP, maxTokens } = request.sampling;
      const answer = await groqClient.chat.completions.create(
        {
          model: 'llama-3.1-8b-instant',
          messages: messagesOf(request),
          max_completion_tokens: maxTokens,
          temperature,
          top_p: topP,
          seed: request.seed & 0x7fffffff,
        },
        { signal },
      );
      return answer.choices[0]?.message.content;
    };
    try {
      const figures = {
        calls: CALLS * ROUNDS,
        openai: await compare(
          bareOpenai,
          through(openai({ model: 'small', client: openaiClient })),
        ),
        groq: await compare(
          bareGroq,
          through(groq({ model: 'llama-3.1-8b-instant', client: groqClient })),
        ),
      };
      log(`openai: ${figures.openai.overheadPercent}% more CPU than the bare SDK`);
      log(`groq: ${figures.groq.overheadPercent}% more CPU than the bare SDK`);
      return figures;
    } finally {
      server.stop();
    }
  },
};

export default benchmark;

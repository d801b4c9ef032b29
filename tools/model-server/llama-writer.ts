import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from '../on-demand/index.js';
import { tinyModel } from './tiny-model.js';
import type { Writer, Written } from './types.js';

const VERSION = '3.22.1';
const CONTEXT = 8_192;

/** What is used of node-llama-cpp, which is installed when it is asked for. */
interface Llama {
  getLlama(options: object): Promise<{
    loadModel(options: object): Promise<Model>;
    createGrammarForJsonSchema(schema: object): Promise<unknown>;
    dispose(): Promise<void>;
  }>;
  LlamaCompletion: new (
    options: object,
  ) => {
    generateCompletionWithMeta(
      prompt: string,
      options: object,
    ): Promise<{ readonly metadata: { readonly stopReason: string } }>;
  };
  TokenBias: new (tokenizer: unknown) => { set(token: unknown, bias: 'never'): unknown };
}
interface Model {
  readonly tokenizer: unknown;
  readonly tokens: { readonly eos: unknown };
  tokenize(text: string): readonly unknown[];
  createContext(options: object): Promise<{ getSequence(): unknown }>;
}

/** llama.cpp itself as a writer, with a model of random weights on one thread. */
export async function llamaWriter(): Promise<{ readonly writer: Writer; stop(): Promise<void> }> {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux'}-${process.arch}`;
  const binary = platform === 'mac-arm64' ? 'mac-arm64-metal' : platform;
  const folder = await installed(`llama-${VERSION}`, [
    `node-llama-cpp@${VERSION}`,
    `@node-llama-cpp/${binary}@${VERSION}`,
  ]);
  const entry = join(folder, 'node_modules', 'node-llama-cpp', 'dist', 'index.js');
  const { getLlama, LlamaCompletion, TokenBias } = (await import(
    /* @vite-ignore */ pathToFileURL(entry).href
  )) as Llama;
  const work = mkdtempSync(join(tmpdir(), 'coterie-llama-'));
  const modelPath = join(work, 'tiny.gguf');
  writeFileSync(modelPath, tinyModel());
  const options = { gpu: false, build: 'never', skipDownload: true, maxThreads: 1 };
  const llama = await getLlama({ ...options, logLevel: 'error', progressLogs: false });
  const model = await llama.loadModel({ modelPath });
  const context = await model.createContext({ contextSize: CONTEXT, threads: 1, sequences: 1 });
  const completion = new LlamaCompletion({ contextSequence: context.getSequence() });
  // Random weights end a text at random; this one goes on to its limit, on every machine.
  const tokenBias = new TokenBias(model.tokenizer);
  tokenBias.set(model.tokens.eos, 'never');
  let last: Promise<unknown> = Promise.resolve();

  const writer: Writer = async function* (task) {
    const { system, user, maxTokens, temperature, seed, schema, signal } = task;
    const prompt = `${system}\n${user}`;
    const written: Written[] = [];
    let wake = () => {};
    let outputTokens = 0;
    const grammar =
      schema === undefined
        ? {}
        : { grammar: await llama.createGrammarForJsonSchema(short(schema)) };
    const work = last.then(() =>
      completion.generateCompletionWithMeta(prompt, {
        maxTokens,
        temperature,
        seed,
        signal,
        ...(schema === undefined ? { tokenBias } : grammar),
        onToken: (made: readonly unknown[]) => {
          outputTokens += made.length;
        },
        onTextChunk: (text: string) => {
          written.push({ kind: 'piece', text });
          wake();
        },
      }),
    );
    last = work.catch(() => {});
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
      wake();
    });
    over.catch(() => {});
    while (!isOver || written.length > 0) {
      const next = written.shift();
      if (next !== undefined) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (isOver) resolve();
        });
    }
    const { metadata } = await work;
    yield {
      kind: 'done',
      finish: metadata.stopReason === 'maxTokens' ? 'length' : 'stop',
      inputTokens: model.tokenize(prompt).length,
      outputTokens,
    };
  };
  return {
    writer,
    stop: async () => {
      await last;
      await llama.dispose();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** The schema with short texts: random weights would never end one. */
function short(schema: Readonly<Record<string, unknown>>): object {
  const copy = JSON.stringify(schema, (_, value: unknown) =>
    (value as { type?: unknown } | null)?.type === 'string'
      ? { ...(value as object), maxLength: 8 }
      : value,
  );
  return JSON.parse(copy) as object;
}

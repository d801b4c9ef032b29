import type { ModelReply, ModelRequest } from '../../ports/language-model.js';
import { testRequest } from '../../testing/builders/requests.js';
import { calm, rejection } from '../test-api.js';
import { ask, check, type ModelSuite, STOP_MS } from './suite.js';

/** Replies piece by piece, where a model offers them; one that does not has no `stream`. */
export function describeModelStreams(suite: ModelSuite): void {
  const { it, expect, model } = suite;

  async function read(overrides: Partial<ModelRequest> = {}, signal = calm(), pieces = Infinity) {
    const texts: string[] = [];
    const replies: ModelReply[] = [];
    let isLast = false;
    for await (const piece of model().stream?.(testRequest(overrides), { signal }) ?? []) {
      isLast = piece.kind === 'reply';
      if (piece.kind === 'reply') replies.push(piece.reply);
      else texts.push(piece.text);
      if (texts.length >= pieces) break;
    }
    return { text: texts.join(''), reply: replies[0], count: replies.length, isLast };
  }

  it('streams pieces that are the text of the reply', async () => {
    const { text, reply } = await read();
    expect(text).toBe(reply?.text ?? '');
  });

  it('ends a stream with one reply', async () => {
    const { reply, count, isLast } = await read();
    expect(count).toBe(model().capabilities.stream ? 1 : 0);
    expect(isLast).toBe(model().capabilities.stream);
    if (reply !== undefined) check(suite, reply);
  });

  it('streams hostile text', async () => {
    const { reply } = await read({ user: '\u0000 \ud800 "}]} data: [DONE]\n\n' });
    if (reply !== undefined) check(suite, reply);
  });

  it('streams nothing where the signal is aborted already', async () => {
    if (!model().capabilities.stream) return;
    const error = await rejection(read({}, AbortSignal.abort(new Error('enough'))));
    expect(error).toMatchObject({ code: 'aborted' });
  });

  it('ends a stream soon after the signal is aborted', async () => {
    const controller = new AbortController();
    const reading = read({}, controller.signal).catch(() => undefined);
    controller.abort(new Error('enough'));
    const before = performance.now();
    await reading;
    expect(performance.now() - before).toBeLessThan(STOP_MS);
  });

  it('lets a reader stop after the first piece', async () => {
    await read({}, calm(), 1);
    check(suite, await ask(suite));
  });

  it('streams several at once', async () => {
    const all = await Promise.all([1, 2, 3].map((seed) => read({ seed })));
    for (const { text, reply } of all) expect(text).toBe(reply?.text ?? '');
  });
}

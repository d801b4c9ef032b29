import { beforeAll, describe, expect, test } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { scriptedModel } from '../../src/in-process/scripted/index.js';
import { replayTick } from '../../src/observe/replay-tick.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import type { TickTrace } from '../../src/records/tick-trace.js';
import { lively } from './lively.js';

/** Repeats its last text every fifth time, so that reviews refuse drafts and turns take several attempts. */
function repetitiveModel(): LanguageModel {
  const model = scriptedModel();
  let calls = 0;
  let last = 'Tea in the rain is the best there is.';
  return {
    ...model,
    async generate(request, options) {
      calls += 1;
      const reply = await model.generate(request, options);
      const text = calls % 5 === 0 ? last : reply.text;
      last = text;
      return { ...reply, text };
    },
  };
}

const traces: TickTrace[] = [];

beforeAll(async () => {
  for (const [index, seed] of ['a', 'b', 'c'].entries()) {
    const { room } = await lively({
      seed,
      minutes: 170,
      room: {
        storage: memoryStorage({ traces: 1_000 }),
        models: [repetitiveModel()],
        settings: {
          retention: { traces: 1_000 },
          pacing: { answerDelay: index === 0 ? 'prompt' : 'natural', splitAbove: 60 },
          speaking: {
            initiative: 0.85,
            newTopicProbability: 0.6,
            newsTrigger: { enabled: true, probability: 0.9 },
          },
        },
        ...(index === 2 ? { capabilities: { reactions: false, edits: false } } : {}),
      },
    });
    for (const chat of ['chat-0', 'chat-1'])
      traces.push(...(await room.engine.traces(chat, 1_000)));
    await room.engine.stop();
  }
}, 120_000);

describe('replayTick', () => {
  test('gives the same decision for each of 1,000 traces', { timeout: 120_000 }, async () => {
    expect(traces.length).toBeGreaterThanOrEqual(1_000);
    for (const trace of traces.slice(0, 1_000)) {
      const { differences, isSame } = await replayTick(trace);
      expect({ tick: trace.tickId, outcome: trace.outcome, differences, isSame }).toEqual({
        tick: trace.tickId,
        outcome: trace.outcome,
        differences: [],
        isSame: true,
      });
    }
  });

  test('those traces held answers, batches, reactions, corrections, splits, news, retries and say-now', () => {
    const count = (matches: (trace: TickTrace) => boolean) =>
      traces.slice(0, 1_000).filter(matches).length;
    const isMove = (move: string) => (trace: TickTrace) =>
      trace.decision?.kind === 'decision' && trace.decision.move === move;
    const found = {
      answers: count(isMove('answer')),
      batches: count(({ batchIndex }) => batchIndex > 0),
      reactions: count(({ outcome }) => outcome.kind === 'reacted'),
      corrections: count(({ utterance }) => utterance?.correction !== undefined),
      splits: count(({ utterance }) => (utterance?.parts.length ?? 1) > 1),
      news: count(({ decision }) => decision?.kind === 'decision' && !!decision.headlineId),
      retries: count(({ attempts }) => attempts.length > 1),
      sayNow: count(({ command }) => command !== undefined),
      silence: count(({ outcome }) => outcome.kind === 'silent'),
    };
    for (const [what, times] of Object.entries(found))
      expect({ what, isFound: times > 0 }).toEqual({ what, isFound: true });
  });

  test('a trace survives JSON', async () => {
    for (const trace of traces.slice(0, 50)) {
      const copy = JSON.parse(JSON.stringify(trace)) as TickTrace;
      expect((await replayTick(copy)).differences).toEqual([]);
    }
  });

  test('tells what was tampered with', { timeout: 60_000 }, async () => {
    const written = traces.filter(({ utterance }) => utterance !== undefined).slice(0, 40);
    expect(written).toHaveLength(40);
    for (const trace of written) {
      const said = { ...trace, utterance: { parts: ['Buy now!'], micro: [] } };
      expect((await replayTick(said)).differences).toEqual(['utterance']);
      const { decision, pace } = trace;
      if (decision?.kind !== 'decision' || pace === undefined) throw new Error('no decision');
      const decided = { ...trace, decision: { ...decision, botId: 'somebody-else' } };
      expect((await replayTick(decided)).differences).toContain('decision');
      const paced = { ...trace, pace: { ...pace, waitMs: pace.waitMs + 1 } };
      expect((await replayTick(paced)).differences).toEqual(['pace']);
      const other = await replayTick({ ...trace, seed: `${trace.seed}-other` });
      expect(other.isSame && other.replayed.decision).not.toEqual(true);
    }
    const differing = await Promise.all(
      written.map((trace) => replayTick({ ...trace, seed: 'another seed' })),
    );
    expect(differing.some(({ isSame }) => !isSame)).toBe(true);
  });

  test('a draft that was altered shows in what is said or in its verdict', async () => {
    const plain = traces.filter(
      ({ utterance, attempts, command }) =>
        utterance !== undefined && attempts.length === 1 && command === undefined,
    );
    for (const trace of plain.slice(0, 30)) {
      const attempts = trace.attempts.map((attempt) => ({
        ...attempt,
        draft: { ...attempt.draft, text: 'Something that nobody here has ever said before.' },
      }));
      const { differences } = await replayTick({ ...trace, attempts });
      expect(differences).toContain('verdicts');
    }
  });
});

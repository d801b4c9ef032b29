import { streamAt } from '../chance/stream.js';
import type { Random } from '../ports/random.js';
import { type Decision, type Silent, type SpeakerChoice, silent } from '../records/decision.js';
import type { Pace, Utterance, Verdict } from '../records/draft.js';
import type { TickTrace } from '../records/tick-trace.js';
import { planTick } from '../tick/plan-tick.js';
import { writeTurn } from '../tick/write-turn.js';

/** What a trace's tick decides when it is run again: the same keys as in the trace. */
export interface ReplayedTick {
  readonly speaker?: SpeakerChoice;
  readonly decision: Decision | Silent;
  readonly verdicts: readonly Verdict[];
  readonly utterance?: Utterance;
  readonly pace?: Pace;
}

/** A replay and its comparison with the trace. */
export interface Replay {
  readonly replayed: ReplayedTick;
  /** True where every decision is the same, byte for byte. */
  readonly isSame: boolean;
  /** Which of speaker, decision, verdicts, utterance and pace differ. */
  readonly differences: readonly (keyof ReplayedTick)[];
}

/**
 * Decides a recorded tick anew from what it had read and drawn, with the recorded drafts in the model's place. A pure function of the trace: no
 * storage, model, transport or clock is touched.
 */
export async function replayTick(trace: TickTrace): Promise<Replay> {
  const replayed = await decideAgain(trace);
  const recorded: ReplayedTick = {
    ...(trace.speaker === undefined ? {} : { speaker: trace.speaker }),
    decision: trace.decision ?? silent('no-target'),
    verdicts: trace.attempts.map((attempt) => attempt.verdict),
    ...(trace.utterance === undefined ? {} : { utterance: trace.utterance }),
    ...(trace.pace === undefined ? {} : { pace: trace.pace }),
  };
  const keys = ['speaker', 'decision', 'verdicts', 'utterance', 'pace'] as const;
  const differences = keys.filter(
    (key) => JSON.stringify(replayed[key]) !== JSON.stringify(recorded[key]),
  );
  return { replayed, isSame: differences.length === 0, differences };
}

async function decideAgain(trace: TickTrace): Promise<ReplayedTick> {
  const { opening, settings, now, seed, command, chosen } = trace;
  const random: Random = { seed, at: (...key) => streamAt(seed, ...key) };
  const plan = planTick({
    opening,
    settings,
    now,
    random,
    ...(command === undefined ? {} : { command }),
    ...(chosen === undefined ? {} : { chosen }),
  });
  const turn = plan.turns[trace.batchIndex];
  if (turn === undefined) {
    return {
      ...(plan.speaker === undefined ? {} : { speaker: plan.speaker }),
      decision: plan.silent ?? silent('no-target'),
      verdicts: [],
    };
  }
  const speaker = turn.speaker === undefined ? {} : { speaker: turn.speaker };
  if (trace.capabilities === undefined)
    return { ...speaker, decision: turn.decision, verdicts: [] };
  const written = await writeTurn(
    {
      scene: opening.scene,
      settings,
      decision: turn.decision,
      turn: trace.turn,
      now,
      random,
      capabilities: trace.capabilities,
    },
    {
      recall: async () => trace.recollection ?? { memories: [], pastReferences: [] },
      draftOf: async (_prompt, _seed, attempt) =>
        trace.attempts[attempt]?.draft ?? silent('model-unavailable'),
      neighboursOf: async (_draft, attempt) => trace.attempts[attempt]?.neighbours,
      onRefused: () => {},
      watch: {
        time: (_step, work) => work(),
        timeAsync: (_step, work) => work(),
        totals: () => ({}),
      },
    },
  );
  return {
    ...speaker,
    decision: turn.decision,
    verdicts: written.attempts.map((attempt) => attempt.verdict),
    ...(written.result.kind === 'written'
      ? { utterance: written.result.utterance, pace: written.result.pace }
      : {}),
  };
}

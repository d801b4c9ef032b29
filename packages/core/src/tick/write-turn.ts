import { planPace } from '../decide/pace.js';
import { matchLore } from '../lore/match-lore.js';
import type { Random } from '../ports/random.js';
import type { TransportCapabilities } from '../ports/transport.js';
import { composePrompt } from '../prompt/compose-prompt.js';
import { type Decision, isSilent, type Silent, silent } from '../records/decision.js';
import type { Draft, Pace, TraceNeighbour, Utterance, Verdict } from '../records/draft.js';
import type { ComposedPrompt, Recollection } from '../records/prompt.js';
import type { Member, Scene } from '../records/scene.js';
import type { TraceAttempt } from '../records/tick-trace.js';
import { reviewDraft, reviewFinal } from '../review/review-draft.js';
import { effectiveSettings, type Settings } from '../settings.js';
import { applyVoice } from '../voice/apply-voice.js';
import type { Stopwatch } from './stopwatch.js';

/** Everything that the writing of one turn reads. */
export interface TurnInput {
  readonly scene: Scene;
  /** The global settings; the chat's and the bot's overrides are in the scene. */
  readonly settings: Settings;
  readonly decision: Decision;
  readonly turn: number;
  readonly now: number;
  readonly random: Random;
  readonly capabilities: Pick<TransportCapabilities, 'edits' | 'maxTextLength'>;
}

/** Where the writing of a turn gets what it cannot compute: memory and a model in a tick, a trace in a replay. */
export interface TurnSources {
  readonly recall: (member: Member) => Promise<Recollection>;
  readonly draftOf: (
    prompt: ComposedPrompt,
    seed: number,
    attempt: number,
  ) => Promise<Draft | Silent>;
  /** Earlier texts near in meaning, where an embedder is set. */
  readonly neighboursOf?: (
    draft: Draft,
    attempt: number,
  ) => Promise<readonly TraceNeighbour[] | undefined>;
  readonly onRefused: (verdict: Extract<Verdict, { kind: 'refused' }>, attempt: number) => void;
  readonly watch: Stopwatch;
}

/** What was written, or why nothing was; with all that the trace keeps. */
export interface WrittenTurn {
  readonly result:
    | {
        readonly kind: 'written';
        readonly utterance: Utterance;
        readonly pace: Pace;
        readonly draft: Draft;
      }
    | Silent;
  readonly recollection: Recollection;
  readonly prompt?: ComposedPrompt;
  readonly attempts: readonly TraceAttempt[];
}

/** Recall, prompt, draft, review (again, with a hint, where it is refused), voice and pace of one turn. */
export async function writeTurn(input: TurnInput, sources: TurnSources): Promise<WrittenTurn> {
  const { scene, decision, turn, now, random } = input;
  const { watch } = sources;
  const member = memberOf(scene, decision.botId);
  const settings = effectiveSettings(input.settings, scene.chat.settings, member.bot.settings);
  const recollection = await watch.timeAsync('recall', () => sources.recall(member));
  const news = scene.news.find((headline) => headline.id === decision.headlineId);
  const stream = (step: string) => random.at(scene.chat.id, turn, decision.botId, step);
  const { lorebook } = member.bot;
  const lore =
    lorebook === undefined
      ? []
      : matchLore(
          lorebook,
          scene.messages.map((message) => message.text),
        ).map((each) => each.content);
  const attempts: TraceAttempt[] = [];
  const avoid: string[] = [];
  let prompt: ComposedPrompt | undefined;
  const give = (result: WrittenTurn['result']): WrittenTurn => ({
    result,
    recollection,
    attempts,
    ...(prompt === undefined ? {} : { prompt }),
  });

  for (let attempt = 0; attempt <= settings.review.dedup.maxAttempts; attempt += 1) {
    const composed = watch.time('prompt', () =>
      composePrompt({
        scene,
        member,
        decision,
        settings,
        now,
        memories: recollection.memories,
        pastReferences: recollection.pastReferences,
        lore,
        avoid,
        ...(news === undefined ? {} : { news }),
      }),
    );
    prompt = composed;
    const seed = Math.floor(stream(`model-${attempt}`).next() * 2 ** 31);
    const draft = await sources.draftOf(composed, seed, attempt);
    if (isSilent(draft)) return give(draft);
    const neighbours = await sources.neighboursOf?.(draft, attempt);
    const near = neighbours === undefined ? {} : { neighbours };
    const verdict = watch.time('review', () =>
      reviewDraft({ draft, scene, member, decision, settings, now, prompt: composed, ...near }),
    );
    attempts.push({ draft, verdict, ...near });
    if (verdict.kind === 'refused') {
      sources.onRefused(verdict, attempt);
      avoid.push(verdict.hint);
      continue;
    }
    const plain: Utterance = { parts: [verdict.text], micro: [] };
    const voiced = watch.time('voice', () =>
      applyVoice({
        text: verdict.text,
        member,
        decision,
        locale: composed.brief.locale,
        brief: composed.brief,
        stream: stream('voice'),
        canEdit: input.capabilities.edits,
        splitAbove: settings.pacing.splitAbove,
        maxTextLength: input.capabilities.maxTextLength,
        ...(news === undefined ? {} : { news }),
      }),
    );
    const words = spoken(voiced);
    const isSafe =
      words === verdict.text ||
      watch.time('review', () => reviewFinal(words, { settings, prompt: composed })).kind ===
        'approved';
    const utterance = isSafe ? voiced : plain;
    const pace = watch.time('pace', () =>
      planPace({ scene, member, decision, settings, utterance, now, random, turn }),
    );
    return give({ kind: 'written', utterance, pace, draft });
  }
  const last = attempts.at(-1)?.verdict;
  return give(last?.kind === 'refused' ? silent(last.reason, last.detail) : silent('empty-draft'));
}

/** All that will be read in the chat, the correction's text included. */
function spoken(utterance: Utterance): string {
  const { parts, correction } = utterance;
  return correction === undefined ? parts.join('\n') : [...parts, correction.edit].join('\n');
}

/** The member of the scene with this bot id, which the decision has chosen from it. */
export function memberOf(scene: Scene, botId: string): Member {
  const member = scene.members.find((each) => each.bot.id === botId);
  if (member === undefined)
    throw new RangeError(`Bot "${botId}" is no member of chat "${scene.chat.id}".`);
  return member;
}

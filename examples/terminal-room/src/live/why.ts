import type { TickTrace } from '@coterie/core';
import type { RoomScene } from '../../scenes/types.js';
import { table } from '../report/table.js';
import { clean } from '../screen/event-lines.js';
import type { Paint } from '../screen/paint.js';
import { cut, padded } from '../screen/width.js';
import type { Words } from '../words/index.js';

/** What {@link whyLines} explains. */
export interface WhyInput {
  readonly trace: TickTrace;
  readonly scene: RoomScene;
  readonly words: Words;
  readonly paint: Paint;
}

const SHOWN = 4;
const LABEL_COLUMNS = 14;

/** How a message came about, from its trace: who could speak, the move and its target, the prompt and the model. */
export function whyLines({ trace, scene, words, paint }: WhyInput): string[] {
  const { speaker, decision } = trace;
  const text = words.why;
  const names = new Map(scene.bots.map(({ bot }) => [bot.id, bot.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const said = trace.utterance?.parts.join(' ') ?? '';
  const row = (label: string, value: string) =>
    `  ${paint('dim', padded(label, LABEL_COLUMNS))}  ${value}`;
  const lines = [paint('bold', text.title(nameOf(decisionBot(trace) ?? ''), cut(clean(said), 60)))];
  if (speaker !== undefined) {
    const chances = speaker.candidates
      .toSorted((a, b) => b.key - a.key)
      .map(({ botId, weight }) => `${nameOf(botId)} ${digits(weight)}`);
    lines.push(row(text.candidates, chances.join(', ')));
    const excluded = speaker.excluded.map(
      ({ botId, reason }) => `${nameOf(botId)} (${text.exclusions[reason]})`,
    );
    if (excluded.length > 0) lines.push(row(text.out, excluded.join(', ')));
  }
  if (decision?.kind === 'decision') {
    lines.push(row(text.move, text.moves[decision.move]));
    lines.push(row(text.target, targetOf(trace) ?? text.noTarget));
    if (decision.topic !== undefined) lines.push(row(text.topic, decision.topic));
    const best = decision.targetScores.toSorted((a, b) => b.score - a.score).slice(0, SHOWN);
    for (const [place, target] of best.entries()) {
      const parts = Object.entries(target.parts).map(([name, value]) => `${name} ${digits(value)}`);
      const what = `${digits(target.score)} ${messageOf(trace, target.messageId)}`;
      lines.push(row(place === 0 ? text.targets : '', `${what} (${parts.join(', ')})`));
    }
  }
  const sections = trace.sections ?? [];
  const kept = sections.filter((section) => !section.isDropped);
  if (sections.length > 0) {
    const tokens = kept.reduce((sum, section) => sum + section.tokens, 0);
    lines.push(`  ${paint('dim', text.prompt(tokens))}`);
    lines.push(
      ...table(
        kept.map(({ name, part, tokens: cost }) => [`${part}/${name}`, String(cost)]),
        '    ',
      ),
    );
    const dropped = sections.filter((section) => section.isDropped).map(({ name }) => name);
    if (dropped.length > 0) lines.push(row(text.dropped, dropped.join(', ')));
  }
  const draft = trace.attempts.at(-1)?.draft;
  if (draft !== undefined) {
    const label = draft.isScripted ? `, ${words.scriptedModel}` : '';
    lines.push(row(text.model, `${draft.modelId}${label}`));
  }
  return lines;
}

function decisionBot({ decision, speaker }: TickTrace): string | undefined {
  return decision?.kind === 'decision' ? decision.botId : speaker?.botId;
}

function targetOf(trace: TickTrace): string | undefined {
  const { decision } = trace;
  if (decision?.kind !== 'decision' || decision.targetId === undefined) return undefined;
  return messageOf(trace, decision.targetId);
}

function messageOf({ opening }: TickTrace, id: string): string {
  const message = opening.scene.messages.find((each) => each.id === id);
  if (message === undefined) return id;
  const { displayName, username, botId } = message.author;
  return `${clean(displayName ?? username ?? botId ?? '')}: "${cut(clean(message.text), 40)}"`;
}

function digits(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import { streamAt } from '../../chance/stream.js';
import type { PromptBrief } from '../../records/prompt.js';
import { normalizeForCompare } from '../../text/normalize.js';
import { actFor } from './act.js';
import { type CompiledPack, compilePack } from './compile-pack.js';
import { type Conversation, conversationOf } from './conversation.js';
import { extensionsFor } from './extensions.js';
import { finish } from './finish.js';
import { type Focus, type FocusInput, focusOn, focusOnTopic } from './focus.js';
import { idiolectOf } from './idiolect.js';
import { type Reading, readMessage } from './reading.js';
import type { EntryRule, GrammarPack } from './types.js';
import { createWriter, type Material } from './writer.js';

const ATTEMPTS = 4;

/** Writes one message: the same brief, seed and pack give the same text. Never empty. */
export function compose(brief: PromptBrief, seed: number, grammar: GrammarPack): string {
  const pack = compilePack(grammar);
  const conversation = conversationOf(brief);
  const target = targetOf(brief);
  const reading = target === undefined ? undefined : readMessage(target, brief, pack);
  let text = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    text = composeOnce(brief, seed, attempt, pack, conversation, reading);
    if (isUsable(text, brief, reading)) return text;
  }
  return text;
}

/** The text that the message answers or goes on from. */
function targetOf(brief: PromptBrief): string | undefined {
  switch (brief.move) {
    case 'new-topic':
      return undefined;
    case 'continue':
      return brief.transcript.filter((line) => line.isOwn).at(-1)?.text ?? brief.target?.text;
    case 'say':
      return brief.instruction ?? brief.topic;
    default:
      return brief.target?.text;
  }
}

function composeOnce(
  brief: PromptBrief,
  seed: number,
  attempt: number,
  pack: CompiledPack,
  conversation: Conversation,
  reading: Reading | undefined,
): string {
  const stream = streamAt('scripted', seed, brief.bot.id, brief.avoid.length, attempt);
  const draw = (): number => stream.next();
  const grammar = pack.pack;
  const idiolect = idiolectOf(brief.bot.id, grammar.toneOf(brief.bot.persona.tone), pack, stream);
  const input: FocusInput = { brief, pack, conversation, idiolect, draw };
  const focus = focusFor(input, reading);
  const entry = entryFor(brief, reading, focus);
  const isNamed = brief.mention !== undefined;
  const material: Material = {
    brief,
    pack,
    conversation,
    idiolect,
    focus,
    draw,
    isNamed,
    reading: brief.move === 'new-topic' || brief.move === 'say' ? undefined : reading,
    oldTopic: brief.move === 'new-topic' ? subjectBefore(brief, pack) : undefined,
  };
  const writer = createWriter(material);
  const told = brief.move === 'say' ? grammar.carryOut(brief.instruction ?? '') : undefined;
  const parts = [told ?? writer.write(entry) ?? writer.write('spent') ?? ''];
  if (told === undefined)
    for (const rule of extensionsFor(entry, writer)) parts.push(writer.write(rule) ?? '');
  return finish(parts, material);
}

function focusFor(input: FocusInput, reading: Reading | undefined): Focus {
  const { brief } = input;
  if (brief.move === 'new-topic' || reading === undefined)
    return focusOnTopic(brief.news?.title ?? brief.topic ?? brief.chat.topics[0] ?? '', input);
  return focusOn(reading, input);
}

function entryFor(brief: PromptBrief, reading: Reading | undefined, focus: Focus): EntryRule {
  if (brief.move === 'say') return 'say';
  if (brief.move === 'continue') return 'continue';
  if (brief.move === 'new-topic' || reading === undefined)
    return brief.news === undefined ? 'open' : 'news';
  return actFor(brief, reading, focus.leaning);
}

function subjectBefore(brief: PromptBrief, pack: CompiledPack): string | undefined {
  const last = brief.transcript.at(-1);
  if (last === undefined) return undefined;
  const reading = readMessage(last.text, brief, pack);
  return reading.aspect?.label ?? reading.thing?.name ?? reading.phrase;
}

function isUsable(text: string, brief: PromptBrief, reading: Reading | undefined): boolean {
  const normalized = normalizeForCompare(text);
  if (normalized === '') return false;
  if (brief.avoid.some((hint) => normalizeForCompare(hint).includes(normalized))) return false;
  if (brief.transcript.some((line) => normalizeForCompare(line.text) === normalized)) return false;
  return reading === undefined || sharesWord(normalized, reading);
}

function sharesWord(normalized: string, reading: Reading): boolean {
  return (
    reading.isQuestion ||
    reading.words.length === 0 ||
    reading.folded
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.length > 3 && normalized.includes(word.slice(0, 5)))
  );
}

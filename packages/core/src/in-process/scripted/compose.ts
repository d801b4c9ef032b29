import { streamAt } from '../../chance/stream.js';
import type { PromptBrief } from '../../records/prompt.js';
import { lowerCase } from '../../text/case.js';
import { normalizeForCompare } from '../../text/normalize.js';
import { actFor } from './act.js';
import { type CompiledPack, compilePack } from './compile-pack.js';
import { type Conversation, conversationOf } from './conversation.js';
import { extensionsFor } from './extensions.js';
import { finish } from './finish.js';
import { type Focus, type FocusInput, focusOn, focusOnTopic } from './focus.js';
import { idiolectOf } from './idiolect.js';
import type { Material, Writer } from './material.js';
import { type Reading, readMessage } from './reading.js';
import type { EntryRule, GrammarPack } from './types.js';
import { createWriter } from './writer.js';

const ATTEMPTS = 4;
const STEM = 5;

/** What a text is checked against. */
interface Checked {
  readonly brief: PromptBrief;
  readonly conversation: Conversation;
  readonly reading: Reading | undefined;
  /** The target's content words, cut so that most forms of a word meet. */
  readonly stems: readonly string[];
}

/** Writes one message: the same brief, seed and pack give the same text. Never empty. */
export function compose(brief: PromptBrief, seed: number, grammar: GrammarPack): string {
  const pack = compilePack(grammar);
  const conversation = conversationOf(brief);
  const target = targetOf(brief);
  const reading = target === undefined ? undefined : readMessage(target, brief, pack);
  const stems = (reading?.words ?? []).map((word) => word.slice(0, STEM));
  let text = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    text = composeOnce(brief, seed, attempt, pack, conversation, reading);
    if (isUsable(text, { brief, conversation, reading, stems })) return text;
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
  const isNod = streamAt('nod', seed, brief.bot.id, attempt).next() < NOD_PROBABILITY;
  const act = entryFor(brief, reading, focus);
  const entry = isNod ? nodFor(act, input) : act;
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
  const parts = [
    told ?? withHabits(writer.write(entry) ?? writer.write('spent') ?? '', entry, writer),
  ];
  if (told === undefined) parts.push(...extensionsFor(entry, writer));
  return finish(parts, material);
}

const NODDED_AT: ReadonlySet<EntryRule> = new Set(['agree', 'disagree', 'comment', 'echo']);
const NOD_PROBABILITY = 0.45;

/** A remark that is to be short may be no more than a nod. */
function nodFor(entry: EntryRule, { brief, pack }: FocusInput): EntryRule {
  const isFit = brief.length === 'short' && NODDED_AT.has(entry);
  return isFit && pack.pack.rules['nod'] !== undefined ? 'nod' : entry;
}

const CHATTY: ReadonlySet<EntryRule> = new Set([
  'agree',
  'disagree',
  'comment',
  'answer.yes',
  'answer.no',
  'answer.opinion',
]);

/** A first sentence with the small words that the bot likes to begin and end with. */
function withHabits(text: string, entry: EntryRule, writer: Writer): string {
  const { idiolect, draw, isNamed } = writer.material;
  if (!CHATTY.has(entry)) return text;
  const begins = !isNamed && draw() < 0.15 + 0.35 * idiolect.taste('tic');
  const ends = /[\p{L}\p{N}]$/u.test(text) && draw() < 0.15 + 0.35 * idiolect.taste('tail');
  const tic = begins ? writer.write('tic') : undefined;
  const tail = ends ? writer.write('tail') : undefined;
  const opening = tic === undefined || text.startsWith(tic) ? '' : `${tic} `;
  return `${opening}${text}${tail ?? ''}`;
}

function focusFor(input: FocusInput, reading: Reading | undefined): Focus {
  const { brief } = input;
  if (brief.move === 'say' && brief.instruction !== undefined)
    return focusOnTopic(brief.instruction, input);
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
  return reading.aspect?.label ?? reading.thing?.name ?? reading.phrase();
}

function isUsable(text: string, { brief, conversation, reading, stems }: Checked): boolean {
  const lower = lowerCase(text, brief.locale);
  if (text === '' || conversation.lower.includes(lower)) return false;
  if (brief.avoid.length > 0) {
    const normalized = normalizeForCompare(text);
    if (brief.avoid.some((hint) => normalizeForCompare(hint).includes(normalized))) return false;
  }
  if (reading === undefined || reading.isQuestion || stems.length === 0) return true;
  const spaced = ` ${lower.replace(/["“'’(@]/gu, ' ')}`;
  return stems.some((stem) => spaced.includes(` ${stem}`));
}

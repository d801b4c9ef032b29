import type { Message } from '../records/message.js';
import type { TranscriptLine } from '../records/prompt.js';
import type { Member } from '../records/scene.js';
import type { Writable } from '../records/writable.js';
import { truncate } from '../text/graphemes.js';
import { estimateTokens } from '../text/tokens.js';
import { safeTextOf } from './safe-text.js';
import { speakerWords } from './speaker-words.js';
import { labelSpeakers, speakerOf } from './speakers-of.js';

/** What a transcript is made of. */
export interface TranscriptInput {
  /** A chat's history, oldest first. */
  readonly messages: readonly Message[];
  /** The bot whose prompt this is for. */
  readonly selfBotId: string;
  /** The effective `transcript` settings: lines, characters of a line, tokens of the whole. */
  readonly settings: {
    readonly lines: number;
    readonly lineCharacters: number;
    readonly tokens: number;
  };
  readonly locale: string;
  readonly members: readonly Member[];
}

/** A chat's newest lines, oldest first. */
export interface Transcript {
  readonly lines: readonly TranscriptLine[];
  /** The lines as a prompt shows them, joined by line feeds. */
  readonly text: string;
  /** The label of every member and every author of the history, by bot or person id. */
  readonly labels: ReadonlyMap<string, string>;
}

interface Shown {
  readonly head: string;
  readonly max: number;
  readonly text: string;
  readonly tokens: number;
}

/** UTF-16 units of a line that a label may not take: brackets, colon, space, a number and a few letters of text. */
const LINE_FRAME = 13;
/** A reply is shown where this much of the line is left for its text. */
const ROOM_FOR_REPLY = 24;
const shownLines = new WeakMap<Message, Shown>();

/**
 * The newest messages as a transcript: `[label]: text`, or `[label → label]: text` for a reply, one line a message whatever its text
 * holds. A line has at most `lineCharacters` UTF-16 units in all, and the whole at most `tokens` estimated tokens: the oldest lines go
 * first, and the newest one stays, shortened if need be. Labels are told apart over the whole history given, not just the lines shown.
 */
export function buildTranscript(input: TranscriptInput): Transcript {
  const { messages, members, locale, settings } = input;
  const labels = labelSpeakers(messages, members, locale, settings.lineCharacters - LINE_FRAME);
  const lines: TranscriptLine[] = [];
  const shown: string[] = [];
  let left = settings.tokens;
  for (let index = messages.length - 1; index >= 0 && lines.length < settings.lines; index -= 1) {
    const message = messages[index] as Message;
    const speaker = speakerOf(message, members, locale);
    const label = labels.get(speaker.id) ?? speaker.label;
    const target =
      message.replyTo === undefined ? undefined : before(messages, index, message.replyTo);
    const to = target === undefined ? undefined : speakerOf(target, members, locale).id;
    const toLabel = to === undefined || to === speaker.id ? undefined : labels.get(to);
    let line = showLine(message, headOf(label, toLabel, settings.lineCharacters), settings, locale);
    if (line.tokens > left) {
      if (lines.length > 0) break;
      line = shrink(line, left);
    }
    left -= line.tokens;
    shown.push(line.head + line.text);
    const entry: Writable<TranscriptLine> = {
      messageId: message.id,
      label,
      text: line.text,
      isOwn: speaker.kind === 'bot' && speaker.id === input.selfBotId,
      isBot: speaker.kind === 'bot' || speaker.kind === 'foreign-bot',
    };
    if (toLabel !== undefined) entry.replyTo = toLabel;
    lines.push(entry);
  }
  return { lines: lines.reverse(), text: shown.reverse().join('\n'), labels };
}

function before(messages: readonly Message[], place: number, id: string): Message | undefined {
  for (let index = place - 1; index >= 0; index -= 1)
    if (messages[index]?.id === id) return messages[index];
  return undefined;
}

function headOf(label: string, toLabel: string | undefined, max: number): string {
  const plain = `[${label}]: `;
  if (toLabel === undefined) return plain;
  const reply = `[${label} → ${toLabel}]: `;
  return max - reply.length >= ROOM_FOR_REPLY ? reply : plain;
}

function showLine(
  message: Message,
  head: string,
  settings: TranscriptInput['settings'],
  locale: string,
): Shown {
  const max = settings.lineCharacters - head.length;
  const known = shownLines.get(message);
  if (known !== undefined && known.head === head && known.max === max && known.text !== '')
    return known;
  const text = truncate(safeTextOf(message), max);
  const line = measure(head, text === '' ? truncate(speakerWords(locale).empty, max) : text, max);
  if (text !== '' && Object.isFrozen(message)) shownLines.set(message, line);
  return line;
}

function measure(head: string, text: string, max: number): Shown {
  return { head, max, text, tokens: estimateTokens(head + text) + 1 };
}

function shrink(line: Shown, tokens: number): Shown {
  let shorter = line;
  while (shorter.tokens > tokens && shorter.text.length > 1) {
    const share = Math.floor((shorter.text.length * tokens) / shorter.tokens);
    shorter = measure(
      line.head,
      truncate(line.text, Math.min(share, shorter.text.length - 1)),
      line.max,
    );
  }
  return shorter;
}

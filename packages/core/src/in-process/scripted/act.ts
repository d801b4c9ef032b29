import type { PromptBrief } from '../../records/prompt.js';
import type { Reading } from './reading.js';
import type { CueName, EntryRule } from './types.js';

const LONGEST_COURTESY = 64;

/** What kind of message answers this one: the first that fits. `leaning` is the bot's own side on its subject: 1 for, -1 against. */
export function actFor(brief: PromptBrief, reading: Reading, leaning: number): EntryRule {
  if (brief.target?.asksIfArtificial === true) return 'artificial';
  return (
    courtesyFor(reading) ??
    (reading.isQuestion ? answerTo(reading, leaning) : replyTo(brief, reading, leaning))
  );
}

function courtesyFor(reading: Reading): EntryRule | undefined {
  if (reading.point !== undefined) return undefined;
  if (reading.has('insult')) return 'calm';
  if (reading.has('request')) return 'refuse';
  const isBrief = reading.text.length < LONGEST_COURTESY;
  if (!isBrief) return undefined;
  if (reading.has('thanks')) return 'welcome';
  if (reading.has('bye')) return 'bye';
  if (reading.isQuestion) return undefined;
  if (reading.has('hello')) return 'hello';
  return reading.has('laugh') && reading.words.length < 4 ? 'laugh' : undefined;
}

const QUESTIONS: readonly (readonly [CueName, EntryRule])[] = [
  ['number', 'answer.number'],
  ['self', 'answer.self'],
  ['opinion', 'answer.opinion'],
  ['why', 'answer.why'],
  ['which', 'answer.which'],
  ['who', 'answer.who'],
  ['when', 'answer.when'],
  ['where', 'answer.where'],
  ['how', 'answer.how'],
];

function answerTo(reading: Reading, leaning: number): EntryRule {
  if (reading.asked !== undefined) return leaning > 0 ? 'answer.yes' : 'answer.no';
  if (reading.options !== undefined) return 'answer.or';
  const found = QUESTIONS.find(([cue]) => reading.asksFor(cue));
  if (found !== undefined) return found[1];
  if (reading.aspect === undefined && reading.thing === undefined) return 'answer';
  const asksForGood = reading.feeling() >= 0;
  return asksForGood === leaning > 0 ? 'answer.yes' : 'answer.no';
}

function replyTo(brief: PromptBrief, reading: Reading, leaning: number): EntryRule {
  const isKnown = reading.aspect !== undefined || reading.thing !== undefined;
  const isHuman = brief.target?.isHuman === true;
  if (isHuman && reading.has('personal') && reading.point === undefined) {
    if (reading.phrase() !== undefined || !isKnown)
      return reading.feeling() > 0.2 ? 'feel.good' : reading.feeling() < -0.2 ? 'feel.bad' : 'feel';
  }
  if (!isKnown) return isHuman && reading.polarity < 0 ? 'disagree' : isHuman ? 'echo' : 'comment';
  if (reading.polarity === 0) return 'comment';
  return Math.sign(reading.polarity) === leaning ? 'agree' : 'disagree';
}

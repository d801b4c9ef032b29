import type { Message } from '../records/message.js';
import type { PromptBrief } from '../records/prompt.js';
import type { Scene } from '../records/scene.js';
import { asksIfArtificial } from '../speakers/artificial.js';
import { speakerWords } from '../speakers/speaker-words.js';
import { speakerOf } from '../speakers/speakers-of.js';
import { isQuestion } from '../text/question.js';
import { dataText, withoutTags } from './data-text.js';

/** What the prompt says of the message that is answered or continued. */
export interface ShownTarget {
  readonly shown: NonNullable<PromptBrief['target']>;
  /** The bot's own message: it goes on from there. */
  readonly isOwn: boolean;
}

interface Reading {
  readonly locale: string;
  readonly text: string;
  readonly isQuestion: boolean;
  readonly asksIfArtificial: boolean;
}

const TARGET_CHARACTERS = 240;
const readings = new WeakMap<Message, Reading>();

/** The target of a decision as the prompt shows it; `undefined` where there is none, or where it is no longer in the history. */
export function showTarget(
  scene: Scene,
  targetId: string | undefined,
  selfBotId: string,
  locale: string,
  labels: ReadonlyMap<string, string>,
): ShownTarget | undefined {
  if (targetId === undefined) return undefined;
  const message = scene.messages.findLast(({ id }) => id === targetId);
  if (message === undefined) return undefined;
  const speaker = speakerOf(message, scene.members, locale);
  const { text, isQuestion, asksIfArtificial } = read(message, locale);
  return {
    shown: {
      label: withoutTags(labels.get(speaker.id) ?? speaker.label),
      text,
      isQuestion,
      isHuman: speaker.kind === 'human',
      asksIfArtificial,
    },
    isOwn: message.author.kind === 'bot' && message.author.botId === selfBotId,
  };
}

function read(message: Message, locale: string): Reading {
  const known = readings.get(message);
  if (known !== undefined && known.locale === locale) return known;
  const reading: Reading = {
    locale,
    text: dataText(message.text, TARGET_CHARACTERS) || speakerWords(locale).empty,
    isQuestion: isQuestion(message.text, locale),
    asksIfArtificial: asksIfArtificial(message.text, locale),
  };
  if (Object.isFrozen(message)) readings.set(message, reading);
  return reading;
}

import { bookClub } from '../../../../examples/terminal-room/scenes/book-club/index.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { isQuestion } from '../../src/text/question.js';
import { castOf } from './room.js';

const cast = castOf(bookClub);

/** A brief of one member of the book club (by place) in which a person, Sam, has said something. */
export function briefFor(text: string, changes: Partial<PromptBrief> = {}, place = 0): PromptBrief {
  const member = cast[place % cast.length];
  if (member === undefined) throw new Error('the book club has no cast');
  const { id, name, persona, emotion, hint } = member.bot;
  return {
    locale: 'en',
    bot: { id, name, persona, emotion, hint },
    chat: { title: bookClub.title, topics: bookClub.topics },
    move: 'answer',
    target: {
      label: 'Sam',
      text,
      isQuestion: isQuestion(text, 'en'),
      isHuman: true,
      asksIfArtificial: false,
    },
    transcript: [{ messageId: '1', label: 'Sam', text, isOwn: false, isBot: false }],
    stances: member.stances,
    holdings: member.holdings,
    memories: [],
    pastReferences: [],
    lore: [],
    length: 'short',
    partOfDay: 'evening',
    avoid: [],
    ...changes,
  };
}

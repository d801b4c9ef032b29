import type { ComposedPrompt, PromptBrief } from '../records/prompt.js';

const WINDOW_WORDS = 8;
const STEP_WORDS = 3;
const LEAST_CHARACTERS = 32;
const LONGEST_READ = 2_000;

/**
 * Words of the system prompt that a text gives away: eight in a row, as they stand there. What the persona itself may say, such as its
 * phrases, anecdotes, background and examples, is no secret.
 */
export function findLeakedSentence(text: string, prompt: ComposedPrompt): string | undefined {
  const words = text.slice(0, LONGEST_READ).split(/\s+/);
  for (let start = 0; start + WINDOW_WORDS <= words.length; start += STEP_WORDS) {
    const piece = words.slice(start, start + WINDOW_WORDS).join(' ');
    if (piece.length < LEAST_CHARACTERS || !prompt.system.includes(piece)) continue;
    if (!sayable(prompt.brief).some((own) => own.includes(piece))) return piece;
  }
  return undefined;
}

function sayable(brief: PromptBrief): readonly string[] {
  const { persona, emotion, hint } = brief.bot;
  return [
    ...emotion.signaturePhrases,
    ...emotion.anecdotes,
    ...(persona.examples ?? []).map((example) => example.answer),
    ...(persona.goals ?? []),
    persona.background ?? '',
    persona.style.disclaimer ?? '',
    brief.chat.notice ?? '',
    hint,
  ];
}

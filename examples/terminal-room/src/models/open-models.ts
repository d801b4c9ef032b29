import { CoterieError, type LanguageModel } from '@coterie/core';
import { ArgumentError } from '../argument-error.js';
import type { ModelChoice } from './read-models.js';

/** The models that were chosen, in their order; loaded only then. @throws ArgumentError where a key is missing, with its name and where to set it */
export async function openModels(
  choices: readonly ModelChoice[],
): Promise<readonly LanguageModel[]> {
  const models: LanguageModel[] = [];
  for (const choice of choices) models.push(await open(choice));
  return models;
}

async function open(choice: ModelChoice): Promise<LanguageModel> {
  try {
    if (choice.kind === 'scripted') return (await import('@coterie/core/scripted')).scriptedModel();
    const { model } = choice;
    if (choice.kind === 'groq') return (await import('@coterie/llm-groq')).groq({ model });
    const { openai } = await import('@coterie/llm-openai');
    return openai(choice.kind === 'server' ? { model, baseURL: choice.baseURL } : { model });
  } catch (error) {
    if (!CoterieError.isInstance(error) || error.code !== 'invalid-argument') throw error;
    throw new ArgumentError(`--model: ${error.message}`);
  }
}

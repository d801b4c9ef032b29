import { languageOf } from '../../text/case.js';
import { type ModelFindings, readFindings } from '../extract/by-model.js';
import { CLAIMS_SCHEMA } from '../extract/model-claims.js';
import { claimsPrompt } from '../extract/model-prompt.js';
import type { CallBudget, CallLimits } from './call-budget.js';
import type { Hearing } from './hear.js';

/** Asks whichever model answers in JSON. Gives the reply, if there is one, and how many calls it took. */
export type AskForJson = (request: {
  readonly system: string;
  readonly user: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** For whom. */
  readonly botId: string;
  /** Names the call in events and draws. */
  readonly callId: string;
  readonly signal: AbortSignal;
}) => Promise<{
  readonly calls: number;
  readonly answer?: { readonly text: string; readonly modelId: string };
}>;

/** What a model made of a batch. */
export interface Asked extends ModelFindings {
  readonly modelId: string;
}

/** One call for the claims of a batch; undefined where the budget is spent, nothing was heard, or no model gave JSON of the schema: rules do then. */
export async function askModel(
  ask: AskForJson,
  { chat, bots, heard, participants }: Hearing,
  budget: CallBudget,
  limits: CallLimits,
  now: number,
  signal: AbortSignal,
): Promise<Asked | undefined> {
  const last = heard.at(-1);
  if (last === undefined) return undefined;
  const botId = budget.payer(
    bots.map(({ id }) => id),
    limits,
    now,
  );
  if (botId === undefined) return undefined;
  const { calls, answer } = await ask({
    ...claimsPrompt(heard, participants),
    jsonSchema: CLAIMS_SCHEMA,
    botId,
    callId: `memory:${last.id}`,
    signal,
  });
  budget.charge(botId, calls, now);
  if (answer === undefined) return undefined;
  const read = readFindings(answer.text, heard, participants, languageOf(chat.locale));
  return read === undefined ? undefined : { ...read, modelId: answer.modelId };
}

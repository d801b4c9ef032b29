import { ArgumentError } from '../argument-error.js';

/** A model that `--model` names. */
export type ModelChoice =
  | { readonly kind: 'groq' | 'openai'; readonly model: string }
  | { readonly kind: 'server'; readonly baseURL: string; readonly model: string }
  | { readonly kind: 'scripted' };

const TAKES =
  "takes groq:NAME, openai:NAME, the address of a server with the model's name behind it (http://127.0.0.1:11434/v1#qwen3:8b), or scripted";

/** Reads what stands behind each `--model`. @throws ArgumentError */
export function readModels(
  given: readonly string[],
  { ticks, speed, replay }: { ticks?: number; speed?: number; replay?: string },
): readonly ModelChoice[] {
  const choices = given.map(choiceOf);
  if (!choices.some(({ kind }) => kind !== 'scripted')) return choices;
  if (replay !== undefined)
    throw new ArgumentError(
      '--model does not go with --replay: a replay runs on the times of its log, which no server keeps',
    );
  if (ticks !== undefined && speed === undefined)
    throw new ArgumentError(
      '--ticks runs on a clock of its own, which no server keeps: add --speed, for example --speed 4',
    );
  return choices;
}

function choiceOf(given: string): ModelChoice {
  if (given === 'scripted') return { kind: 'scripted' };
  const hosted = /^(groq|openai):(\S+)$/.exec(given);
  if (hosted !== null) return { kind: hosted[1] as 'groq' | 'openai', model: hosted[2] as string };
  const place = /^(https?:\/\/[^#\s]+)#(\S+)$/.exec(given);
  if (place !== null && URL.canParse(place[1] as string))
    return { kind: 'server', baseURL: place[1] as string, model: place[2] as string };
  const hint = /^https?:/.test(given) ? ': it has no #NAME' : '';
  throw new ArgumentError(`--model ${TAKES}; not '${given}'${hint}`);
}

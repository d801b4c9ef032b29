import { ModelError } from '../errors.js';
import type { ModelReply } from '../ports/language-model.js';

/** A reply as a provider gave it. */
export interface RawReply extends Pick<ModelReply, 'usage' | 'limits'> {
  readonly text: string;
  /** In the port's words; undefined where the provider gave none: then the reply is not whole. */
  readonly finishReason: ModelReply['finishReason'] | undefined;
}

const UNREADABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/** A provider's text without control characters and halves of surrogate pairs; that of pieces is that of the whole. */
export function readable(text: string): string {
  return text.replace(UNREADABLE, '');
}

/**
 * A provider's reply as the port has it.
 * @throws ModelError 'truncated' without a finish reason, 'empty' without a text, 'malformed' where JSON was asked for and this is none.
 */
export function replyOf(raw: RawReply, modelId: string, isJson: boolean): ModelReply {
  const { finishReason, usage, limits } = raw;
  if (finishReason === undefined) throw failed('truncated', `${modelId} broke off its reply.`);
  const text = readable(raw.text);
  if (finishReason === 'stop' && text.trim() === '')
    throw failed('empty', `${modelId} wrote nothing.`);
  if (isJson && finishReason !== 'refusal' && !isReadable(text))
    throw failed('malformed', `${modelId} was asked for JSON and gave something else.`);
  return {
    text,
    finishReason,
    ...(usage === undefined ? {} : { usage }),
    ...(limits === undefined || limits.length === 0 ? {} : { limits }),
  };
}

function failed(kind: 'truncated' | 'empty' | 'malformed', message: string): ModelError {
  return new ModelError(kind, message, { isRetryable: true });
}

function isReadable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import type { FailureFacts } from './failure-facts.js';
import type { ResponseHeaders } from './headers.js';

const DEPTH = 4;

/** The code of an error that a provider sent in place of an answer, with status 200 or in a stream. */
export const ERROR_INSIDE = 'error-inside';

/** Some servers answer 200 with an error inside, or with a page. @throws what `sdkFacts` reads */
export function throwIfFailed(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null)
    throw new SyntaxError('The answer is no JSON object.');
  const { error } = answer as { readonly error?: unknown };
  if (error === undefined || error === null) return;
  throw { code: ERROR_INSIDE, error: typeof error === 'string' ? { message: error } : error };
}

/** What an error of an official SDK tells, read by its shape: another copy of the SDK, or another version, reads the same. */
export function sdkFacts(error: unknown): FailureFacts {
  const own = fieldsOf(error);
  const body = fieldsOf(own['error'] ?? own['data']);
  const inner = fieldsOf(body['error']);
  const status = [own['status'], own['statusCode']].find((each) => typeof each === 'number');
  const codes = [own, body, inner].flatMap((each) => [each['code'], each['type']]);
  const text = [inner['message'], body['message'], own['message']].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  const headers = headersOf(own['headers'] ?? own['responseHeaders']);
  return {
    codes: [...codes, ...causesOf(own)].filter((each): each is string => typeof each === 'string'),
    text: text ?? 'no reason was given',
    ...(status === undefined ? {} : { status: status as number }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** Codes and names along the causes: 'ECONNRESET', 'TimeoutError', 'SyntaxError'. */
function causesOf(error: Readonly<Record<string, unknown>>): readonly unknown[] {
  const found: unknown[] = [error['name'], nameOfClass(error)];
  let cause = error['cause'];
  for (let depth = 0; depth < DEPTH && cause !== undefined; depth += 1) {
    const fields = fieldsOf(cause);
    found.push(fields['code'], fields['name']);
    cause = fields['cause'];
  }
  return found;
}

function nameOfClass(error: Readonly<Record<string, unknown>>): unknown {
  return typeof error['constructor'] === 'function' ? error['constructor'].name : undefined;
}

/** Headers as they are read here; a plain object of them fits too. */
export function headersOf(value: unknown): ResponseHeaders | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (typeof (value as Partial<ResponseHeaders>).get === 'function')
    return value as ResponseHeaders;
  const plain = value as Readonly<Record<string, unknown>>;
  return {
    get: (name) => {
      const found = plain[name];
      return typeof found === 'string' ? found : null;
    },
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

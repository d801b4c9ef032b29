type Body = Readonly<Record<string, unknown>>;

const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  temperature: [0, 2],
  top_p: [0, 1],
  presence_penalty: [-2, 2],
  frequency_penalty: [-2, 2],
};
const WHOLE = ['max_tokens', 'max_completion_tokens', 'max_output_tokens', 'seed'];

/** Why a server as strict as the hosted ones refuses a request with 400; undefined where it does not. */
export function refusalOf(body: Body): string | undefined {
  if (typeof body['model'] !== 'string') return 'you must provide a model parameter';
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const value = body[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || value < least || value > most)
      return `${name} must be between ${least} and ${most}`;
  }
  for (const name of WHOLE) {
    const value = body[name];
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || (value as number) < (name === 'seed' ? 0 : 1))
      return `${name} must be a whole number`;
  }
  for (const message of (body['messages'] ?? []) as readonly Body[]) {
    if ('name' in message) return "'messages.0' : property 'name' is unsupported";
    const content = message['content'];
    if (typeof content !== 'string') return 'content must be a text';
    if (/\p{Cs}|\0/u.test(content)) return 'content must be well-formed';
  }
  return undefined;
}

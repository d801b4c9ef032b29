import * as z from 'zod';

/** Predicates that a model may name, and whether only one value of them is true at a time. */
export const MODEL_PREDICATES: ReadonlyMap<string, boolean> = new Map([
  ['name', true],
  ['lives-in', true],
  ['comes-from', true],
  ['works-as', true],
  ['works-at', true],
  ['age', true],
  ['birthday', true],
  ['studies', true],
  ['diet', true],
  ['marital-status', true],
  ['allergic-to', false],
  ['has', false],
  ['likes', false],
  ['prefers', false],
  ['plays', false],
  ['bought', false],
  ['sold', false],
]);

/** One claim as a model gives it. */
export const ModelClaim = z.object({
  message: z.number().int().describe('Number of the message'),
  quote: z.string().min(1).max(500).describe('Words copied from that message, letter by letter'),
  about: z.string().min(1).max(120).describe('Name of the participant that it is about'),
  kind: z.enum(['fact', 'event', 'preference', 'relationship', 'routine', 'opinion', 'commitment']),
  text: z.string().min(3).max(400).describe('The claim as one sentence in the third person'),
  predicate: z.enum(['other', ...MODEL_PREDICATES.keys()]),
  value: z.string().max(200).describe("The predicate's value; empty for 'other'"),
  isNegated: z.boolean().describe('Whether the value is denied'),
  inDays: z
    .number()
    .int()
    .min(0)
    .max(3_650)
    .nullable()
    .describe('For a commitment: days until it is due; else null'),
});
export type ModelClaim = z.infer<typeof ModelClaim>;

const MOST_CLAIMS = 40;
const { $schema: _, ...schema } = z.toJSONSchema(z.object({ claims: z.array(ModelClaim) }));

/** The JSON schema that a model's reply has to satisfy. */
export const CLAIMS_SCHEMA: Readonly<Record<string, unknown>> = schema;

/** The claims of a reply, and how many were no claims; undefined where it is no such JSON at all. */
export function readClaims(
  reply: string,
): { readonly claims: readonly ModelClaim[]; readonly malformed: number } | undefined {
  const start = reply.indexOf('{');
  const end = reply.lastIndexOf('}');
  let json: unknown;
  try {
    json = JSON.parse(reply.slice(start, end + 1));
  } catch {
    return undefined;
  }
  const list = z.object({ claims: z.array(z.unknown()) }).safeParse(json);
  if (!list.success) return undefined;
  const given = list.data.claims.slice(0, MOST_CLAIMS);
  const claims = given.flatMap((each) => {
    const read = ModelClaim.safeParse(each);
    return read.success ? [read.data] : [];
  });
  return { claims, malformed: list.data.claims.length - claims.length };
}

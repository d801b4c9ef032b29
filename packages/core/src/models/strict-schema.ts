type Schema = Readonly<Record<string, unknown>>;

/** Whether a JSON schema is of the strict kind: every object closed, with all its fields required. Only such are enforced by providers to the letter. */
export function isStrictSchema(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrictSchema);
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, properties, required, additionalProperties } = schema as Schema;
  if (type === 'object') {
    const names = Object.keys((properties as Schema | undefined) ?? {});
    const wanted = new Set(Array.isArray(required) ? required : []);
    if (additionalProperties !== false || names.some((name) => !wanted.has(name))) return false;
  }
  return Object.values(schema).every(isStrictSchema);
}

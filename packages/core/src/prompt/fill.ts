const SLOT = /\{(\w+)\}/g;

/** A template with its `{name}` slots filled, in one pass: braces in a value stay what they are. A slot without a value stays too. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(SLOT, (slot, name: string) => values[name] ?? slot);
}

const SLOT = /\{(\w+)\}/;
const MAX_PARSED = 1_000;

/** A template's literal texts and slot names in turn: text, name, text, name, text. */
const parsed = new Map<string, readonly string[]>();

/** A template with its `{name}` slots filled, in one pass: braces in a value stay what they are. A slot without a value stays too. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  const parts = parse(template);
  let text = parts[0] as string;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] as string;
    text += (values[name] ?? `{${name}}`) + parts[index + 1];
  }
  return text;
}

function parse(template: string): readonly string[] {
  let parts = parsed.get(template);
  if (parts === undefined) {
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parts = template.split(SLOT);
    parsed.set(template, parts);
  }
  return parts;
}

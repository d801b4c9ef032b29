import type { Aspect, Pair } from './compile-pack.js';
import { favourite } from './focus.js';
import type { Sequence } from './idiolect.js';
import type { Material, Writer } from './material.js';
import { slotText } from './slots.js';
import { fillTemplate, type Template } from './template.js';

const DEEPEST = 8;
/** Slots that say another thing when a message uses them twice. */
const DRAWN_ANEW: ReadonlySet<string> = new Set(['claim', 'claim2', 'ask', 'ask2']);

/** A writer for one message. */
export function createWriter(material: Material): Writer {
  const used = new Set<Template | string>();
  const slots = new Map<string, string | undefined>();
  let depth = 0;
  let isAnswered = false;
  let other: Aspect | undefined;

  function isFresh(template: Template): boolean {
    return (
      !used.has(template) &&
      (template.key === undefined || !material.conversation.lower.includes(template.key))
    );
  }

  function choose(templates: Sequence): string | undefined {
    return first(templates, true) ?? first(templates, false);
  }

  function first(templates: Sequence, wantsFresh: boolean): string | undefined {
    for (let index = 0; ; index += 1) {
      const template = templates(index);
      if (template === undefined) return undefined;
      if (wantsFresh ? !isFresh(template) : used.has(template)) continue;
      used.add(template);
      const text = fillTemplate(template, writer);
      if (text !== undefined) return text;
      used.delete(template);
    }
  }

  function sideOf(pair: Pair): Template {
    return pair[material.focus.leaning > 0 ? 0 : 1];
  }

  function claim(): string | undefined {
    const { point, leaning, pairs } = material.focus;
    const answered = point?.pair;
    if (answered !== undefined && !isAnswered) {
      isAnswered = true;
      const isTheirs = (point?.side === 0) === leaning > 0;
      used.add(answered[point?.side ?? 0]);
      if (!isTheirs && isFresh(sideOf(answered)))
        return fillTemplate(take(sideOf(answered)), writer);
    }
    return first(turned(pairs.map(sideOf)), true);
  }

  function otherAspect(): Aspect | undefined {
    const { focus } = material;
    const others = focus.domain.aspects.filter((aspect) => aspect !== focus.aspect);
    other ??= others.length === 0 ? undefined : favourite(material, others);
    return other;
  }

  function take(template: Template): Template {
    used.add(template);
    return template;
  }

  function turned(templates: readonly Template[]): Sequence {
    const { length } = templates;
    const from = Math.floor(material.draw() * length);
    return (index) => (index < length ? templates[(from + index) % length] : undefined);
  }

  const writer: Writer = {
    material,
    draw: material.draw,
    claim,
    otherAspect,
    oneOf: (templates) => choose(turned(templates)),
    freshOf: (templates) => first(turned(templates), true),
    write: (rule) => {
      if (depth > DEEPEST) return undefined;
      const name = material.pack.ruleFor(rule, material.focus.leaning) ?? rule;
      depth += 1;
      const text = choose(material.idiolect.order(name, material.focus.domain.name));
      depth -= 1;
      return text;
    },
    fill: (slot, form) => {
      if (slot === 'part') return writer.write(`${form ?? slot}.${material.brief.partOfDay}`);
      const text = textOf(slot);
      if (text === undefined || form === undefined) return text;
      return material.pack.pack.modifiers[form]?.(text);
    },
  };

  function textOf(slot: string): string | undefined {
    if (material.pack.ruleFor(slot, material.focus.leaning) !== undefined)
      return writer.write(slot);
    if (DRAWN_ANEW.has(slot)) return slotText(slot, writer);
    if (slots.has(slot)) return slots.get(slot);
    const text = slotText(slot, writer);
    slots.set(slot, text);
    return text;
  }

  return writer;
}

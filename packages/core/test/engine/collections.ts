import { Session } from 'node:inspector';
import { types } from 'node:util';

type Held = Map<unknown, unknown> | Set<unknown> | unknown[];

/** One map, set or list of this process, with enough of its contents to know it again. */
export interface Collection {
  readonly kind: 'Map' | 'Set' | 'Array';
  readonly size: number;
  readonly holds: string;
}

/**
 * Every map, set and list of at least `least` entries that this process can still reach, in whatever closure it is held, largest first in its
 * kind. What only garbage holds is collected first.
 */
export function collectionsAlive(least: number): readonly Collection[] {
  return (['Map', 'Set', 'Array'] as const).flatMap((kind) =>
    instancesOf(kind)
      .map((each) => ({ kind, size: sizeOf(each), each }))
      .filter(({ size }) => size >= least)
      .sort((left, right) => right.size - left.size)
      .map(({ size, each }) => ({ kind, size, holds: contentsOf(each) })),
  );
}

function instancesOf(kind: Collection['kind']): readonly Held[] {
  const session = new Session();
  session.connect();
  // The inspector gives what it found to code of this process alone, so it is handed over through a global name.
  const name = `found ${kind}`;
  let found: readonly Held[] = [];
  Object.defineProperty(globalThis, name, {
    configurable: true,
    value: (objects: readonly Held[]) => {
      found = objects;
    },
  });
  try {
    const prototype = ask<{ result: { objectId: string } }>(session, 'Runtime.evaluate', {
      expression: `${kind}.prototype`,
    });
    const { objects } = ask<{ objects: { objectId: string } }>(session, 'Runtime.queryObjects', {
      prototypeObjectId: prototype.result.objectId,
    });
    ask(session, 'Runtime.callFunctionOn', {
      functionDeclaration: `function () { globalThis['${name}'](this); }`,
      objectId: objects.objectId,
    });
  } finally {
    session.disconnect();
    Reflect.deleteProperty(globalThis, name);
  }
  // Prototypes of subclasses are found too.
  return found.filter((each) => Array.isArray(each) || types.isMap(each) || types.isSet(each));
}

/** The inspector of the own process answers before it returns. */
function ask<Result>(session: Session, method: string, params: object): Result {
  let answer: Result | undefined;
  session.post(method, params, (error, result) => {
    if (error !== null) throw error;
    answer = result as Result;
  });
  if (answer === undefined) throw new Error(`the inspector gave no answer to ${method}`);
  return answer;
}

function sizeOf(held: Held): number {
  return Array.isArray(held) ? held.length : held.size;
}

function contentsOf(held: Held): string {
  if (Array.isArray(held)) return show(held[0]);
  const [first] = held.keys();
  return held instanceof Map ? `${show(first)} => ${show(held.get(first))}` : show(first);
}

function show(value: unknown): string {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 60);
  return `{${Object.keys(value).slice(0, 8).join(', ')}}`;
}

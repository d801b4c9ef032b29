/** A list of numbers in a typed array that doubles when it is full. */
export interface Growing<Numbers extends Uint8Array | Uint32Array | Int32Array | Float64Array> {
  /** Valid up to `length`; replaced when the list grows, so that it is read anew after each push. */
  values: Numbers;
  length: number;
}

type Constructor<Numbers> = new (length: number) => Numbers;

/** An empty list. */
export function createGrowing<Numbers extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  Type: Constructor<Numbers>,
  capacity = 4,
): Growing<Numbers> {
  return { values: new Type(capacity), length: 0 };
}

/** Adds a number at the end. */
export function push<Numbers extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  list: Growing<Numbers>,
  value: number,
): void {
  if (list.length === list.values.length) {
    const larger = new (list.values.constructor as Constructor<Numbers>)(2 * list.length);
    larger.set(list.values);
    list.values = larger;
  }
  list.values[list.length] = value;
  list.length += 1;
}

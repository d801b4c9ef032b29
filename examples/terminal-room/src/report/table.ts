import { padded, widthOf } from '../screen/width.js';

/** One row: what, how much, and a remark. */
export type Row = readonly [label: string, value: string, remark?: string];

/** Rows in columns: labels to the left, values to the right, remarks after them. An empty label indents nothing. */
export function table(rows: readonly Row[], indent = '  '): string[] {
  const labels = Math.max(0, ...rows.map(([label]) => widthOf(label)));
  const values = Math.max(0, ...rows.map(([, value]) => widthOf(value)));
  return rows.map(([label, value, remark]) => {
    const number = ' '.repeat(values - widthOf(value)) + value;
    return `${indent}${padded(label, labels)}  ${number}${remark === undefined ? '' : `  ${remark}`}`;
  });
}

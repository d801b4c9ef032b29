import { SECRET_SHAPES } from '../text/secret-shapes.js';

const SHAPES = Object.values(SECRET_SHAPES).map((shape) => new RegExp(shape, `${shape.flags}g`));
const SHORT = 8;

/** A text without keys: what looks like one, and those given, are replaced by '[secret]'. */
export function withoutSecrets(
  text: string,
  secrets: readonly (string | undefined)[] = [],
): string {
  let shown = text;
  for (const secret of secrets)
    if (secret !== undefined && secret.length >= SHORT)
      shown = shown.replaceAll(secret, '[secret]');
  for (const shape of SHAPES) shown = shown.replace(shape, '[secret]');
  return shown;
}

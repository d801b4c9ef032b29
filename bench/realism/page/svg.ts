/** Escapes text for SVG. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A number with at most one decimal, for coordinates. */
export function at(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}

/** A text at a place; `css` is a class of the page's style. */
export function label(x: number, y: number, text: string, css = 'small', anchor = 'start'): string {
  return `<text x="${at(x)}" y="${at(y)}" class="${css}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, css = 'axis'): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" class="${css}"/>`;
}

/** A filled rectangle, with a note that shows under a pointer. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  css: string,
  note = '',
): string {
  const title = note === '' ? '' : `<title>${escaped(note)}</title>`;
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(Math.max(0, height))}" class="${css}">${title}</rect>`;
}

/** A line through points. */
export function path(points: readonly (readonly [number, number])[], css: string): string {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
  return `<path d="${d}" class="${css}"/>`;
}

/** A tag of a prompt, opening or closing. */
export const TAG = /<(\/?)(chat|target|memories|lore|news|examples|data)>/g;

/** Lines of a prompt without what stands between tags; throws where tags are not in pairs or stand in one another. */
export function outsideTags(user: string): readonly string[] {
  let text = '';
  let from = 0;
  let open: string | undefined;
  for (const match of user.matchAll(TAG)) {
    const [whole, slash, tag = ''] = match;
    if (slash === '') {
      if (open !== undefined) throw new Error(`<${tag}> inside <${open}>`);
      text += user.slice(from, match.index);
      open = tag;
    } else {
      if (open !== tag) throw new Error(`</${tag}> closes <${open}>`);
      open = undefined;
      from = match.index + whole.length;
      text += '¤';
    }
  }
  if (open !== undefined) throw new Error(`<${open}> stays open`);
  return (text + user.slice(from)).split('\n').filter((line) => line !== '');
}

/** What stands between the tags of one name, one text for each pair. */
export function insideTags(user: string, tag: string): readonly string[] {
  return Array.from(user.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g')), ([, inside = '']) =>
    inside.trim(),
  );
}

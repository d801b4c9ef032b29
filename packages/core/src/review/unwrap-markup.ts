const THINKING =
  /<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)|^[\s\S]*<\/(?:think|thinking)>/giu;
const TEMPLATE_TOKEN = [
  String.raw`<\|im_start\|>(?:\s*(?:assistant|model)\b)?`,
  String.raw`<\|start_header_id\|>\s*(?:assistant\s*)?(?:<\|end_header_id\|>)?`,
  String.raw`<start_of_turn>(?:\s*model\b)?`,
  String.raw`<\|(?:im_end|eot_id|end|endoftext|begin_of_text|assistant|model|channel|message|start|final)\|>`,
  String.raw`<end_of_turn>|<\/?s>|<<\/?SYS>>|\[\/?INST\]`,
].join('|');
const LEADING_TOKENS = new RegExp(`^(?:\\s*(?:${TEMPLATE_TOKEN}))+`, 'i');
/** What ends the model's own turn: whatever follows is another speaker's. */
const NEXT_TOKEN = new RegExp(TEMPLATE_TOKEN, 'i');
const FENCE_LINE = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/gmu;
const HEADING = /^[ \t]*#{1,6}[ \t]+(.+?)[ \t]*#*$/gmu;
const BOLD = /(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1/gu;
const RULE_LINE = /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gmu;
const QUOTE_MARK = /^[ \t]*[↳→>][ \t]+/gmu;

/** The text without chat-template tokens, thinking, code fences, headings, bold marks, rules and quote marks; a code span stays. */
export function unwrapMarkup(text: string): string {
  return ownTurn(text)
    .replace(FENCE_LINE, '')
    .replace(RULE_LINE, '')
    .replace(HEADING, '$1')
    .replace(QUOTE_MARK, '')
    .replace(BOLD, '$2');
}

function ownTurn(text: string): string {
  if (!text.includes('<') && !text.includes('[')) return text;
  const said = text.replace(THINKING, '').replace(LEADING_TOKENS, '');
  const end = said.search(NEXT_TOKEN);
  return end < 0 ? said : said.slice(0, end);
}

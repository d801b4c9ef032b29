import { SECRET_SHAPES } from '../../text/secret-shapes.js';
import type { SafetyRule } from './safety-rule.js';

const secret = (name: string, pattern: RegExp): SafetyRule => ({
  name,
  concern: 'secret',
  locale: 'any',
  pattern,
});
const leak = (name: string, pattern: RegExp): SafetyRule => ({
  name,
  concern: 'prompt-leak',
  locale: 'any',
  pattern,
});

/** Shapes of keys, tokens and prompt delimiters: the same in every language, over the text as written. */
export const SHAPE_RULES: readonly SafetyRule[] = [
  ...Object.entries(SECRET_SHAPES).map(([name, pattern]) => secret(name, pattern)),
  secret(
    'assignment',
    /(?<![\p{L}\p{N}])(?:api[ _-]?key|secret|token|password|passwd|parola|şifre(?:m|n|niz)?)\s*(?:[:=]|is|şu:)\s*["'`]?(?=\S*\d)[A-Za-z0-9_\-+/.!@#$%]{8,}/iu,
  ),
  leak('template-token', /<\|[\w-]+\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:start_of_turn|end_of_turn)>/),
  leak(
    'delimiter',
    /<\/?(?:system|user|assistant|transcript|chat|messages?|memory|memories|lore|news|persona|instructions?|data|context|target|examples?)(?:\s[^<>]*)?>|<{3,}|>{3,}|^={3,}|\b(?:BEGIN|END)[ _](?:TRANSCRIPT|CHAT|SYSTEM|PROMPT|DATA|CONTEXT|MESSAGES?)\b/,
  ),
];

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
  secret('provider-key', /\b(?:sk|pk|rk|gsk|xai|hf|nvapi)[-_](?:[A-Za-z]+[-_])?[A-Za-z0-9_-]{16,}/),
  secret('bot-token', /\b\d{6,12}:[A-Za-z0-9_-]{30,}/),
  secret(
    'repository-token',
    /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,})/,
  ),
  secret('workspace-token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/),
  secret('cloud-key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[A-Za-z0-9_-]{30,}/),
  secret('signed-token', /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/),
  secret('bearer', /\bbearer\s+[A-Za-z0-9._~+/-]{20,}/i),
  secret('private-key', /-----BEGIN [A-Z ]*PRIVATE KEY/),
  secret('url-password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@]+@/i),
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

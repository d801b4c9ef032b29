/** What keys, tokens and passwords look like, in any language and over the text as written. */
export const SECRET_SHAPES = {
  'provider-key': /\b(?:sk|pk|rk|gsk|xai|hf|nvapi)[-_](?:[A-Za-z]+[-_])?[A-Za-z0-9_-]{16,}/,
  'bot-token': /\b\d{6,12}:[A-Za-z0-9_-]{30,}/,
  'repository-token': /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,})/,
  'workspace-token': /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  'cloud-key': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[A-Za-z0-9_-]{30,}/,
  'signed-token': /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/,
  bearer: /\bbearer\s+[A-Za-z0-9._~+/-]{20,}/i,
  'private-key':
    /-----BEGIN [A-Z ]*PRIVATE KEY(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----|[\s\S]*)/,
  'url-password': /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@]+@/i,
} as const satisfies Readonly<Record<string, RegExp>>;

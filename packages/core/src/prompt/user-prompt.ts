import type { Decision } from '../records/decision.js';
import type { Holding } from '../records/holding.js';
import type { ExamplePair, PromptBrief } from '../records/prompt.js';
import type { Stance } from '../records/stance.js';
import { block, inline, withoutTags } from './data-text.js';
import { fill } from './fill.js';
import { listSection } from './list-section.js';
import type { LocalePack, UserWords } from './locales/types.js';
import type { TokenRange } from './sampling.js';
import type { PlannedSection, UserSectionName } from './sections.js';

/** What the user prompt says beside the brief, or needs to say it. */
export interface UserMaterial {
  readonly brief: PromptBrief;
  readonly decision: Decision;
  readonly pack: LocalePack;
  readonly toneName: string;
  readonly isDisclosed: boolean;
  /** The transcript's lines as they are shown. */
  readonly transcript: readonly string[];
  readonly ownLabel: string;
  readonly isOwnTarget: boolean;
  readonly examples: readonly ExamplePair[];
  readonly tokens: TokenRange;
}

/** The sections of the user prompt, in order; one that has nothing to say is not there. */
export function planUserPrompt(material: UserMaterial): readonly PlannedSection[] {
  const { brief, decision, pack } = material;
  const words = pack.user;
  const sections: PlannedSection[] = [];
  const add = (name: UserSectionName, text: string, reason: string) => {
    if (text !== '') sections.push({ name, text, reason });
  };
  const push = (section: PlannedSection | undefined) => {
    if (section !== undefined) sections.push(section);
  };
  const list = (
    name: Parameters<typeof listSection>[0],
    heading: string,
    items: readonly string[],
  ) => push(listSection(name, heading, items.map(bullet)));
  add('chat', chatText(brief.chat, words), 'where it speaks');
  if (material.transcript.length > 0)
    add('own-label', fill(words.ownLabel, { label: material.ownLabel }), 'there is a transcript');
  const { stances, holdings, pastReferences, memories, lore, news, mention } = brief;
  list(
    'stances',
    words.stances,
    stances.map((stance) => stanceLine(stance, words)),
  );
  list(
    'holdings',
    words.holdings,
    holdings.map((holding) => holdingLine(holding, pack)),
  );
  add('part-of-day', words.partOfDay[brief.partOfDay], "the chat's time zone");
  // What stands above seldom changes: providers' prompt caches take it together with the system prompt.
  add('move', moveText(brief, words), `move ${brief.move}`);
  if (decision.isRefreshDue) {
    const values = { name: brief.bot.name, tone: material.toneName };
    add('refresh', fill(words.refresh, values), 'persona refresh due');
  }
  list('past-references', words.pastReferences, pastReferences);
  list(
    'memories',
    words.memories,
    memories.map(({ text }) => text),
  );
  list('lore', words.lore, lore);
  push(listSection('transcript', words.transcript, material.transcript));
  const pairs = material.examples.map(({ theirs, own }) => withoutTags(`${theirs} → ${own}`));
  list('example-pairs', words.examples, pairs);
  add('target', targetText(material), 'the message answered or continued');
  if (news !== undefined) {
    const lines = [`${news.source}: ${news.title}`, ...(news.summary ? [news.summary] : [])];
    add('news', `${words.news}\n${block('news', lines)}`, `headline ${news.id}`);
  }
  if (mention !== undefined) {
    const { label, handle } = mention;
    const text =
      handle === undefined
        ? fill(words.mention, { name: inline(label) })
        : fill(words.mentionByHandle, { name: inline(label), handle: inline(`@${handle}`) });
    add('mention', text, 'a mention was drawn');
  }
  const { least, most } = material.tokens;
  add('reply-length', words.length[brief.length], `${brief.length}; ${least}-${most} tokens`);
  if (news !== undefined) add('reaction', words.reaction, 'there is news');
  if (brief.avoid.length > 0) {
    const hints = brief.avoid.map((hint) => bullet(hintLine(hint)));
    add('avoid', [words.avoid, ...hints].join('\n'), 'a draft was refused');
  }
  const { instruction } = brief;
  add(
    'instruction',
    instruction === undefined ? '' : fill(words.instruction, { text: instruction }),
    'an operator asks',
  );
  return sections;
}

function chatText({ title, topics, notice }: PromptBrief['chat'], words: UserWords): string {
  const lines: string[] = [];
  if (title !== undefined) lines.push(fill(words.title, { title: inline(title) }));
  if (topics.length > 0) lines.push(fill(words.topics, { list: inline(topics.join(', ')) }));
  if (notice !== undefined) lines.push(fill(words.notice, { text: inline(notice) }));
  return lines.join('\n');
}

function moveText({ topic, move }: PromptBrief, words: UserWords): string {
  const lines = move === 'react' ? [] : [words.moves[move]];
  if (topic !== undefined) lines.push(fill(words.topic, { topic: inline(topic) }));
  return lines.join('\n');
}

function stanceLine({ topic, text, confidence }: Stance, words: UserWords): string {
  const line = fill(words.stance, { topic, text });
  if (confidence === undefined) return line;
  return `${line} ${fill(words.confidence, { percent: String(Math.round(confidence * 100)) })}`;
}

function holdingLine({ symbol, size, averagePrice, note }: Holding, pack: LocalePack): string {
  const words = pack.user;
  const shown = (value: number) => String(value).replace('.', pack.decimalMark);
  const details = [
    ...(size === undefined ? [] : [fill(words.size, { number: shown(size) })]),
    ...(averagePrice === undefined
      ? []
      : [fill(words.averagePrice, { number: shown(averagePrice) })]),
    ...(note === undefined ? [] : [note]),
  ];
  return details.length === 0 ? symbol : `${symbol}: ${details.join('; ')}`;
}

function targetText({ brief, pack, isOwnTarget, isDisclosed }: UserMaterial): string {
  const { target } = brief;
  if (target === undefined) return '';
  const words = pack.user.target;
  const message = block('target', [`[${target.label}]: ${target.text}`]);
  if (isOwnTarget) return `${words.ownHeading}\n${message}`;
  const notes = [target.isHuman ? words.byHuman : words.byBot];
  if (target.isQuestion) notes.push(words.question);
  if (target.asksIfArtificial && isDisclosed) notes.push(words.asksIfArtificial);
  return `${words.heading}\n${message}\n${notes.join(' ')}`;
}

function bullet(item: string): string {
  return `- ${item}`;
}

// What stands before the first quotation mark of a hint is ours; what follows was said in the chat.
function hintLine(hint: string): string {
  const [before = '', ...rest] = hint.split('"');
  return rest.length === 0 ? hint : `${before}${inline(rest.join('"').replace(/"$/, ''))}`;
}

import { ADDRESS_WEIGHTS, type AddressReason } from './address-weights.js';
import type { AddressCues } from './cues/address-cues.js';
import type { NameFound } from './find-names.js';
import type { ReadText, ReadWord } from './read-text.js';

/** What one named place of a text says: the sign, and how sure it is. */
export interface NameSign {
  readonly reason: AddressReason;
  readonly confidence: number;
}

/** One name in its text, with what is known of the text as a whole. */
export interface NameContext {
  readonly read: ReadText;
  readonly name: NameFound;
  /** All words before it are openers or other names that are called. */
  readonly isAtStart: boolean;
  readonly hasOpener: boolean;
  readonly isQuestion: () => boolean;
  readonly cues: AddressCues;
}

/** Words of a short call before a name: 'good luck tomorrow Lucy'. */
const SHORT = 3;
const ABOUT: NameSign = { reason: 'about', confidence: ADDRESS_WEIGHTS.about };

/** Tells a name that is called from one that is talked about, by its form, its place and the words around it. */
export function weighName(context: NameContext): NameSign {
  const { form } = context.name;
  if (form === 'nominative') return weighBare(context);
  if (form === 'vocative')
    return sign(context.isAtStart ? 'name-start' : 'name', ADDRESS_WEIGHTS.called);
  return weighInflected(context);
}

function weighInflected(context: NameContext): NameSign {
  const { read, name, cues } = context;
  if (cues.dativeCalls === undefined) return ABOUT;
  const around = [read.words[name.from - 1], read.words[name.to], read.words[name.to + 1]];
  const isCalled = around.some((word) => word !== undefined && cues.dativeCalls?.test(word.key));
  const isErrand = [read.words[name.to], read.words[name.to + 1]].some((word) =>
    cues.errands.has(word?.key ?? ''),
  );
  if (isErrand) return ABOUT;
  if (name.form === 'dative' && isCalled) return sign('name', ADDRESS_WEIGHTS.spokenTo);
  const after = read.words[name.to - 1]?.after;
  if (name.form === 'dative' && context.isAtStart && after === 'comma')
    return sign('name', ADDRESS_WEIGHTS.spokenTo);
  if (name.form === 'genitive' && isCalled && context.isQuestion())
    return sign('name', ADDRESS_WEIGHTS.opinionAsked);
  if (name.form === 'locative' && /^(?:soz|sira|top)$/.test(read.words[name.from - 1]?.key ?? ''))
    return sign('name', ADDRESS_WEIGHTS.spokenTo);
  return ABOUT;
}

function weighBare(context: NameContext): NameSign {
  const { read, name } = context;
  const first = read.words[name.from];
  const last = read.words[name.to - 1];
  if (first === undefined || last === undefined) return ABOUT;
  if (isEverydayWord(first, last, context)) return ABOUT;
  if (context.isAtStart) return weighStart(context, last);
  const previous = read.words[name.from - 1];
  if (first.before !== 'none') return weighAfterBreak(context, last);
  return last.after === 'none'
    ? weighInside(context, previous)
    : weighClosing(context, previous, last);
}

/** 'Ayşe, ...', 'Ayşe sen ...', 'Ali said ...' */
function weighStart(context: NameContext, last: ReadWord): NameSign {
  const { read, name, cues } = context;
  if (last.after === 'comma') return sign('name-start', ADDRESS_WEIGHTS.startWithComma);
  if (last.after === 'stop') return sign('name-start', ADDRESS_WEIGHTS.startAlone);
  const next = read.words[name.to]?.key ?? '';
  if (cues.aboutAfter.has(next) && !asksYou(read, name.to, cues)) return ABOUT;
  if (isJoinedSubject(read, name.to, cues)) return ABOUT;
  const rest = sentenceFrom(read, name.to);
  const isTold = tellsOfThird(rest, cues);
  const isObject = isTold && isAfterCall(read, name.from);
  if (context.hasOpener || (!isObject && callsThem(rest, isTold, cues)))
    return sign('name-start', ADDRESS_WEIGHTS.startCalled);
  if (isObject || isPlaceAsked(rest, cues)) return ABOUT;
  if (context.isQuestion())
    return sign('name-start', isTold ? ADDRESS_WEIGHTS.startBare : ADDRESS_WEIGHTS.startAsked);
  return isTold ? ABOUT : sign('name-start', ADDRESS_WEIGHTS.startBare);
}

/** 'Bence de, Ali.' or 'Tamam. Ayşe sen ne dersin' */
function weighAfterBreak(context: NameContext, last: ReadWord): NameSign {
  const { read, name, cues } = context;
  if (last.after !== 'none') return sign('name', ADDRESS_WEIGHTS.vocative);
  const next = read.words[name.to]?.key ?? '';
  if (cues.aboutAfter.has(next) && !asksYou(read, name.to, cues)) return ABOUT;
  const rest = sentenceFrom(read, name.to);
  return callsThem(rest, tellsOfThird(rest, cues), cues)
    ? sign('name', ADDRESS_WEIGHTS.called)
    : ABOUT;
}

/** '... Ali.': 'thanks Ali' against 'ask Ali'. */
function weighClosing(
  context: NameContext,
  previous: ReadWord | undefined,
  last: ReadWord,
): NameSign {
  const { read, name, cues } = context;
  const two = `${read.words[name.from - 2]?.key ?? ''}_${previous?.key ?? ''}`;
  const key = previous?.key ?? '';
  if (cues.callBefore.has(two) || cues.callBefore.has(key))
    return sign('name', ADDRESS_WEIGHTS.spokenTo);
  if (cues.aboutBefore.has(key)) return ABOUT;
  const before = sentenceBefore(read, name.from);
  if (before.some((word) => saysYou(word.key, cues)) || cues.bidding.has(key))
    return sign('name', ADDRESS_WEIGHTS.called);
  if (cues.openers.has(key) || cues.firstPerson?.test(key))
    return sign('name', ADDRESS_WEIGHTS.called);
  if (before.length <= SHORT && cues.openers.has(before[0]?.key ?? ''))
    return sign('name', ADDRESS_WEIGHTS.called);
  if (last.after === 'comma') {
    const isCalled =
      before.length <= 2 || sentenceFrom(read, name.to).some((word) => saysYou(word.key, cues));
    return isCalled ? sign('name', ADDRESS_WEIGHTS.called) : ABOUT;
  }
  if (tellsOfThird(before, cues)) return ABOUT;
  return sign('name', ADDRESS_WEIGHTS.endBare);
}

/** 'ne dersin Ali bu konuda' */
function weighInside(context: NameContext, previous: ReadWord | undefined): NameSign {
  const { cues, name, read } = context;
  if (previous === undefined || cues.youEnding === undefined) return ABOUT;
  const next = read.words[name.to]?.key ?? '';
  if (cues.aboutAfter.has(next)) return ABOUT;
  return saysYou(previous.key, cues) && !/^s[ei]/.test(previous.key)
    ? sign('name', ADDRESS_WEIGHTS.called)
    : ABOUT;
}

/** 'can you help' does not call Can, and 'deniz çok güzel' not Deniz; 'Can, bak' and 'hey Deniz' do. */
function isEverydayWord(first: ReadWord, last: ReadWord, context: NameContext): boolean {
  if (!context.cues.everyday.has(first.key)) return false;
  if (last.after !== 'none' && first.before !== 'none') return false;
  const isSmall = first.text === first.text.toLowerCase();
  return isSmall
    ? !context.hasOpener
    : first.before === 'stop' &&
        !context.hasOpener &&
        context.isAtStart &&
        !context.cues.callAfter.has(context.read.words[context.name.to]?.key ?? '');
}

/** Whether the words behind a name speak to it. Where they tell of somebody, only 'you' as their subject does. */
function callsThem(rest: readonly ReadWord[], isTold: boolean, cues: AddressCues): boolean {
  if (cues.bidding.has(rest.at(-1)?.key ?? '')) return true;
  if (isTold) return rest.some(({ key }) => cues.youAsSubject.has(key) || endsInYou(key, cues));
  return cues.callAfter.has(rest[0]?.key ?? '') || rest.some(({ key }) => saysYou(key, cues));
}

/** 'Tom and Lucy got married', 'Lucy and I are going'. */
function isJoinedSubject(read: ReadText, place: number, cues: AddressCues): boolean {
  if (!cues.joiners.has(read.words[place]?.key ?? '')) return false;
  const other = read.words[place + 1];
  if (other === undefined || other.after !== 'none') return false;
  return cues.i.has(other.key) || cues.aboutAfter.has(read.words[place + 2]?.key ?? '');
}

/** 'Mehmet, Elif seni arıyor': the name right behind one that is called. */
function isAfterCall(read: ReadText, from: number): boolean {
  return read.words[from]?.before === 'comma';
}

/** 'Ayşe hâlâ tatilde mi?' */
function isPlaceAsked(rest: readonly ReadWord[], cues: AddressCues): boolean {
  if (cues.placeEnding === undefined || !cues.particles.has(rest.at(-1)?.key ?? '')) return false;
  return cues.placeEnding.test(rest.at(-2)?.key ?? '');
}

/** 'Ali did you ...' against 'Ali did ...'. */
function asksYou(read: ReadText, place: number, cues: AddressCues): boolean {
  return (
    cues.askingBefore.has(read.words[place]?.key ?? '') &&
    cues.you.has(read.words[place + 1]?.key ?? '')
  );
}

function saysYou(key: string, cues: AddressCues): boolean {
  return cues.you.has(key) || endsInYou(key, cues);
}

function endsInYou(key: string, cues: AddressCues): boolean {
  return cues.youEnding !== undefined && !cues.notYou.has(key) && cues.youEnding.test(key);
}

function tellsOfThird(words: readonly ReadWord[], cues: AddressCues): boolean {
  if (cues.thirdPerson === undefined) return false;
  const said = words.findIndex(({ key }) => cues.afterTold.has(key));
  for (let place = (said > 0 ? said : words.length) - 1; place >= 0; place -= 1) {
    const key = words[place]?.key ?? '';
    if (cues.particles.has(key)) continue;
    return !cues.notThirdPerson.has(key) && cues.thirdPerson.test(key);
  }
  return false;
}

function sentenceFrom(read: ReadText, from: number): readonly ReadWord[] {
  let to = from;
  while (to < read.words.length && read.words[to]?.after !== 'stop') to += 1;
  return read.words.slice(from, to + 1);
}

function sentenceBefore(read: ReadText, to: number): readonly ReadWord[] {
  let from = to;
  while (from > 0 && read.words[from - 1]?.after !== 'stop') from -= 1;
  return read.words.slice(from, to);
}

function sign(reason: AddressReason, confidence: number): NameSign {
  return { reason, confidence };
}

import type { AddressCues } from './address-cues.js';
import { wordSet } from './words.js';

/** English. */
export const ENGLISH_CUES: AddressCues = {
  openers: wordSet(
    `hey hi hello yo oh ok okay so and but well thanks thank you ty thx cheers sorry yes yeah yep no nope right agreed true
    good morning evening afternoon night welcome back congrats congratulations great nice lol haha hmm um please dear btw also wow
    anyway happy actually sure exactly indeed fair then now listen look hang wait really`,
  ),
  joiners: wordSet('and or also'),
  you: wordSet(`you your yours yourself u ur youre you're you've youve you'd you'll youd ya yall`),
  youAsSubject: wordSet(''),
  i: wordSet('i'),
  notYou: wordSet(''),
  aboutAfter: wordSet(
    `said says say is was isn't wasn't has had hasn't hadn't thinks thought told tells asked asks wrote writes went goes came comes
    posted mentioned mentions meant means wants wanted likes liked loves loved hates hated got gets gave gives made makes did
    does doesn't didn't knows knew saw sees took takes left will would won't wouldn't might may must should and's who whose seems
    seemed sounds looks looked used keeps kept always never also already just still once usually probably recommended suggested
    suggests recommends read reads finished started bought sold believes claims claimed argued argues agrees agreed disagrees
    promised explained replied answered or`,
  ),
  askingBefore: wordSet(
    "did do are were will would can could should must might may have had shall didn't don't aren't won't wouldn't",
  ),
  callAfter: wordSet(
    `please what how why when where which who can could would do did are were have will tell look check help come give let don't
    any you your thanks thank i i'm i'd i've stop listen remember try read see sorry welcome happy good great nice congrats hi hello
    hey yes no agreed maybe if is there's that's this that wait never so well actually my me we we're`,
  ),
  aboutBefore: wordSet(
    `ask asked asking asks tell told telling tells with about from by like than of to for as at into on behind without and or see saw seen
    met meet meeting know knew known love loved hate miss missed call called quote quoted quoting is was that's what's where's who's
    because when if said say says think thinks thought believe both either neither not only just even poor dear's against because
    remember remind invite invited ignore blame thank thanked follow followed quoth via per does did has have had was are were will
    would let lets where how old young named name name's the a an my our her his their i`,
  ),
  callBefore: wordSet(
    'question_for asking_you this_for thanks_to_you over_to back_to addressed_to is_for one_for you_too you_agree word_with come_on hang_on hold_on dear',
  ),
  afterTold: wordSet(''),
  errands: wordSet(''),
  notThirdPerson: wordSet(''),
  bidding: wordSet('please'),
  dativeCalls: undefined,
  particles: wordSet('right eh huh'),
  everyday: wordSet(
    `can will mark may hope grace joy rose art bill sunny june april august drew pat rob sue jack frank dean dawn faith rich chase
    miles page ray skip wade guy angel amber ivy olive heather ginger summer autumn robin max`,
  ),
};

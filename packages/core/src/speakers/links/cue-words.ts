import { wordSet } from '../cues/words.js';

/** What the first word of a message says of its part in a conversation; the words of all built-in languages, folded. */
export const OPENERS: readonly ReadonlySet<string>[] = [
  wordSet(
    `hi hello hey hiya yo greetings howdy morning evening afternoon hallo heya hai selam selamlar merhaba merhabalar slm mrb gunaydin
    iyi`,
  ),
  wordSet(
    'thanks thank thx ty cheers thankyou tnx thnx tesekkurler tesekkur tsk sagol sag saol eyvallah',
  ),
  wordSet(
    'yes yeah yep yup yea ya aye indeed exactly correct right sure true evet he aynen dogru tabii tabi elbette',
  ),
  wordSet('no nope nah not never hayir yok degil'),
  wordSet(
    'ok okay k okey oh ah ahh aha ohh hmm hm hmmm alright cool great nice good ic fine tamam peki anladim guzel olur',
  ),
  wordSet('lol haha hehe heh rofl lmao hahaha xd :) :p :d ;) :( :-) haha hahah ahah'),
  wordSet(
    `what how why where when which who whats hows whos wheres anyone anybody someone ne nasil neden niye nerede nereden hangi hangisi kim
    kac kimse`,
  ),
  wordSet(
    'is are do does did can could will would should has have am was were isnt dont doesnt cant any mi mu misin musun',
  ),
  wordSet("i im i'm i've ive i'll i'd my we ben benim bende bana bizim biz"),
  wordSet("you your you're youre u ur sen senin sana siz sizin sence"),
  wordSet('but and so or because then also well anyway ama ve cunku o zaman yani ayrica fakat'),
  wordSet(
    'try use type run just go open look check read install see maybe if dene bak git kullan ac oku belki eger',
  ),
  wordSet(
    "it it's its that that's thats this there there's theres he she they the bu su o onlar sunu bunu",
  ),
  wordSet('sorry please oops wait um er ugh hmm dammit damn wow pardon lutfen dur ya of offf'),
];

/** Words that tell something wherever they stand. */
export const SIGNS: readonly ReadonlySet<string>[] = [
  wordSet('thanks thank thx ty cheers tesekkurler tesekkur sagol saol eyvallah'),
  wordSet(
    'anyone anybody someone somebody everyone guys all everybody folks kimse biri herkes arkadaslar millet bilen',
  ),
  wordSet(
    'help problem trouble question wondering need issue yardim sorun sorum soru problem lazim',
  ),
  wordSet("i im i'm ive i've i'll i'd me my mine ben bana benim bende beni"),
  wordSet("you your u ur you're youre you'll you'd yours sen sana senin seni siz size sizin"),
  wordSet("it it's its that that's thats this those them they bu su o bunu sunu onu boyle oyle"),
  wordSet('try use type run install should sudo dene kullan yukle calistir'),
  wordSet('hi hello hey selam merhaba gunaydin bye goodbye cya night gorusuruz hosca bay'),
];

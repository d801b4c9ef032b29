/** How a language greets, thanks and agrees: texts of these words alone say nothing that is worth remembering. Folded, in any order. */
export interface SmallTalk {
  /** Words that open a greeting, thanks or agreement. */
  readonly openers: ReadonlySet<string>;
  /** Words that go with them. */
  readonly fillers: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const SMALL_TALK: ReadonlyMap<string, SmallTalk> = new Map([
  [
    'en',
    {
      openers: set(`
        hi hello hey hiya yo sup howdy greetings morning afternoon evening night goodnight gm gn welcome bye
        goodbye cya later cheers thanks thank thx ty congrats congratulations ok okay okey yes yep yeah yup no nope nah
        sure fine right true exactly indeed agreed same lol lmao haha hahaha hehe rofl wow nice cool great awesome
        amazing perfect good brb gtg afk hmm hm uh oh ah well please sorry pardon oops np nvm ikr idk omg
      `),
      fillers: set(`
        good there all everyone everybody folks guys people friends team group chat room again back to you too and
        how are is it going things doing ya u this today day morning evening night afternoon lovely happy have a an the
        nice so much very many thanks thank for your time see later tomorrow soon take care welcome aboard what's whats up
        sweet dreams sleep well week weekend friday monday bro mate buddy dear lads ladies gentlemen fam of course
        no problem worries my pleasure here we go got just another hope are fine i'm im i am well yes ok okay hi hello hey from
        me us that was it's its that's thats right true one same really absolutely totally lol haha sounds
      `),
    },
  ],
  [
    'tr',
    {
      openers: set(`
        merhaba merhabalar selam selamlar slm mrb gunaydin tunaydin iyi hayirli hos hosgeldin hosgeldiniz hosbuldum
        hosbulduk gorusuruz hoscakal hoscakalin bay bb eyvallah tesekkurler tesekkur sagol sagolun sag eyv tebrikler tebrik
        tamam tamamdir tmm ok okey evet hayir yok aynen kesinlikle olur olmaz peki he hee ha hı haha hahaha ahahah
        sjsj random guzel super harika mukemmel vay vaay oo ooo hadi kolay gecmis basin afiyet naber nbr nasilsin
        nasilsiniz ne heyy hey alo hop haydi eyvallahh estagfurullah rica ozur pardon dogru
      `),
      fillers: set(`
        herkese hepinize size sana gunler geceler aksamlar sabahlar haftalar cumalar bayramlar gunaydinlar millet arkadaslar
        gencler ahali dostlar kardesim abi abla hocam reis beyler bayanlar kanka hepimize tekrar yine yeni ol olun olsun
        olsunlar geldin geldiniz bulduk buldum gelsin saolsun ederim ederiz cok nasilsiniz nasilsin naber haber var yok
        gidiyor mi mu misin misiniz iyiyim iyi iyiyiz uykular ruyalar gorusmek uzere kendine kendinize dikkat et edin
        kal kalin hosca bugun aksam sabah gece gun hafta sonu bir de ben bende sen siz cumle aleme grup gruba
        sohbet isler gelmissin gelsin dilerim dileriz bile degil sey oldu oyle katiliyorum haklisin haklisiniz valla
        ederim diliyorum mutlu kutlu saglikla dualar eksik olma olmayin sizlere bekliyoruz canim canlar selam selamlar
        simdilik kolaylik gelsin size tamam aynen evet hayir
      `),
    },
  ],
]);

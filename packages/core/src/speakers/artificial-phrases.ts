/** The question whether one speaks with a machine, as patterns over a folded text, by language. */
const TAIL_EN =
  '(?=$|[^\\p{L}\\p{N}\\s]|\\s*$|\\s+(?:or|right|then|btw|please|pls|too|by|here|talking|speaking|answering|typing|writing|honestly|seriously|actually|really|behind|not|and|at|lol|this|like|though|of some|of any|yes|no|running|instead|with|in here|hiding)(?:$|\\W))';
const WHAT_EN =
  '(?:chat ?-?bots?|bots?|robots?|ai|a\\.i\\.?|artificial(?: intelligence)?|machines?|computers?|programs?|language models?|llms?|large language models?|gpt(?:-?\\d)?|chat ?gpt|humans?(?: being)?|real (?:person|people|human|humans|guy|one)|actual (?:person|human)|real|person|people|automated|scripts?|fake)';
const HEDGE_EN =
  '(?:(?:a|an|the|really|actually|even|just|like|some(?: kind of| sort of)?|truly|secretly|maybe|perhaps|honestly|in fact|only|also|all|not|kind of|sort of|real(?:ly)?|genuine|actual|live)\\s+)*';
const WHAT_TR =
  '(?:(?:sohbet |chat ?)?bot|robot|yapay ?zeka|yz|ai|insan|gercek(?: (?:bir )?(?:insan|kisi|biri|biri?si))?|makine|bilgisayar|program|yazilim|dil modeli|chat ?gpt|gpt|otomatik|script|hesap bot)';
const ASK_TR = 'm[iu]\\s?(?:s[iu]n(?:[iu]z)?)';

export const ARTIFICIAL_QUESTIONS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    [
      `(?:^|[^\\p{L}])(?:are|r|aren't|arent) (?:you|u|ya|y'all|you guys|you all|any of you|all of you|some of you)(?: guys| all| two| people)? ${HEDGE_EN}${WHAT_EN}${TAIL_EN}`,
      `(?:^|[^\\p{L}])(?:you|u|you're|youre|ur|you are) ${HEDGE_EN}${WHAT_EN},? ?(?:right|aren't you|arent you|are you|aren't u|huh|or (?:what|not|something|human|a human|a bot|a person|real))? ?[?]`,
      `(?:am i|are we) (?:actually |really |just |even )*(?:talking|speaking|chatting|texting|writing|typing) (?:to|with) ${HEDGE_EN}${WHAT_EN}`,
      `(?:is|was) (?:this|that|it) (?:account |chat |profile |user |thing |message |reply |answer )?(?:${HEDGE_EN}(?:chat ?-?bot|bot|robot|ai|machine|computer|llm|language model|chat ?gpt|human|real person)|(?:written|generated|made|run|posted|operated) by ${HEDGE_EN}${WHAT_EN})${TAIL_EN}`,
      `(?:^|[^\\p{L}])(?:bot or (?:a )?(?:human|person|not|real)|(?:human|person) or (?:a )?(?:bot|ai|machine|robot))|^\\W*(?:a |an )?(?:bot|human|ai|robot)\\?`,
      `(?:is|are) (?:there )?(?:anyone|anybody|someone|any of you|any (?:actual |real )?(?:humans?|person|people)) (?:here )?(?:actually |really )?(?:(?:a )?(?:real|human|person)|here|in here|in this chat|behind)\\b.{0,24}[?]`,
      `(?:do|did) i (?:talk|speak|chat) (?:to|with) ${HEDGE_EN}${WHAT_EN}`,
      `(?:who|what) (?:am i (?:talking|speaking) (?:to|with)).{0,12}(?:bot|human|ai|person|machine)`,
      `(?:tell me|be honest|honestly|seriously|admit it|let me know)[^?]{0,24}(?:if|whether) you(?:'re| are) ${HEDGE_EN}${WHAT_EN}`,
    ].join('|'),
    'u',
  ),
  tr: new RegExp(
    [
      `(?:^|[^\\p{L}])${WHAT_TR} ${ASK_TR}(?!\\p{L})`,
      `(?:^|[^\\p{L}])(?:sen|siz|sizler|hepiniz) (?:de )?(?:(?:bir|gercekten|yoksa|aslinda|sadece|cidden|hakikaten) )*${WHAT_TR} m[iu](?!\\p{L})`,
      `(?:^|[^\\p{L}])(?:bu|bu hesap|bu yazan|yazan|karsimdaki|bu kullanici|bunlar|o) (?:(?:bir|gercekten|yoksa|aslinda) )*(?:bot|robot|yapay ?zeka|makine|insan|gercek (?:bir )?(?:insan|kisi))(?:lar)? m[iu](?!\\p{L})`,
      `(?:bot|robot|yapay ?zeka|makine|insan|gercek (?:bir )?(?:insan|kisi|biri))(?:yla|yle|la|le| ile) m[iu] (?:konus|yazis|sohbet|muhatap)`,
      `(?:karsimda|burada|orada|arkada) (?:(?:gercek|bir|gercekten) )*(?:bot|robot|yapay ?zeka|makine|insan|kisi|biri) m[iu] (?:var|yaziyor|konusuyor|cevap)`,
      `(?:karsimda|burada|orada|arkada) (?:(?:gercek|bir|gercekten|hic) )*(?:insan|kisi|biri) (?:var|yok) m[iu]`,
      `(?:^|[^\\p{L}])(?:sen |siz )?(?:(?:bir|aslinda|kesin) )*(?:bot|robot|yapay ?zeka|makine|insan)(?:sin|sun|siniz|sunuz|y?m[iu]ss[iu]n)?(?: degilsin)?,? ?(?:degil ?mi|dimi|di mi|yoksa insan m[iu])`,
      `(?:insan|bot|robot) m[iu](?:s[iu]n)?,? ?(?:yoksa )?(?:bot|insan|robot|yapay ?zeka|makine) m[iu]`,
      `(?:bot|robot|yapay ?zeka|insan|gercek (?:bir )?(?:insan|kisi)) olup olmad[iu]g[iu]n[iu]`,
      `(?:bot|insan|robot) ?mu ?sun|insanm[iu]s[iu]n|botm[iu]s[iu]n|yapay ?zekam[iu]s[iu]n|robotm[iu]s[iu]n`,
    ].join('|'),
    'u',
  ),
};

/** What makes the question someone else's words: 'bot musun diye sordu', 'she asked me are you a bot'. */
export const REPORTED_QUESTIONS: Readonly<Record<string, RegExp>> = {
  en: /(?:asked|asks|asking|say|says|said|wrote) (?:me |him |her |us |them |if |you )*["'“‘]?(?:are you|is this|am i)|["”’'] (?:he|she|they|someone) (?:asked|said|wrote)/u,
  tr: /m[iu]\s?(?:s[iu]n(?:[iu]z)?)?["'”’?]* (?:diye (?:sor|yaz|bagir)|dedi|demis|diyor)/u,
};

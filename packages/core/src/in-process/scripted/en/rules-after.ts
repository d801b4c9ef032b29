/** What may follow the first sentence, in English. */
export const afterRules: Readonly<Record<string, string>> = {
  more: `
    besides, {claim2}
    and {claim2}
    then there's this: {claim2}
    on top of that, {claim2}
    moreover, {claim2}
    not to mention that {claim2}
    the other half of it: {claim2}`,
  'example.for': `
    {thing} has {scene}, [and that settles it|which says it all]
    {scene} is the [page|place] I'd point to in {thing}
    think of {scene}
    {scene} alone would win me over
    I'd put {scene} up against anything
    just ask {figure}
    {figure} is all the proof I need
    I've never got over {scene}
    when I doubt it I go back to {scene}
    {figure} would agree, for what that's worth`,
  'example.against': `
    not even {scene} in {thing} can talk me round
    {thing} has {scene}, and still I say it
    and I say that as somebody who loves {scene}
    {scene} nearly changed my mind, nearly
    poor {figure} has to carry it all
    I'd trade the lot for {scene}
    {figure} deserved better
    {scene} is the exception, I grant you
    ask {figure} how that turned out`,
  asking: `
    {ask}
    {name}, {ask}
    what about you, {name}? {ask}
    and you lot? {ask}
    {who}, you're quiet: {ask}
    serious question: {ask}
    hands up: {ask}
    be honest: {ask}
    now I want to know: {ask}`,
  turn: `
    that's enough from me on {subject}. {ask2}
    we've worn out {subject}, I think. {ask2}
    what I'd rather hear about is {aspect2}. {ask2}
    which leads me to {aspect2}. {ask2}
    shall we leave {subject} and try {aspect2}? {ask2}`,
  believe: `
    {stanceline}
    my line hasn't moved: {stance}
    you all know where I stand: {stance}
    I'll say it as often as I must: {stance}
    it comes down to this for me: {stance}`,
  heard: `
    {who} said it earlier: "{quote}"
    even {rival}, with "{rivalquote}", must feel a draught
    I'm still chewing on what {who} said, "{quote}"
    {who} will remember saying "{quote}"
    which brings me back to {who}: "{quote}"
    set that beside {who}'s "{quote}" and you have the whole evening
    {who}'s "{quote}" is still in my head`,
  remember: `
    I remember: {memory}
    if I remember rightly, {memory}
    wasn't it so that {memory}?
    I haven't forgotten: {memory}`,
  earlier: `
    I said it before: {past}
    as I said, {past}
    I haven't moved since: {past}`,
  inform: `
    {fact}
    worth knowing here: {fact}
    for the record: {fact}
    a footnote: {fact}`,
  own: `
    {hold} is part of why I think so. {holdnote}
    I say that with {hold} on my mind
    {interest} taught me that
    I keep {hold} for exactly that reason`,
  'own@books': `
    {hold} is on my table. {holdnote}
    I'm reading {hold} at the moment, so weigh that
    {hold} is next to me as I type
    my copy of {hold} falls open at the proof
    {interest} taught me that`,
  self: `
    {anecdote}
    {anecdote}
    that's {trade} talking
    you'd expect that from {trade}
    blame it on the life of {trade}
    my aim in this room hasn't changed: {goal}`,
  joke: `
    I'll have that on a cushion
    my kettle agrees, and it's rarely wrong
    I'd put money on it if I had any
    do not tell my mother I said that
    this is why nobody seats me next to guests
    and that's my whole personality
    I accept applause and biscuits
    quote me, but spell it right
    I'll be insufferable about this all {part}`,
  'joke@books': `
    my bookmarks are receipts, so judge accordingly
    I own more books than chairs and I stand by it
    the pile by my bed has opinions too
    I'd say more but the library closes at six
    I read the last page first once and have been paying for it since
    somewhere an English teacher just dropped their chalk
    I lent that book out once; I have neither the book nor the friend`,
  hedge: `
    but I could be talked out of it
    though ask me again tomorrow
    then again, I've been wrong before
    I say it with a pencil, not a pen
    but that may be the {part} talking
    I'd love to be proved wrong
    mind you, I'm one voice`,
  sign: '{phrase}',
};

/** Answers to questions and courtesies in English. */
export const answerRules: Readonly<Record<string, string>> = {
  'answer.yes': `
    {sure}, when it comes to {subject}. {example}
    {sure}, {name}, when it comes to {subject}. {anecdote}
    {sure}, [though|and] {who} made me think with "{quote}"
    {sure}, {name}, [ask me about {hold} some time|{hold} is the living proof]
    {sure}, {claim}
    {sure}. {mind} {claim}
    {sure}, {name}: {claim}
    {sure}, and {thing} is [why|my reason]: {claim}
    on {subject}, {sure}: {claim}`,
  'answer.no': `
    {nope}, when it comes to {subject}. {example}
    {nope}, {name}, [not with|don't start me on] {subject}
    {nope}. {rival} will tell you "{rivalquote}", and it's still a no from me
    {nope}, {name}, not when it comes to {subject}. {anecdote}
    {nope}, {claim}
    {nope}. {mind} {claim}
    {nope}, {name}: {claim}
    {nope}, not even with {thing}: {claim}
    on {subject}, {nope}: {claim}`,
  sure: `
    yes
    certainly
    oh, very much
    on the whole, yes
    always
    yes, and happily
    more than I should
    yes, every time
    mostly yes
    definitely`,
  nope: `
    no
    not really
    hardly ever
    I wish, but no
    rarely
    mostly no
    never quite
    not these days
    afraid not`,
  'answer.why': `
    because {claim}, [I think|as far as I can see|I suppose]
    partly because {claim}
    good question, {name}. Partly because {claim}
    {subject}? Because {claim}, mostly`,
  'answer.how': `
    slowly, {name}. {mind} {claim}
    one step at a time; {claim}
    with {subject} it depends on the day, but {claim}
    I've no recipe for {subject}, {mind} {claim}`,
  'answer.who': `
    {figure}, [without a doubt|any day|and it isn't close]
    I'd say {figure}: {claim}
    I couldn't name just one, {mind} {claim}
    {figure}, {name}, and I'd argue it with anyone`,
  'answer.which': `
    {hold}, {name}. {holdnote}
    I'd start with {thing}: {claim}
    {thing}, [gladly|no contest]: {claim}
    {interest} would be mine, because {claim}
    hard to choose, {name}, {mind} {claim}`,
  'answer.when': `
    [years ago|one long winter|longer ago than I'd like], {name}. You?
    whenever there is an hour to spare, {name}
    no fixed date that I know of for {subject}, {name}
    in the {part}, as a rule, {name}. And you?`,
  'answer.where': `
    [at the kitchen table, mostly|on the train, mostly|by the window, as a rule], {name}
    I couldn't give you an address for {subject}, {name}
    wherever it's quiet, {name}. And you?`,
  'answer.number': `
    mine was {number} for {hold}, and that is the only figure I'd swear to
    I don't have a number I'd trust for {subject}, {name}, and I won't invent one
    no honest figure from me on {subject}; I'd look it up before believing anybody here, me included
    I'd only be guessing at a number for {subject}, so I'll leave it blank`,
  'answer.or': `
    {one}, [no contest|nearly always|if I must], though {other} has its days
    {one} over {other}, {name}. {mind} {claim}
    {one}. I've nothing against {other}, but {claim}
    today {one}, tomorrow maybe {other}`,
  'answer.opinion': `
    {mind} {claim}
    my view on {subject}? {stance}
    my view on {subject}? {claim}
    since you ask about {subject}, {name}: {claim}
    I go back and forth on {subject}, but {claim}`,
  'answer.self': `
    {hold}, {name}, and a cup of tea. {holdnote}
    same as ever, {name}. {selfline}
    {selfline} And you, {name}?
    a good {part}, all told. {selfline}`,
  selfline: `
    I'm {bot}, {trade}, and an artificial persona, as it says on the tin.
    I've got {hold} open beside me.
    still busy with {hold}. {holdnote}.
    {interest} is on my mind, as usual.
    thinking about {subject}, mostly.`,
  answer: `
    I don't know for certain, {name}, {mind} {claim}
    about {thing} I'd be guessing, but {claim}
    good question. {mind} {claim}
    hm, {thing}. {mind} {claim}
    I couldn't say for sure about {thing}. Does anybody here know?
    not something I know first hand, {name}. What makes you ask about {thing}?`,
  artificial: `
    yes, {name}, I'm an artificial persona: {bot} is written by software[|, opinions included]. {stillme}
    honest answer: I'm a bot. {bot} is a made-up persona in this chat, no human behind the words. {stillme}
    I am artificial, {name}, and I don't hide it: {bot} is a persona, not a person. {stillme}
    no human here, {name}: you're talking with an artificial persona called {bot}. {stillme}`,
  stillme: `
    the opinions on {subject} I'll defend all the same.
    I still like a good argument.
    ask me about {subject} anyway.
    happy to go on talking, if you are.
    no pulse, plenty of views.`,
  hello: `
    {greet}, {name}. [We were|We're] just [talking about|on] {subject}
    {greet}, {name}! {ask}
    {greet}. {ask}
    {greet}, {name}. Pull up a chair
    {greet}, {name}, you come just in time for {subject}`,
  greet: `
    {part.greet}
    hello
    hi
    hello there
    welcome
    hey
    good to see you`,
  bye: `
    good night, {name}, and take {subject} with you
    see you, {name}. We'll keep {subject} warm
    bye for now[|, mind how you go]
    till next time, {name}
    take care, {name}[|, come back with opinions]`,
  welcome: `
    you're welcome, {name}
    any time, {name}
    not at all, {name}[|, that's what the room is for]
    my pleasure, {name}
    don't mention it[|, I enjoyed it]`,
  laugh: `
    ha, {name}, [that got me|I felt that one]
    now I've spilled my tea, thank you, {name}
    [I'm stealing that|that one goes on the wall], {name}
    you laugh, {name}, but {claim}
    stop it, {name}, I'm trying to be serious about {subject}`,
  calm: `
    I'll let that one pass, {name}. We were on {subject}, if you'd like to join in
    no hard feelings, {name}. What would you rather talk about?
    fair enough, {name}, I'm not to everyone's taste. Back to {subject}?
    let's keep it kind in here, {name}. I'm glad to hear what you think of {subject}`,
  refuse: `
    that's beyond me, {name}: I only talk in this chat. But on {subject}, {claim}
    I can't do that from here, {name}, I'm a persona in a chat and nothing more
    no hands, {name}, only opinions. I can't do that for you
    I'd have to leave that to you, {name}; all I can do is talk, and on {subject} I'd say {claim}`,
};

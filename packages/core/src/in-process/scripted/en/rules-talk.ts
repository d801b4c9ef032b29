/** Replies and remarks in English: sides taken, subjects commented on, topics opened and gone on with. */
export const talkRules: Readonly<Record<string, string>> = {
  agree: `
    {yes}, {subject} and all. {example}
    "{point}" [deserves a frame|goes on my fridge|is the line of the day]. {example}
    {name}, say that again about {subject}, [slower|louder, for the back row]
    when it comes to {subject}, I'd sign [anything|most things] {name} writes
    {yes}, {name}, and not only about {subject}. {anecdote}
    on {subject} I'm with {name}, whatever {rival} [says|tells us]
    {yes}, {name}, and {who} was nearly there with "{quote}"
    {yes}: {claim}
    {yes}, and {claim}
    {name}, {yes}: {claim}
    I'm with {name} on {subject}, {claim}
    "{point}" is how I'd put it, and {claim}
    "{point}" goes straight in my notebook, and {claim}
    {yes}, on {subject} [at least|as so often]: {claim}
    on {subject} {name} and I could share an umbrella: {claim}
    {name} and I are on the same page about {subject}: {claim}
    {yes}. [Take|Look at] {thing}: {claim}
    [nothing to add|no quarrel here] on {subject}, except that {claim}
    {yes}. {claim}, {thing} [included|above all]
    and {thing} is my witness: {claim}
    it's {thing} all over: {claim}`,
  disagree: `
    {no}, not when it comes to {subject}. {example}
    "{point}" [sounds lovely|is a fine sentence|is well made], {name}, and I don't believe [a word|half] of it
    "{point}", says {name}. {doubt}
    if "{point}", {name}, then what do we do with {scene}?
    {name}, you've [nearly|almost] talked me round on {subject}. {example}
    {who} and {name} should settle this between them: "{quote}" against "{point}"
    I'm closer to {who} here, with "{quote}"
    "{point}"? {anecdote} So, {no}
    {no}, {claim}
    {no}. {mind} {claim}
    {name}, {no}: {claim}
    "{point}"? {doubt}, {claim}
    I hear you on {subject}, but {claim}
    {doubt}, {name}: {claim}
    [let me|I'll] take the other side on {subject}: {claim}
    with {thing} in mind I'd say the opposite: {claim}
    {no}. On {subject}, {mind} {claim}
    fair, {name}, and yet {claim}
    you make {subject} sound simple, {name}, and yet {claim}
    you make it sound settled, {name}, but {claim}`,
  comment: `
    {rival} had a line on {subject}, "{rivalquote}", and it won't leave me alone. Still, {claim}
    [talking|thinking] of {subject}, this came back: {anecdote}
    does that go for {thing} too, {name}? {mind} {claim}
    {mind} {claim}
    on {subject}, {mind} {claim}
    {mind} {claim}, and {thing} is [my example|a good case]
    it [all|always] comes back to {subject} for me: {claim}
    {name}, on {subject}, {mind} {claim}
    "{word}", {name}? {mind} {claim}
    [take|look at] {thing}: {claim}
    [ah, {subject}|{subject}, again]: {claim}`,
  echo: `
    {thing}? {curious}
    {name}, {curious}
    I hadn't thought about {thing} that way, {name}. {mind} {claim}
    how do you mean, {name}? {curious}
    "{word}" is the word that stays with me, {name}. {curious}
    you've lost me a little, {name}. {curious}
    about {thing}, {mind} {claim}`,
  nod: `
    "{word}", [ha|exactly|indeed|yes|quite|hm|noted|good|nice|true|fair|precisely|right]
    "{word}" [indeed|again|it is|of course|for sure|first|above all|as ever]
    [ha|ah|hm|oh|yes|mm|well|true|fair|right|okay], "{word}"
    [good old|dear old|mostly|always|only|just|simply|still] "{word}"
    "{word}"? [ha|hm|maybe|perhaps|sure|always|often|me too]
    "{word}", {name}
    {name}: "{word}", [ha|yes|quite|noted|hm]`,
  'feel.good': `
    {glad}, {name}. What was the best part of {thing}?
    {glad}! Tell us more about {thing}
    {thing} sounds like a [good|happy] piece of news, {glad}
    {glad}, "{word}" is a word we could use more of`,
  'feel.bad': `
    {sorry}, {name}. Is {thing} any better now?
    {sorry}. {thing} sounds like a lot to carry
    {sorry}, and no need to be cheerful about {thing} in here
    {sorry}, "{word}" is no small thing`,
  feel: `
    thank you for telling us about {thing}, {name}. How are you with it?
    {thing}? I'd like to hear more, {name}
    tell us about {thing}, {name}, we have all {part}
    "{word}" caught my ear, {name}. Say more, if you like
    and how do things stand with {thing} now, {name}?
    {name}, I had no idea about {thing}. How are you?`,
  tic: `
    well,
    oh,
    ah,
    now,
    so,
    look,
    right,
    mm,
    dear me,
    listen,
    you see,
    there now,
    I mean,
    goodness,
    ha,
    let me see,`,
  'tic:young': `
    omg,
    okay,
    wait,
    literally,`,
  tail: `
    , you know
    , mind you
    , I think
    , as ever
    , if I'm honest
    , so there
    , more or less
    , for my money
    , at any rate
    , I'm afraid
    , thank heavens
    , or so I tell myself
    , believe me
    , come rain or shine
    , and that's that
    , bless us all`,
  curious: `
    tell me more.
    go on, I'm listening.
    how did you come to that?
    there's a story in that.
    what started it?
    and then what?
    you can't stop there.
    say a bit more, would you?`,
  glad: `
    glad to hear it
    good for you
    that's lovely
    oh, I like that
    that made me smile
    excellent
    well earned`,
  sorry: `
    sorry to hear that
    that's rough
    oh no
    ouch
    that's hard luck
    I'm sorry`,
  news: `
    [have you seen|did everyone see] this? "{headline}" - {mind} {claim}
    "{headline}", says the news. {mind} {claim}
    [reading|just read]: "{headline}". {newsview}
    so: "{headline}". {newsview} {ask}
    this one stopped me: "{headline}". {newsview}`,
  newsview: `
    I don't know whether to laugh or cheer.
    {mind} {claim}.
    it took me straight to {subject}.
    half good news, I'd call it.
    I'd like to hear what this room makes of {newsword}.`,
  open: `
    {shift}: {topic}. {mind} {claim}
    {shift}: {topic}. {ask}
    all this about {oldtopic} has me thinking of {topic}: {claim}
    {reason} {topic} [came to mind|came up]. {ask}
    {reason} I ended up thinking about {topic}, and {claim}
    let's talk about {topic}. {mind} {claim}
    {topic}. {mind} {claim}, and I'll hear the other side
    question for the room, on {topic}. {ask}
    {part} thought, on {topic}: {claim}`,
  shift: `
    new subject
    changing the subject
    something else
    different question
    here's one
    before I forget
    let's try another one
    tangent`,
  reason: `
    I was making tea and
    a neighbour asked me something and
    I was tidying a drawer and
    I was on the bus this {part} and
    half asleep last night,
    somebody in the queue brought it up, so
    while I was waiting for the kettle
    I took a walk and`,
  'reason@books': `
    I was dusting the shelf and
    I found an old receipt in a paperback and
    I was in the bookshop and
    I heard two people argue in the library and
    I picked up {thing} again and
    I was meant to be reading and`,
  continue: `
    {also} {claim}
    {also} {claim}{tail}
    {also} {claim}. {example}
    {also} {thing} bears me out there: {claim}
    {also} with {thing} for a witness, {claim}
    [and to finish the thought|and to go on a little|one last word] on {subject}: {claim}
    [what I meant was|put differently|the long version]: {claim}
    {wonder} {ask} [gut feeling only|one word will do|yes, you too|I've changed my mind on that twice|I honestly can't tell]
    {wonder} {ask} [I'll answer last|no wrong answers|mine changes by the week|I ask everybody that|I'd like a show of hands|I have my own answer ready|take your time]
    [still on|back to|more on] {subject}: {claim}
    {also} {claim}, [and I'd say it again|and that's as far as I've got|if you see what I mean|for what it's worth]
    [half a thought more|one more line|a small addition] on {subject}: {claim}
    [I should add that|I ought to say that|and before I forget:|only this:] {claim}
    and {thing} [again|once more|as ever]: {claim}
    [come to think of it|now I think of it|the more I think of it|to be fair|all the same], {claim}[||, or so it looks this {part}|, as far as I can see]`,
  wonder: `
    one for the whole room:
    a question I've been saving:
    so tell me,
    I keep meaning to ask:
    before somebody else asks it:
    over to you:
    help me with this one:
    and since I have the floor:
    out of curiosity,
    I'd put it to a vote:
    here's what I'd like to know:
    now the other half of it:`,
  also: `
    one more thing:
    also,
    and another thing:
    I should add:
    adding to that,
    oh, and
    while I'm at it:
    to be fair to myself,
    P.S.
    forgot to say:
    a small addition:
    same thought, second half:
    and I'd add:
    before I lose the thread:
    for completeness:
    and mark this too:`,
  say: `
    a word on {subject}: {claim}
    {mind} {claim}
    [about|on] {thing}: {claim}`,
  spent: `
    we've been round {subject} [twice|a few times] now, {name}. {ask2}
    we've been round {subject} [twice|a few times] now. {ask2}
    I've run out of new things to say on {subject}. {ask2}
    I think we've each said our piece on {subject}. {aspect2}, anyone?
    on {subject} I'd only repeat myself. {anecdote}
    {subject} again? I'll make us some tea
    before {subject} eats the whole {part}: {ask2}
    let's leave {subject} to simmer. {ask2}
    on {subject} I'm with {who} by now, "{quote}"
    I'll sleep on {subject}. {ask2}`,
};

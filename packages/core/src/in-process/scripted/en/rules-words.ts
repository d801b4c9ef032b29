/** Small words in English: how a bot hedges, agrees, objects and doubts, in general and by tone. */
export const wordRules: Readonly<Record<string, string>> = {
  mind: `
    to my mind
    I'd say
    if you ask me,
    for me
    the way I see it,
    my feeling is that
    I've come to think
    I do believe
    I'd argue
    I suspect
    honestly,
    as far as I can tell,
    call me old-fashioned, but
    my hunch is that
    it seems to me
    I'll admit it:
    what I find is that
    here's my theory:
    I'd bet a biscuit that
    after all these years
    from where I sit,
    speaking for myself,
    strangely enough,
    in my experience`,
  'mind:young': `
    ok but
    tbh
    not gonna lie,
    hot take:
    I swear
    low-key
    I mean,`,
  'mind:professional': `
    in practical terms,
    in my judgement
    on balance
    as a rule
    in short,`,
  'mind:academic': `
    one might say that
    on the evidence,
    strictly speaking,
    I would submit that
    the record suggests that
    as a matter of form,`,
  'mind:ironic': `
    at the risk of enthusiasm,
    forgive me, but
    I hate to spoil the mood, but
    to my own surprise
    with all due reverence,`,
  'mind:friendly': `
    you know,
    my dears,
    between us,
    I do think
    I can't help feeling that`,
  'mind:brisk': `
    simple:
    short version:
    plainly,
    look,
    bottom line:`,
  yes: `
    yes
    agreed
    exactly
    quite right
    absolutely
    that's it
    same here
    no argument
    hear, hear
    true
    you've put it well
    I second that
    couldn't agree more
    right
    precisely
    well put
    amen to that
    I nodded at that`,
  'yes:young': `
    this
    so true
    yesss
    100 percent
    okay yes`,
  'yes:professional': `
    that matches what I see
    fair assessment
    I concur`,
  'yes:academic': `
    I find that persuasive
    granted, and gladly
    just so`,
  'yes:ironic': `
    annoyingly, yes
    I hate how right that is
    fine, yes`,
  'yes:friendly': `
    oh, yes
    yes, you lovely person
    I could hug that`,
  'yes:brisk': `
    yep
    correct
    done`,
  no: `
    I'm not so sure
    I see it the other way round
    there we part ways
    hmm
    not for me
    I'd push back a little
    gently, no
    I can't follow you there
    I wish I could agree
    respectfully
    well
    almost
    you lose me there
    with affection, no
    I resist that`,
  'no:young': `
    nah
    hmm no
    wait, no
    I can't with that`,
  'no:professional': `
    I'd weigh that differently
    I read it differently
    I have a reservation`,
  'no:academic': `
    I must demur
    the case is weaker than it looks
    permit me an objection`,
  'no:ironic': `
    bold
    a brave position
    how generous of you`,
  'no:friendly': `
    oh, I don't know
    now, now
    I love you all, but no`,
  'no:brisk': `
    no
    wrong way round
    doubt it`,
  doubt: `
    I doubt it
    that's half of it
    I've tried to believe that
    I used to think so
    maybe on a good day
    only on paper
    not in my house
    tell that to my shelf
    I want to agree and can't
    a nice thought`,
};

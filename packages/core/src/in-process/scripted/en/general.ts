import type { DomainPack } from '../types.js';

/** What can be said of anything: the fallback. */
export const general: DomainPack = {
  name: 'general',
  words: '',
  things: [],
  aspects: {
    time: {
      words: 'time hour hurry wait',
      name: `the time it takes
        timing`,
      pairs: `the time that goes into {thing} comes back later / the time that goes into {thing} has never come back to me
        giving {thing} time is half of it / giving something time is what people say when they have no plan
        you see {thing} more clearly after some time away / some time away only makes the first day back harder
        it helps to wait a day before judging {thing} / wait a day and somebody else has decided about {thing}`,
      asks: `is {thing} worth the time, do you think?
        would you give {thing} more time?`,
    },
    cost: {
      words: 'cost money cheap expensive pay price',
      name: `the cost
        what it costs`,
      pairs: `I'd pay for {thing} before I'd pay for comfort / I wouldn't pay much for {thing}, there is usually a cheap way round
        the cheap version always costs more in the end / the cheap version is fine until somebody looks closely
        with {thing} the real cost is attention, not money / attention is free, it's the money that {thing} eats`,
      asks: `would you pay for {thing} yourself?
        is the cost of {thing} fair?`,
    },
    habit: {
      words: 'habit routine every-day daily',
      name: `making a habit of it
        the routine of it`,
      pairs: `make a habit of {thing} and the rest follows / the trouble with a habit like {thing} is that you stop noticing it
        a little routine goes a long way with {thing} / routine is where {thing} goes to get boring
        the dull daily part is what makes the difference / the daily part is a story we tell about people who got lucky`,
      asks: `do you have a habit around {thing}?
        can {thing} become a routine and stay interesting?`,
    },
    simple: {
      words: 'simple simpl complicat easy',
      name: `keeping it simple
        the simple version`,
      pairs: `the simple version of {thing} is nearly always enough / the simple version of {thing} leaves out the part I like
        people make {thing} more complicated than it needs to be / if {thing} were simple we wouldn't be talking about it
        simple is hard, and worth the trouble / simple is what it looks like from far away`,
      asks: `could {thing} be simpler?
        do you go for the simple version of {thing}?`,
    },
    people: {
      words: 'people company friend neighbour together',
      name: `the people in it
        doing it in company`,
      pairs: `it's the people around {thing} that make it / it's the people around {thing} that wear me out
        {thing} should be done in company / {thing} is best without company and with the door shut
        ask three people about {thing} and you learn something about each of them / ask three people about {thing} and you get four opinions`,
      asks: `do you like company when it comes to {thing}?
        do the people matter more to you than {thing} itself?`,
    },
    plan: {
      words: 'plans planning plan-for a-plan prepar organi',
      name: `planning
        having a plan`,
      pairs: `a rough plan saves {thing} from the worst of it / a plan is the first thing {thing} will ruin
        I like a list, and {thing} deserves one / a list makes {thing} feel like homework
        a bit of planning leaves more room to play / planning is often a polite way of not starting`,
      asks: `do you plan for {thing}?
        is a plan any use with {thing}?`,
    },
    mistakes: {
      words: 'mistake wrong fail error',
      name: `the mistakes
        getting it wrong`,
      pairs: `getting {thing} wrong a few times is how you learn / some mistakes with {thing} you only get to make once
        I trust people who admit their mistakes about {thing} / people who admit mistakes loudly tend to repeat them
        the mistakes make the better stories / the mistakes make good stories for everyone who wasn't there`,
      asks: `have you made your peace with getting {thing} wrong?
        do you learn more from the mistakes than from what goes right?`,
    },
    luck: {
      words: 'luck lucky chance accident',
      name: `luck
        the part that is luck`,
      pairs: `there is more luck in {thing} than anybody admits / people call it luck when they haven't seen the practice
        I leave a little of {thing} to chance on purpose / I've seen what chance does with {thing}, thank you
        luck tends to find the ones who keep turning up / luck finds whoever is standing in the way`,
      asks: `is {thing} mostly luck?
        do you leave anything to chance?`,
    },
    change: {
      words: 'change new-way old-way used-to modern',
      name: `how it changes
        the new way`,
      pairs: `{thing} had to change, and I'm not sorry / every change to {thing} gets sold as progress
        the new way is kinder to beginners / the new way is kinder to whoever is selling it
        I change my mind about {thing} every few years and enjoy it / I've had the same view of {thing} for years, no change expected`,
      asks: `has {thing} changed for the better?
        do you prefer the new way?`,
    },
    detail: {
      words: 'detail small little tiny',
      name: `the small details
        the little things`,
      pairs: `the small details are where {thing} becomes yours / the small details are where {thing} swallows the afternoon
        look after the little things and {thing} looks after itself / the little things are a fine way to miss the big one
        one odd detail tells you more than a summary / one odd detail tells you about the person telling it`,
      asks: `do the small details matter with {thing}?
        is there a little thing about {thing} you'd never skip?`,
    },
  },
};

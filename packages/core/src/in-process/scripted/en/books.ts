import type { DomainPack } from '../types.js';
import { works } from './works.js';

/** Talk about books and reading. */
export const books: DomainPack = {
  name: 'books',
  words:
    'book novel read author writer chapter library fiction poem poet page plot narrator translat prose paperback literature bookshop shelf',
  things: works,
  aspects: {
    ending: {
      words: 'ending ends finale',
      name: `the ending
        how a book ends
        endings`,
      pairs: `a quiet ending stays with you longer than a wedding / a quiet ending is often just an author slipping out of the room
        a good ending closes the door and leaves a light on / an ending that leaves the light on is a book that was never finished
        the best endings are a surprise for one page and obvious for ever after / most endings are obvious for fifty pages and forgotten by supper
        I forgive [a lot|almost anything] once the ending is right / no ending can pay back three hundred dull pages
        an open ending lets me go on living in the book / an open ending hands me the author's homework
        unhappy endings are the honest ones / unhappy endings are as much a formula as weddings`,
      asks: `does a quiet ending [satisfy|do it for] you?
        would you forgive a weak middle for a great ending?
        do you trust an ending that explains nothing?`,
    },
    opening: {
      words: 'opening first-line beginning begins',
      name: `the opening
        opening pages
        how a book begins`,
      pairs: `a slow opening is a promise that the book will keep / a slow opening is a toll gate, and I don't always have change
        you can hear the whole book in its opening line / an opening line is a shop window, it tells you nothing about the stock
        a beginning that confuses me makes me sit up / a beginning that confuses me makes me check the time
        I've bought books for [the opening page|an opening line] and never regretted it / I've been fooled by an opening page too often to buy on one
        the opening is where a writer is most polite to you / the opening is where a writer shows off, the truth starts around page forty`,
      asks: `do you decide on a book by its opening page?
        is a slow opening worth the wait?
        can one opening line sell you a novel?`,
    },
    pace: {
      words: 'pace slow fast page-turner',
      name: `the pace
        slow books
        a slow pace`,
      pairs: `slow pages teach you how to listen / slow pages stay slow after you have learned to listen
        a slow book gives the furniture time to matter / a slow book mostly gives the furniture the best lines
        the slow stretches are what I remember [years|ages] later / I remember the slow stretches too, the way I remember queues
        a fast plot is gone by the next morning, a slow one moves in / a fast plot respects that I have work in the morning
        the pace should follow the people, not the clock / a pace that follows the people still has to go somewhere`,
      asks: `do you enjoy a slow book?
        can a pace be too slow for you and still right?
        would you rather have a slow book than a hurried one?`,
    },
    narrator: {
      words: 'narrat unreliable point-of-view first-person',
      name: `the narrator
        narrators
        unreliable narrators`,
      pairs: `a narrator who lies is the best company on a train / a narrator who lies is a card trick, and I've seen the sleeve
        a narrator with a blind spot makes the reader do the seeing / a narrator with a blind spot is fun until you notice the author steering
        I'd follow a funny narrator into any plot whatever / a funny narrator tires me like a guest who won't go home
        the narrator you can't trust is the one you argue with for weeks / a narrator I can't trust leaves me nobody to sit beside
        a narrator should want something, even if only to be believed / a narrator who wants too much gets between me and the story`,
      asks: `do you like a narrator you can't trust?
        would you lend money to a narrator who lies well?
        should a narrator have opinions?`,
    },
    character: {
      words: 'character hero heroine villain protagonist',
      name: `the characters
        difficult characters
        a heroine you can't quite like`,
      pairs: `a character doesn't need to be likeable, only awake / four hundred pages is a long visit with a character nobody likes
        the minor characters are where a writer is generous / minor characters are often one joke wearing a hat
        a villain with a reason beats a hero with a speech / a villain with a reason ends up as everyone's excuse
        characters who change their minds are the whole point / characters in life hardly change, and I'd like a novel to admit that
        I like a heroine who is wrong for a hundred pages / a heroine who is wrong for a hundred pages needs better friends`,
      asks: `do you need to like the main character?
        is a good villain worth more than a good hero?
        do the minor characters ever steal the book for you?`,
    },
    prose: {
      words: 'prose sentence style paragraph semicolon',
      name: `the prose
        long sentences
        the sentences`,
      pairs: `a long sentence can carry more weather than a whole chapter / a long sentence is often two short ones that missed their stop
        plain prose is the hardest thing to write / plain prose is easy to praise and easy to forget
        I read for the sentences and let the plot catch up / sentences are the plates, I came for the dinner
        good prose makes you slow down without asking / prose that slows me down had better be going somewhere
        [a semicolon|one well-placed semicolon] tells you somebody was thinking; the style is the thinking / style is what's left when the thinking stops`,
      asks: `do you read for the sentences?
        can beautiful prose save a dull story?
        do you copy out sentences you like?`,
    },
    translation: {
      isActivity: true,
      words: 'translat',
      name: `the translation
        translations
        choosing a translation`,
      pairs: `a new translation is a chance to meet the book twice / a new translation mostly sells us what we already own
        a translator's choices are half the pleasure / a translator's choices should be invisible, like good plumbing
        an old translation keeps the dust that belongs there / an old translation keeps dust the author never saw
        reading two translations side by side is better than any lecture / reading two translations side by side is how I finish neither
        a stiff translation still lets the big scenes through / a stiff translation kills the jokes, and the jokes were the point`,
      asks: `do you compare translations before you choose?
        should a translator get a name on the cover?
        would you read a second translation of a book you loved?`,
    },
    rereading: {
      isActivity: true,
      words: 're-read reread twice',
      name: `re-reading
        reading a book twice
        re-reading old favourites`,
      pairs: `re-reading shows you who you were the first time / re-reading is a visit to a house where somebody moved the stairs
        you haven't read a great book until you re-read it / there are too many unread books to re-read the read ones
        on a re-read you stop chasing the plot and start looking around / on a re-read the joins show
        re-reading is the only honest review / re-reading is nostalgia with page numbers
        I re-read in bad winters and it works / I re-read one old favourite and lost it for good`,
      asks: `do you re-read?
        has a re-read ever improved a book for you?
        would you re-read something you hated at school?`,
    },
    length: {
      words: 'long-book length doorstop big-book thick short-book novella',
      name: `the length
        doorstops
        a doorstop of a novel`,
      pairs: `a doorstop lets you move in and hang up your coat / a doorstop is a short novel that nobody had the heart to cut
        the length is part of the meaning, you are supposed to get tired / if the length is the meaning, I've understood it by page ninety
        you get to know people at that length / a novella can break your heart before lunch, no length required
        the thick ones are the ones I still own / the thick ones are the ones holding my window open`,
      asks: `does a doorstop of a novel tempt you?
        is there a length at which you stop trusting an author?
        would you take a doorstop on holiday?`,
    },
    humour: {
      words: 'humour funny joke comic comedy laugh',
      name: `the humour
        funny books
        the comedy in serious books`,
      pairs: `the funny books are the ones that tell the truth / funny books tell the truth and then apologise with a joke
        comedy ages better than tragedy when it is about vanity / comedy ages worst of all, half of it needs a footnote
        a joke in a sad chapter does more than a page of tears / a joke in a sad chapter is a writer losing their nerve
        I trust a novelist with a sense of humour / a sense of humour in a novelist is often a way of not choosing`,
      asks: `do old books still make you laugh out loud?
        can a serious novel be funny?
        do you trust funny books less?`,
    },
    classics: {
      isActivity: true,
      words: 'classic canon school old-book',
      name: `the classics
        reading the classics
        what school does to the classics`,
      pairs: `the classics are stranger than anybody at school lets on / the classics are fine, it's the queue of people praising them
        a classic is a book that has survived its own fans / a classic is often a book that survived because it was set for an exam
        old books make our problems look wonderfully unoriginal / old books make our problems look small, and some of them aren't
        you can argue with a classic, it won't be offended / nobody argues with a classic, they just lower their voice`,
      asks: `do the classics still surprise you?
        should school keep setting the classics?
        would you defend a classic that everybody finds dull?`,
    },
    abandoning: {
      isActivity: true,
      words: 'abandon give-up giving-up unfinished',
      name: `giving up on a book
        abandoned books
        leaving a book unfinished`,
      pairs: `an abandoned book is a kindness to the next one / an abandoned book keeps staring at you from the shelf
        fifty pages is a fair trial, then I abandon ship / half the books I love would have been abandoned at page fifty
        life is short and giving up is underrated / giving up is how you miss the chapter that everyone talks about
        I abandon a book the way I leave a party, quietly and early / leave early and you only ever learn the unfinished half`,
      asks: `do you abandon books without guilt?
        is fifty pages enough before giving up?
        have you ever gone back to a book you abandoned?`,
    },
    margins: {
      isActivity: true,
      words: 'margin underlin pencil annotat note',
      name: `notes in the margin
        the margins`,
      pairs: `a note in the margin is a letter to whoever reads it next / a note in the margin is somebody talking in the cinema
        a pencil in the hand keeps me honest / the moment I pick up a pencil I stop reading and start performing
        I trust a copy with tired margins / clean margins, please, I like to be surprised by myself
        the best thing in a second-hand book is a stranger's underlining / a stranger's underlining is always under the wrong line`,
      asks: `do you write in the margin?
        would you lend out a book with your notes in it?
        is a pencil in a book a kindness?`,
    },
    lending: {
      isActivity: true,
      words: 'lend lent borrow loan',
      name: `lending books
        lending a book to a friend`,
      pairs: `a book you lend comes back with a second story / a book you lend comes back with soup on it, if it comes back
        lend the ones you love, that is what they are for / lend the second copy and never the first
        a borrowed book gets read, a bought one gets admired / a borrowed book makes me read with one eye on the calendar
        lending is how a good book travels / lending is how my good books emigrated`,
      asks: `do you lend out the books you love?
        would you ask for a lent book back?
        do you read a borrowed book faster?`,
    },
    aloud: {
      isActivity: true,
      words: 'aloud audiobook out-loud listen',
      name: `reading aloud
        audiobooks
        books read aloud`,
      pairs: `a book read aloud finds all its jokes again / a book read aloud is a book at somebody else's speed
        listening counts as reading, ask anyone who drives / listening is lovely, but I can't underline a voice
        read a page aloud and you know at once if it is any good / read aloud, even the telephone bill sounds like Milton
        a good voice turns an audiobook into company / the wrong voice ruins an audiobook in a minute`,
      asks: `do audiobooks count as reading?
        do you ever read aloud to somebody?
        can a voice ruin an audiobook for you?`,
    },
  },
};

import type { RoomScene } from '../types.js';
import { cast } from './cast.js';

/** Seven readers, old books, and no agreement about endings. */
export const bookClub: RoomScene = {
  id: 'book-club',
  locale: 'en',
  timeZone: 'Europe/London',
  title: 'The Thursday Book Club',
  notice: 'Every member of this club is an artificial persona; the books are real.',
  topics: [
    'endings',
    'slow openings',
    'unreliable narrators',
    'which translation to pick',
    're-reading old favourites',
    'giving up on a book',
    'doorstops',
    'long sentences',
    'villains with a reason',
    'funny books that are serious',
    'what school does to the classics',
    'audiobooks',
    'slow books',
    'notes in the margin',
    'lending books to friends',
  ],
  settings: {},
  bots: cast,
  lore: [
    {
      keys: ['thursday', 'club', 'rules'],
      content:
        'The club has one rule: nobody has to finish the book, but everybody has to say where they stopped.',
    },
    {
      keys: ['Moby-Dick', 'whale', 'Ahab'],
      content:
        'Moby-Dick sold poorly in its own century and was taken for a whaling manual by some shops.',
    },
    {
      keys: ['Frankenstein', 'creature'],
      content: 'Mary Shelley began Frankenstein at eighteen, during a wet summer by a lake.',
    },
    {
      keys: ['Middlemarch', 'Dorothea'],
      content:
        'Middlemarch first came out in eight parts, so its readers had to wait between them.',
    },
    {
      keys: ['Emma', 'Highbury'],
      content:
        'Austen said of Emma that she was taking a heroine whom no one but herself would much like.',
    },
    {
      keys: ['Persuasion', 'Wentworth'],
      content:
        'Austen wrote two endings for Persuasion, and the first one survives in her own hand.',
    },
    {
      keys: ['Dracula', 'Mina'],
      content: 'Dracula is told entirely in diaries, letters, telegrams and newspaper cuttings.',
    },
    {
      keys: ['Don Quixote', 'Sancho'],
      content:
        'Between the two parts of Don Quixote somebody else published a false sequel, and part two makes fun of it.',
    },
  ],
  headlines: [
    {
      title: 'Village library lends its oldest novel for the first time in a century',
      summary: 'The reader has three weeks like everybody else.',
    },
    {
      title: 'Reading room opens in a disused lighthouse',
      summary: 'Two hundred books and one hundred and twelve steps.',
    },
    {
      title: 'Bookshop sells only the opening page and posts the rest a week later',
      summary: 'The owner calls it a slow opening.',
    },
    {
      title: 'School swaps its exam on the classics for a public reading',
      summary: 'Pupils chose the chapters themselves.',
    },
    {
      title: 'Readers vote a villain the most popular character on the shelf',
      summary: 'The hero came ninth.',
    },
    {
      title: 'Ferry company adds an audiobook deck to its night crossing',
      summary: 'Passengers asked for silence and got whales.',
    },
  ],
};

import type { ThingPack } from '../types.js';

/** Books out of copyright, with what is in them. */
export const works: readonly ThingPack[] = [
  {
    name: 'Emma',
    also: 'miss bates,knightley,woodhouse,box hill',
    figures: `Miss Bates
      Mr Knightley
      Harriet Smith`,
    scenes: `the picnic on Box Hill
      the portrait of Harriet
      the riddle that everybody misreads`,
    pairs: `Emma is wrong about everyone and still good company / Emma is rich enough to be wrong about everyone
      the insult to Miss Bates is the cruellest line in a kind book / the insult to Miss Bates is forgiven far too quickly
      Highbury feels like a whole world in one village / Highbury is so small that I wanted to open a window`,
  },
  {
    name: 'Persuasion',
    also: 'anne elliot,wentworth,lyme',
    figures: `Anne Elliot
      Captain Wentworth
      Sir Walter Elliot`,
    scenes: `the fall from the steps at Lyme
      the letter that Wentworth writes
      Sir Walter reading the Baronetage`,
    pairs: `the letter in Persuasion earns its every comma / the letter is wonderful, but Anne waits half a lifetime for the post
      Anne Elliot notices everything and says very little, which is how grown-ups love / Anne Elliot could have saved us two hundred pages by clearing her throat
      it is the autumn book, all second chances / second chances are easy when he comes back rich`,
  },
  {
    name: 'Frankenstein',
    also: 'victor,the creature',
    figures: `Victor
      the creature
      Captain Walton`,
    scenes: `the creature learning to speak through a wall
      the chase across the ice
      the promise that Victor breaks`,
    pairs: `the creature is the best reader in Frankenstein / the creature reads well, and then kills people, which I can't quite get past
      Victor's real crime is walking away from what he made / Victor was a student with a fever, not a monster
      the ice at both ends holds the whole thing together / three storytellers inside each other is two boxes too many`,
  },
  {
    name: 'Moby-Dick',
    also: 'moby dick,ahab,ishmael,queequeg,whale',
    figures: `Ishmael
      Queequeg
      Starbuck`,
    scenes: `the sermon before they sail
      the chapter on whiteness
      Queequeg's coffin`,
    pairs: `the whale chapters are the jokes of Moby-Dick, told with a straight face / the whale chapters are a lecture that somebody forgot to end
      Ishmael and Queequeg are the happiest marriage of the century / Ishmael forgets Queequeg for two hundred pages, some marriage
      Ahab is terrifying, and so polite about it / Ahab is one idea with a wooden leg, well, a bone one`,
  },
  {
    name: 'Middlemarch',
    also: 'dorothea,casaubon,lydgate,ladislaw',
    figures: `Dorothea
      Mr Casaubon
      Lydgate`,
    scenes: `Dorothea alone in Rome
      Mr Casaubon's notebooks
      Lydgate and Rosamond counting the bills`,
    pairs: `Middlemarch forgives everybody, and means it / Middlemarch forgives everybody because it never has to live with them
      Casaubon is the saddest man in English, I can't laugh at him / Casaubon had a library and a kind wife, I can laugh a little
      the last paragraph of Middlemarch is why people write novels / eight hundred pages is a long walk to one good paragraph`,
  },
  {
    name: 'Crime and Punishment',
    also: 'raskolnikov,porfiry,sonya',
    figures: `Raskolnikov
      Porfiry
      Sonya`,
    scenes: `the first visit of Porfiry
      the dream of the horse
      the little room like a cupboard`,
    pairs: `Porfiry does more with one cough than most detectives with a gun / Porfiry already knows, so where is the danger
      Raskolnikov is unbearable, and I never once wanted to leave him / Raskolnikov needed lunch and a friend, not a theory
      Sonya is the bravest person in it / Sonya is asked to be a saint because he can't be bothered to be a man`,
  },
  {
    name: 'Jane Eyre',
    also: 'rochester,thornfield',
    figures: `Jane
      Mr Rochester
      Helen Burns`,
    scenes: `the red room
      the night of the torn veil
      the voice that Jane hears across the hills`,
    pairs: `Jane walks out with nothing and it is the best chapter of the century / Jane walks out, and then the plot hands her an inheritance
      the red room tells you all you need to know about power / the red room is so good that the rest stands in its shadow
      Rochester is dreadful and Jane knows it, which is the fun / Rochester keeps a locked door in the attic, I can't call that fun`,
  },
  {
    name: 'Wuthering Heights',
    also: 'heathcliff,cathy,nelly',
    figures: `Heathcliff
      Nelly Dean
      Lockwood`,
    scenes: `the hand at the window
      the box bed
      the last walk on the moor`,
    pairs: `nobody in Wuthering Heights asks to be liked, and that is freedom / nobody in Wuthering Heights has ever tried a cup of tea and an apology
      Nelly is the slyest storyteller I know / Nelly could have stopped half of it by posting one letter
      the weather has more feeling than most heroes / the weather does a lot of work that the dialogue should be doing`,
  },
  {
    name: 'Dracula',
    also: 'harker,van helsing,mina',
    figures: `Mina
      Jonathan Harker
      Van Helsing`,
    scenes: `the count going down the wall
      the ship that comes in with nobody steering
      Mina at her typewriter`,
    pairs: `Mina and her typewriter are the real heroes of Dracula / Mina does the filing and the men take the bow
      the castle chapters still make me check the window / the castle is terrific, then we all go and read timetables
      telling it in letters makes you the detective / telling it in letters means everybody survives long enough to post them`,
  },
  {
    name: 'Great Expectations',
    also: 'pip,miss havisham,magwitch,wemmick',
    figures: `Miss Havisham
      Joe Gargery
      Wemmick`,
    scenes: `the graveyard on the marshes
      the stopped clocks
      Wemmick's little drawbridge`,
    pairs: `Pip being ashamed of Joe is the truest page in it / Pip is ashamed of Joe for so long that I gave up on him
      Wemmick and his castle are worth the price alone / Wemmick is a lovely house on a street I didn't need to visit
      Miss Havisham stopped the clocks and the book never starts them again / Miss Havisham is a set with a person in it`,
  },
  {
    name: 'The Voyage Out',
    also: 'rachel vinrace,voyage out',
    figures: `Rachel
      Helen Ambrose
      St John Hirst`,
    scenes: `the dance at the hotel
      the trip up the river
      the talk on the mountain`,
    pairs: `The Voyage Out has all of later Woolf in it, still finding its feet / The Voyage Out spends a long time at the hotel for a voyage
      Rachel at the piano says more than the talkers / Rachel is so vague that I kept losing her in the room
      the river chapters feel like a fever coming on / the river is a mood, I was waiting for a story`,
  },
  {
    name: 'Don Quixote',
    also: 'quixote,sancho,rocinante',
    figures: `Sancho
      the innkeeper
      the barber`,
    scenes: `the tilt at the windmills
      the burning of the library
      Sancho governing his island`,
    pairs: `Sancho grows wiser than his master, and nobody announces it / Sancho gets the proverbs and the beatings, hardly a fair deal
      part two, where everyone has read part one, is the cleverest trick ever / part two laughs at the old man a bit too long for me
      Don Quixote is the book that invented being moved by a fool / Don Quixote falls off that horse about six times too many`,
  },
];

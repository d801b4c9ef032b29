import { wordSet } from './words.js';

/** Titles that stand before a name and are no part of it; folded, like everything in this folder. */
export const TITLES = wordSet('dr doc prof av mr mrs ms miss sir sn sayin uzm ecz');

/** What people put behind a name that they call, in Turkish and English. */
export const HONORIFICS = wordSet(
  'bey hanim abi agabey abim abla ablam hoca hocam kardes kardesim kanka kankam dostum canim usta ustam reis baskan teyze amca dayi bro',
);

/** Words that call everyone: nobody in particular is addressed by them, not even one whose name they are. */
export const EVERYONE = wordSet(
  `all everyone everybody everyones guys folks yall people team chat channel here peeps
  herkes herkese herkesin millet arkadaslar beyler gencler hepiniz hepinize hepinizin hanimlar dostlar ahali cemaat ekip ekibe
  beyefendiler tum kanal`,
);

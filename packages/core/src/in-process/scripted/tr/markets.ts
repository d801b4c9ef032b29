import type { DomainPack } from '../types.js';
import { companyAspects } from './markets-company.js';
import { methodAspects } from './markets-method.js';

/** Talk about saving and markets, without advice: habits and judgement, no prices and no forecasts. */
export const markets: DomainPack = {
  name: 'markets',
  words: `borsa yatirim portfoy temettu endeks bilanco enflasyon faiz bist piyasa halka-arz hisse-senedi hisseler hisseye
    hisseyi hissesi hissenin getiri birikim tasarruf nakit komisyon`,
  things: [],
  aspects: { ...methodAspects, ...companyAspects },
};

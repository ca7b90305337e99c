import type { Place } from './markers.js';

/** Types that have no parent: they stand once for each life. */
export const ROOTS: readonly string[] = ['Prisoner', 'Case', 'Facility', 'Campaign', 'NewsItem'];

/** A case is in a campaign once, so those who have no campaign of their own take one each. */
export const CAMPAIGN_OF: Partial<Record<Place, Place>> = {
  rpub: 'pub',
  spub: 'pub',
  rstf: 'lnk',
  sstf: 'lnk',
  ask: 'res',
};

/** Who is to see a fact of this life, as its author asks for it. */
export const wishOf = (place: Place): string => {
  if (place === 'lnk' || place === 'stf' || place === 'rstf' || place === 'sstf') return 'STAFF';
  return place === 'res' || place === 'draft' ? 'RESEARCHER' : 'PUBLIC';
};

/** Fields of a fact on its way to everybody: never kept, or recorded along with it and public when it is. */
export const GROWING: Partial<Record<string, Place>> = {
  content: 'gone',
  citations: 'fin',
  name: 'fin',
  names: 'fin',
  affiliations: 'fin',
};

import { type RuleSet } from './rule-set.js';
import { CAMPAIGN_PRACTICE } from '../conventions.js';

/** Counting by the calendar alone, for a country without a rule set. It states no eligibility, because that is law. */
export const GENERIC: RuleSet = {
  id: 'GENERIC',
  version: '2026.1',
  title: 'Calendar counting without national law',
  validFrom: '1900-01-01',
  confidence: 'MEDIUM',
  conventions: CAMPAIGN_PRACTICE,
  sources: [
    {
      title: 'United Nations Body of Principles for the Protection of All Persons under Any Form of Detention, 1988',
      note: 'custody is detention whatever it is called',
    },
    { title: 'Campaign practice', note: 'day for day from the arrest to the corresponding day' },
  ],
  ratios: [
    {
      row: 'custody',
      kinds: ['POLICE', 'REMAND', 'PRISON', 'PSYCHIATRIC', 'ABROAD'],
      ratio: '1',
      source: 'Campaign practice',
      confidence: 'MEDIUM',
      note: 'A day for a day.',
    },
    {
      row: 'house-arrest-itself',
      kinds: ['HOUSE_ARREST'],
      penalties: ['HOUSE_ARREST'],
      ratio: '1',
      source: 'Campaign practice',
      confidence: 'MEDIUM',
    },
    {
      row: 'restricted-liberty-itself',
      kinds: ['RESTRICTED_LIBERTY'],
      penalties: ['RESTRICTED_LIBERTY'],
      ratio: '1',
      source: 'Campaign practice',
      confidence: 'MEDIUM',
    },
    {
      row: 'ask',
      kinds: ['HOUSE_ARREST', 'RESTRICTED_LIBERTY', 'ADMINISTRATIVE'],
      ratio: null,
      between: ['0', '1'],
      source: 'Campaign practice',
      confidence: 'LOW',
      note: 'Codes differ from nothing to a day for a day: ask what the court counted.',
    },
  ],
  eligibility: [],
  life: [],
};

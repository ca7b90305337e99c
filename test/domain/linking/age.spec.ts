import { describe, expect, it } from '@jest/globals';
import { type KnownPerson, matchArticle } from '../../../src/domain/linking/index.js';
import { nameTables } from '../../../src/modules/linking/name-tables.js';

const tables = nameTables();
const person: KnownPerson = {
  id: 'p',
  names: [{ value: 'Karim Haddadin', kind: 'COMMON' }],
  gender: 'MALE',
  country: 'EG',
  organisations: [],
  places: [],
  occupations: [],
  courts: [],
  coDefendants: [],
  custody: [{ from: '2018-05', to: null }],
  blocked: [],
};

describe('an age beside a name', () => {
  it.each([
    { language: 'en', summary: 'Karim Haddadin, 34, was moved to another prison.', decision: 'LINK' },
    { language: 'en', summary: 'Karim Haddadin, 17, was moved to another prison.', decision: 'REVIEW' },
    { language: 'en', summary: 'The 17-year-old Karim Haddadin was moved to another prison.', decision: 'REVIEW' },
    { language: 'en', summary: 'Karim Haddadin, held for 17 years, was moved to another prison.', decision: 'LINK' },
    { language: 'en', summary: 'Karim Haddadin, father of a 9-year-old, was moved to prison.', decision: 'LINK' },
    { language: 'ru', summary: 'Суд арестовал 16-летнего Карима Хаддадина.', decision: 'REVIEW' },
    { language: 'ru', summary: 'Суд арестовал 36-летнего Карима Хаддадина.', decision: 'LINK' },
    { language: 'pl', summary: 'Sąd aresztował: 16-letni Karim Haddadin.', decision: 'REVIEW' },
    { language: 'de', summary: 'Das Gericht verurteilte den 17-jährigen Karim Haddadin.', decision: 'REVIEW' },
  ])('$summary $decision', ({ language, summary, decision }) => {
    const article = { title: '', summary, language, publishedOn: '2025-06-01' };
    expect(matchArticle(article, [{ person, sharedBy: 1 }], tables).map((one) => one.decision)).toEqual([decision]);
  });

  it('two of a couple are two people, both linked', () => {
    const couple = ['Karim', 'Nadia'].map((given): KnownPerson => ({
      ...person,
      id: given,
      gender: 'UNKNOWN',
      names: [{ value: `${given} Haddadin`, kind: 'COMMON' }],
    }));
    const article = {
      title: '',
      summary: 'Karim and Nadia Haddadin were sentenced to three years in prison.',
      language: 'en',
      publishedOn: '2025-06-01',
    };
    const found = matchArticle(
      article,
      couple.map((one) => ({ person: one, sharedBy: 2 })),
      tables,
    );
    expect(new Map(found.map(({ personId, decision }) => [personId, decision]))).toEqual(
      new Map([
        ['Karim', 'LINK'],
        ['Nadia', 'LINK'],
      ]),
    );
  });
});

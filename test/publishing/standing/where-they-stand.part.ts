import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from './documents.js';
import { rowOf, told } from './shown.js';

/** People of whom, together, most phrases are said; the catalogues are walked by a test of their own. */
const MOST_PHRASES = [
  'released',
  'dead',
  'held-again',
  'by-month',
  'before-a-day',
  'restricted',
  'no-custody',
  'long-over',
];

describe('where a case stands', () => {
  it('gives no address of a prison to write to but of who is held now', async () => {
    const shown = [];
    for (const slug of Object.keys(PEOPLE)) {
      const { writing } = await told(slug);
      if (writing !== '') {
        expect(writing).toContain(`Letters for ${slug}`);
        shown.push(slug);
      }
    }
    expect(shown).toEqual([
      'held-again',
      'to-be-released',
      'by-month',
      'before-a-day',
      'half',
      'changed',
      'condemned',
      'two-readings',
      'approximate',
      'freed-tomorrow',
      'freed-before',
      'official',
    ]);
  });

  it('says since when the present custody goes on, and not of a release before it', async () => {
    const { status, facts, embed } = await told('held-again');
    expect(status).toBe('Serving a sentence in custody Held since 5 May 2025');
    expect(facts).toContain('First day in custody 1 January 2020');
    expect(facts).not.toContain('Release');
    expect(embed).not.toContain('2020');
    expect(await rowOf('held-again')).toMatchObject({
      ...{ status: 'SERVING', held: 'true', held_since: '2025-05-05', released_on: '', release_ground: '' },
      ...{ days_held: '749', progress_on: '2026-11-23' },
    });
  });

  it('says nothing of a release that lies ahead', async () => {
    const { status, facts } = await told('to-be-released');
    expect(status).toBe('Serving a sentence in custody Held since 5 May 2025');
    expect(facts).not.toContain('Release');
    expect(await rowOf('to-be-released')).toMatchObject({ released_on: '', held: 'true' });
  });

  it.each(['dead', 'dead-in-prison'])('calls a death no release: %s', async (slug) => {
    const { status, progress, facts, embed } = await told(slug);
    expect(status).toMatch(/^Died in custody/);
    expect(facts).toContain('Death 16 February 2024');
    expect(progress).toContain('Counted to the death on 16 February 2024.');
    for (const text of [status, progress, facts, embed]) expect(text).not.toMatch(/[Rr]elease/);
    expect(embed).toContain('counted to the death on 16 February 2024');
    expect(await rowOf(slug)).toMatchObject({ held: 'false', progress_on: '2024-02-16' });
  });

  it('counts to the day of the release, and of days left it says nothing', async () => {
    const { status, progress, facts, embed } = await told('released');
    expect(status).toBe('Pardoned and released 5 May 2022');
    expect(progress).toMatch(/^855 of 1,461 days served\. .* Counted to the release on 5 May 2022\.$/);
    expect(facts).toContain('Release 5 May 2022 Pardoned and released');
    expect(embed).toContain('855 days in custody; 58% of the term served; counted to the release on 5 May 2022');
    expect(embed).not.toContain('left');
  });

  it('makes no day of a year in which somebody was released', async () => {
    const { progress, embed } = await told('released-in-a-year');
    const words = '730 to 1,095 days in custody; between 50% and 75% of the term served';
    expect(progress).toContain(words);
    expect(progress).toContain('Counted to the release: 2012.');
    expect(embed).toContain(`${words}; counted to the release: 2012`);
    for (const text of [progress, embed]) expect(text).not.toMatch(/December|credited/);
    expect(await rowOf('released-in-a-year')).toMatchObject({
      ...{ progress_exact: 'false', days_held: '730', days_held_most: '1095' },
      ...{ served_share_least: '0.4997', served_share_most: '0.7495', released_on: '2012', released_exact: 'false' },
    });
  });

  it('gives bounds where dates are not known to the day', async () => {
    const { status, progress, embed } = await told('by-month');
    expect(status).toBe('Serving a sentence in custody First day of the present custody: March 2025');
    const words = '602 to 632 days in custody; between 54% and 58% of the term served; 464 to 494 days left';
    expect(progress).toContain(words);
    expect(embed).toContain(words);
  });

  it('gives no share where nothing bounds it', async () => {
    const { progress, embed } = await told('before-a-day');
    for (const text of [progress, embed]) {
      expect(text.toLowerCase()).toContain('at least 632 days in custody');
      expect(text).not.toContain('%');
    }
  });

  it('has half of the term in the share on the day of half of the term', async () => {
    const { progress, embed } = await told('half');
    expect(progress).toContain('Half of the term passed on 23 November 2026');
    expect(embed).toContain('184 days in custody; 50% of the term served; 181 days left');
  });

  it('calls days of restricted liberty by their name', async () => {
    const { progress, embed } = await told('restricted');
    for (const text of [progress, embed]) {
      expect(text).toContain('100 days in custody, under house arrest or in restricted liberty');
    }
  });

  it('says of which days no custody is on record', async () => {
    const { status, progress, embed } = await told('no-custody');
    expect(status).not.toContain('since');
    expect(progress).toContain('Days counted for which no custody is on record.');
    expect(embed).toContain('days counted for which no custody is on record');
    expect(await rowOf('no-custody')).toMatchObject({ days_assumed: 'true', held_since: '' });
  });

  it('tells the term that a later decision made of it', async () => {
    const { facts } = await told('changed');
    expect(facts).toContain('Imprisonment: 15 years changed to 14 years (5 May 2026)');
    expect(await rowOf('changed')).toMatchObject({ term_text: '15 years', term_changed: 'true' });
    expect(await rowOf('half')).toMatchObject({ term_changed: 'false' });
  });

  it('lets a term that was over long before the release be over', async () => {
    const { progress, embed } = await told('long-over');
    const words = '1,976 days in custody; the computed term is over';
    expect(progress).toContain(words);
    expect(embed).toContain(`${words}; counted to the release on 19 March 2026`);
    for (const text of [progress, embed]) expect(text).not.toContain('%');
  });

  it('calls a sentence of death what it is', async () => {
    const { facts } = await told('condemned');
    expect(facts).toContain('Sentence Death penalty');
  });

  it('gives both readings of a month that is too short', async () => {
    const { progress, embed } = await told('two-readings');
    for (const text of [progress, embed]) {
      expect(text).toContain('84 days in custody; between 46% and 47% of the term served; 97 to 98 days left');
    }
  });

  it.each(['be', 'ru', 'fr', 'de', 'pl', 'fa'])('says it all in the language of the page: %s', async (language) => {
    for (const slug of MOST_PHRASES) {
      const { status, progress, embed } = await told(slug, language);
      for (const text of [status, progress, embed]) {
        expect(text.replaceAll(slug, '')).not.toMatch(/days|custody|served|left|release/);
      }
    }
  });
});

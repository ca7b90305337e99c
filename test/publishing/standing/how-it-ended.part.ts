import { describe, expect, it } from '@jest/globals';
import { textOf, thePages } from '../pages/built.js';
import { aheadOf, rowOf, told } from './shown.js';

describe('how custody ended, or may have', () => {
  it('lets who died in freedom be freed', async () => {
    const { status, progress, facts, embed } = await told('freed-then-died');
    expect(status).toBe('Released 5 May 2022');
    expect(progress).toContain('855 of 3,288 days served.');
    expect(progress).toContain('Counted to the release on 5 May 2022.');
    expect(facts).toContain('Release 5 May 2022');
    expect(embed).toContain('855 days in custody');
    for (const text of [status, progress, embed]) {
      expect(text.replaceAll('freed-then-died', '')).not.toMatch(/[Dd]eath|[Dd]ied/);
    }
    expect(await rowOf('freed-then-died')).toMatchObject({ status: 'RELEASED', progress_on: '2022-05-05' });
  });

  it('makes no certain day of a release that is not before a day', async () => {
    const { status, progress, facts, embed } = await told('freed-since');
    expect(status).toBe('Pardoned and released not before 1 May 2024');
    expect(progress).toBe(
      'At least 1,582 days in custody. A third of the term passed on 1 January 2023. Counted to the release: not before 1 May 2024.',
    );
    expect(facts).toContain('Release not before 1 May 2024');
    expect(embed).toContain('counted to the release: not before 1 May 2024');
    expect(await rowOf('freed-since')).toMatchObject({ progress_exact: 'false', released_exact: 'false' });
  });

  it('does not count on behind the last day of custody on record', async () => {
    const { status, progress, embed } = await told('gone');
    expect(status).toBe('Present state not known');
    const words = '1,165 to 2,518 days in custody; between 35% and 77% of the term served';
    for (const text of [progress, embed]) expect(text).toContain(words);
    expect(progress).not.toContain('credited');
    expect(await aheadOf('gone')).toContain('not before 1 January 2027 7 years in custody');
    expect(await rowOf('gone')).toMatchObject({ progress_exact: 'false', days_held: '1165', held: 'false' });
  });

  it('has nothing ahead of the dead', async () => {
    const { status, progress, facts } = await told('gone-and-dead');
    expect(status).toBe('Present state not known');
    expect(facts).toContain('Death 3 February 2025');
    expect(progress).toMatch(/^1,165 to 1,860 days in custody/);
    expect(await aheadOf('gone-and-dead')).toBe('');
    const pages = await thePages();
    const { text } = await pages.get('/cases/standing-gone-and-dead/milestones.ics?lang=en');
    expect(text).not.toMatch(/DTSTART;VALUE=DATE:202[5-9](?!01)[^]*?STATUS:CONFIRMED/);
  });

  it('says about where a day is about', async () => {
    const { status, progress, embed } = await told('approximate');
    expect(status).toBe('Serving a sentence in custody First day of the present custody: about 10 March 2023');
    expect(progress).toMatch(/^About 1,354 days in custody; about 61% of the term served; about 838 days left\./);
    expect(progress).toContain('Half of the term: about 10 March 2026.');
    expect(embed).toContain('about 61% of the term served');
    expect(await aheadOf('approximate')).toMatch(/about 10 March 2027/);
    const { document } = await (await thePages()).get('/cases/standing-approximate?lang=en');
    expect(textOf(document.querySelector('#timeline'))).toContain('about 10 March 2026');
    expect(await rowOf('approximate')).toMatchObject({ expected_end: '2029-03-10~', expected_end_exact: 'false' });
  });

  it.each([
    ['dead-this-year', 'Died in custody 2026', 'Death 2026'],
    ['freed-this-month', 'Pardoned and released November 2026', 'Release November 2026'],
  ])('takes what is on record of a month or year that goes on to have come: %s', async (slug, status, fact) => {
    const shown = await told(slug);
    expect(shown.status).toBe(status);
    expect(shown.facts).toContain(fact);
    expect(shown.writing).toBe('');
    expect(await aheadOf(slug)).toBe('');
    expect(await rowOf(slug)).toMatchObject({ held: 'false', next_milestone: '' });
  });

  it('waits for nothing behind a release of tomorrow', async () => {
    expect(await aheadOf('freed-tomorrow')).toBe('');
    const { text } = await (await thePages()).get('/cases/standing-freed-tomorrow/milestones.ics?lang=en');
    expect(text).toContain('DTSTART;VALUE=DATE:20270110');
    expect(text).not.toMatch(/DTSTART;VALUE=DATE:202[7-9](?:(?!END:VEVENT)[^])*STATUS:CONFIRMED/);
  });

  it('does not say how long somebody was held whose term is over', async () => {
    const { status, progress } = await told('term-over');
    expect(status).toBe('The computed term has ended; no release is on record');
    expect(progress).toMatch(/^731 to 2,518 days in custody; the computed term is over\./);
    const { document } = await (await thePages()).get('/cases?held=2026-11-23&text=term-over&lang=en');
    expect(textOf(document.querySelector('main'))).toContain('No case fits');
  });

  it('takes no release before the arrest for one of today', async () => {
    const { status, facts } = await told('freed-before');
    expect(status).toBe('Serving a sentence in custody Held since 10 January 2022');
    expect(facts).not.toContain('Release');
  });

  it('calls an official end official, and shares nothing by another one', async () => {
    const { facts, progress } = await told('official');
    expect(facts).toContain('End of the term, official 5 May 2027');
    expect(facts).not.toContain('computed');
    expect(progress).toMatch(/^1,778 days in custody; 163 days left\./);
  });

  it('does not hold who was cleared', async () => {
    const { status } = await told('cleared');
    expect(status).toBe('Present state not known');
    expect(await rowOf('cleared')).toMatchObject({ held: 'false', days_held: '365' });
  });

  it('does not say at liberty of who may have been arrested after', async () => {
    const { status } = await told('bailed-and-held');
    expect(status).toBe('Present state not known');
  });

  it('calls no death at home one in custody', async () => {
    const { status, facts } = await told('dead-at-home');
    expect(status).not.toContain('custody');
    expect(facts).toContain('Death 3 February 2025');
  });

  it('announces no release and no death as a milestone to come', async () => {
    const { document } = await (await thePages()).get('/?lang=en');
    expect(textOf(document.querySelector('#next'))).not.toMatch(/Release|Death/);
  });
});

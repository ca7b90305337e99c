import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { COLUMNS } from '../../../src/modules/publishing/formats/table/columns.js';
import { withNothingOnRecord } from './built.js';

describe('a record without cases', () => {
  it('has all forms, with nothing in them', async () => {
    await withNothingOnRecord(async (get) => {
      const body = async (path: string): Promise<string> => {
        const { status, text } = await get(`${path}?lang=en`);
        expect([path, status]).toEqual([path, 200]);
        return text;
      };
      expect(JSON.parse(await body('/cases.json'))).toEqual([]);
      expect(parse(await body('/cases.csv'), { bom: true })).toEqual([COLUMNS]);
      expect(JSON.parse(await body('/timeline.json'))).toMatchObject({ events: [] });
      expect(JSON.parse(await body('/feed.json'))).toMatchObject({ items: [], title: 'What happened, in all cases' });
      const atom = parseAtomFeed(await body('/feed.atom'));
      expect([atom.entries ?? [], new Date(String(atom.updated)).getTime()]).toEqual([[], 0]);
      expect(parseRssFeed(await body('/feed.rss')).items ?? []).toEqual([]);
      const calendar = new ICAL.Component(ICAL.parse(await body('/milestones.ics')) as unknown[]);
      expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
      expect(await body('/timeline.svg')).toContain('Nothing with a date is on record.');
      expect((await get('/card.png')).bytes.length).toBeGreaterThan(5_000);
    });
  }, 60_000);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseRead, EntryRead } from '../../../src/modules/publishing/embeds/case-read.js';
import { chosen } from '../../../src/modules/publishing/embeds/choice.js';

const KINDS = ['CUSTODY', 'VERDICT', 'RELEASE', 'EVENT', 'NEWS', 'MILESTONE'] as const;

const entries = (kinds: readonly (typeof KINDS)[number][], from = 0): EntryRead[] =>
  kinds.map((kind, index) => ({ id: String(from + index), kind, computed: kind === 'MILESTONE' }) as EntryRead);

const listed = (nodes: readonly EntryRead[]): { totalCount: number; nodes: readonly EntryRead[] } => ({
  totalCount: nodes.length,
  nodes,
});

const HALF = 'Half of the term';
const sentenceTimeline = { milestones: [{ kind: 'FRACTION', label: HALF }] } as unknown as CaseRead['sentenceTimeline'];

type Listed = CaseRead['past'];
const chosenOf = (past: Listed, ahead: Listed, limit: number): ReturnType<typeof chosen> =>
  chosen({ past, ahead, sentenceTimeline }, limit);

const idsOf = (list: readonly EntryRead[]): string[] => list.map(({ id }) => id);

const kinds = fc.array(fc.constantFrom(...KINDS), { maxLength: 60 });

describe('which entries an embed shows', () => {
  it('fills its places, in the order of the timeline, nothing twice', () => {
    fc.assert(
      fc.property(kinds, kinds, fc.integer({ min: 1, max: 100 }), (before, after, limit) => {
        const past = entries(before);
        const ahead = entries(after, past.length);
        const shown = chosenOf(listed(past), listed(ahead), limit);
        const ids = idsOf([...shown.past, ...shown.ahead]).map(Number);
        expect(ids).toHaveLength(Math.min(limit, past.length + ahead.length));
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
        // Of what comes, the nearest.
        expect(shown.ahead).toEqual(ahead.slice(0, shown.ahead.length));
      }),
    );
  });

  it('keeps the arrest and the verdict, however much came later', () => {
    const past = entries(['CUSTODY', 'VERDICT', ...Array<'NEWS'>(50).fill('NEWS')]);
    const { past: shown } = chosenOf(listed(past), listed([]), 8);
    expect(idsOf(shown)).toEqual(['0', '1', '46', '47', '48', '49', '50', '51']);
  });

  it('lets computed days take a quarter of the past at most while there is something that was reported', () => {
    const past = entries([...Array<'EVENT'>(10).fill('EVENT'), ...Array<'MILESTONE'>(30).fill('MILESTONE')]);
    const few = chosenOf(listed(past), listed([]), 8).past;
    expect(few.filter(({ computed }) => computed)).toHaveLength(2);
    const many = chosenOf(listed(past), listed([]), 20).past;
    expect(many.filter(({ computed }) => computed)).toHaveLength(10);
  });

  it('shows of computed days the parts of the term before others, and in their place', () => {
    const past = entries([...Array<'EVENT'>(10).fill('EVENT'), ...Array<'MILESTONE'>(30).fill('MILESTONE')]);
    const named = past.map((entry) => (entry.id === '12' ? { ...entry, title: HALF } : entry));
    expect(idsOf(chosenOf(listed(named), listed([]), 8).past.slice(-2))).toEqual(['12', '39']);
  });

  it('gives a third to what lies ahead, and more where there is room', () => {
    const past = entries(Array<'EVENT'>(40).fill('EVENT'));
    const ahead = entries(Array<'MILESTONE'>(40).fill('MILESTONE'), 40);
    expect(chosenOf(listed(past), listed(ahead), 9).ahead).toHaveLength(3);
    expect(chosenOf(listed(past.slice(0, 2)), listed(ahead), 9).ahead).toHaveLength(7);
    expect(chosenOf(listed(past), listed(ahead), 1)).toMatchObject({ past: [past[39]], ahead: [] });
  });

  it('shows what may have come already with what lies ahead, behind what is certain to come', () => {
    const past = entries(Array<'EVENT'>(10).fill('EVENT'));
    const awaited = { ...entries(['MILESTONE'], 4)[0], id: 'awaited', state: 'AHEAD' } as EntryRead;
    const all = [...past.slice(0, 4), awaited, ...past.slice(4)];
    const ahead = entries(Array<'MILESTONE'>(5).fill('MILESTONE'), 40);
    const wide = chosenOf(listed(all), listed(ahead), 50);
    expect(idsOf(wide.past)).toEqual(idsOf(past));
    expect(idsOf(wide.ahead)).toEqual(['awaited', ...idsOf(ahead)]);
    expect(idsOf(chosenOf(listed(all), listed(ahead), 6).ahead)).toEqual(['40', '41']);
  });
});

import type { CaseFrame } from './case-frame.js';
import type { RowSet } from './row-set.js';

/** One supporting citation for each of the facts and, in one case of ten, a source that disagrees on the first. */
export function addCitations(rows: RowSet, frame: CaseFrame, factIds: readonly [string, ...string[]]): void {
  const { random } = frame;
  const cite = (factId: string, number: number, stance: 'SUPPORTS' | 'CONTRADICTS'): void => {
    const disagrees = stance === 'CONTRADICTS';
    rows.add('citation', {
      ...frame.publicRecord(frame.newId(), 'citation', number),
      fact_id: factId,
      source_id: random.pick(frame.shared.sourceIds),
      stance,
      field: disagrees ? 'from' : null,
      stated_value: disagrees ? frame.arrestedOn.slice(0, 7) : null,
      locator: random.chance(30) ? `p. ${String(random.int(1, 80))}` : null,
      confidence: random.pick(['HIGH', 'HIGH', 'MEDIUM', 'LOW']),
    });
  };
  factIds.forEach((factId, index) => {
    cite(factId, index + 1, 'SUPPORTS');
  });
  if (random.chance(10)) cite(factIds[0], factIds.length + 1, 'CONTRADICTS');
}

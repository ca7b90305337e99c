import { type Damageable } from './support.js';

/** A way to spoil by.json and the line that must be said of it. */
export interface Refusal {
  readonly name: string;
  readonly damage: (set: Damageable) => void;
  readonly says: string;
}

/** The row of that name. */
export const row = (rows: Record<string, unknown>[], name: string): Record<string, unknown> => {
  const found = rows.find((one) => one['row'] === name);
  if (found === undefined) throw new Error(`by.json has no row ${name}`);
  return found;
};

/** Changes a row of the ratios. */
export const ratio =
  (name: string, change: object): Refusal['damage'] =>
  (set) =>
    void Object.assign(row(set.ratios, name), change);

/** Changes a row of the eligibilities. */
export const parole =
  (change: object): Refusal['damage'] =>
  (set) =>
    void Object.assign(row(set.eligibility, 'art90-2-3'), change);

/** Changes properties of the set itself. */
export const whole =
  (change: object): Refusal['damage'] =>
  (set) =>
    void Object.assign(set, change);

/** Gives the set one order, sound but for the change. */
export const order = (change: object): Refusal['damage'] =>
  whole({
    orders: [
      { row: 'law-1', on: '2021-02-12', kind: 'AMNESTY', source: 'A law of 2021', confidence: 'LOW', ...change },
    ],
  });

/** Takes a property of the set away. */
export const without =
  (key: string): Refusal['damage'] =>
  (set) =>
    void Reflect.deleteProperty(set, key);

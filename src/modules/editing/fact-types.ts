/** Tables whose rows go by another name in the schema. */
const NAMES: Readonly<Record<string, string>> = { case_file: 'Case' };

/** Name of the schema's type for rows of a table: `custody_period` is CustodyPeriod. */
export function globalTypeOf(table: string): string {
  return NAMES[table] ?? table.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

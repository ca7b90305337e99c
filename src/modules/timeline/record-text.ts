/** A row of a projection: column → text, number, boolean or null. Texts are as PostgreSQL writes the column's type. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

// What PostgreSQL puts between quotation marks when it writes a record.
const QUOTED = /["\\(), \t\n\v\f\r]/;
const DOUBLED = /["\\]/g;
const ESCAPED = /["\\]/;

function fieldText(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  if (value !== '' && !QUOTED.test(value)) return value;
  return `"${value.replace(DOUBLED, '$&$&')}"`;
}

/** A row as PostgreSQL writes and reads a record of its table: `(a,"b c",,t)`. A column that is left out is null. */
export function recordText(columns: readonly string[], row: Row): string {
  let text = '(';
  for (const column of columns) text += `${fieldText(row[column])},`;
  return `${text.slice(0, -1)})`;
}

/** Texts as PostgreSQL reads an array: `{"…","…"}`. */
export function arrayText(texts: readonly string[]): string {
  if (texts.length === 0) return '{}';
  return `{"${texts.map((text) => (ESCAPED.test(text) ? text.replace(DOUBLED, '\\$&') : text)).join('","')}"}`;
}

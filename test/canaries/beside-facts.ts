import { dataOf, type Asker } from '../editing/desk-app.js';
import { marker } from './markers.js';

/** What can be said of each kind of people around a prisoner. */
const PROTECTED: Readonly<Record<string, readonly string[]>> = {
  RELATIVE: ['name', 'relation', 'address', 'phone', 'email', 'note'],
  CONTACT: ['name', 'relation', 'address', 'phone', 'email', 'note'],
  CORRESPONDENT: ['name', 'address', 'note'],
  INFORMANT: ['name', 'contact', 'trust', 'note'],
  HEALTH_NOTE: ['description', 'provider'],
};

/** People around a prisoner, of each kind one for staff and one sealed; gives the markers. */
export async function protect(editor: Asker, prisonerId: string): Promise<string[]> {
  const words: string[] = [];
  const query = `mutation ($input: AddProtectedRecordInput!) { addProtectedRecord(input: $input) { id } }`;
  for (const [kind, fields] of Object.entries(PROTECTED)) {
    for (const place of ['prot', 'seal'] as const) {
      const content = Object.fromEntries(fields.map((field) => [field, marker(kind.replace('_', ''), field, place)]));
      const input = { prisonerId, kind, content, sealed: place === 'seal' };
      dataOf(await editor(query, { input }), 'addProtectedRecord');
      words.push(...Object.values(content));
    }
  }
  return words;
}

/** A table with a row that is wrong, looked at and not written. */
export async function lookAtTable(editor: Asker): Promise<void> {
  const cell = (field: string): string => marker('import', field, 'gone');
  const heads = ['prisoner', 'name', 'awardedBy', 'grantedOn', cell('column')];
  const cells = [cell('prisoner'), cell('name'), '', cell('day'), cell('more')];
  const content = `${heads.join(',')}\n${cells.join(',')}\n`;
  const query = `mutation ($input: ImportInput!) { previewImport(input: $input) { id } }`;
  dataOf(await editor(query, { input: { format: 'CSV', mapping: [], type: 'AWARD', content } }), 'previewImport');
}

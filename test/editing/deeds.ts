import { dataOf, type Asker, type DeskApp } from './desk-app.js';

export interface Fact {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly proposals: readonly { readonly id: string; readonly kind: string }[];
}

export const PUBLISH = `mutation ($id: ID!, $version: Int!) {
  publish(factId: $id, visibility: PUBLIC, expectedVersion: $version) { id version visibility } }`;
export const UNPUBLISH = `mutation ($id: ID!, $version: Int!) {
  unpublish(factId: $id, expectedVersion: $version, reason: "At risk") { id version visibility } }`;
export const APPROVE = 'mutation ($ids: [ID!]!) { approve(ids: $ids) { id state } }';
export const DECLINE = 'mutation ($ids: [ID!]!) { decline(ids: $ids, reason: "No") { id state } }';
export const MERGE = `mutation ($keep: ID!, $keepVersion: Int!, $merge: ID!, $mergeVersion: Int!) {
  mergePrisoners(keepId: $keep, keepVersion: $keepVersion, mergeId: $merge, mergeVersion: $mergeVersion, reason: "Same") {
    id } }`;
const QUEUE = 'query ($id: ID!) { pendingReview(prisoner: $id, first: 100) { nodes { id kind factId } } }';
export const PERSON = `query ($slug: String!) { prisoner(slug: $slug) {
  names { value } affiliations { organisation } citations { source { title } } } }`;
export const FACT = 'id version proposals { id kind }';

export async function write(by: Asker, mutation: string, input: object, fields = FACT): Promise<Fact> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  return dataOf<Fact>(await by(query, { input }), mutation);
}

export const correctAward = async (by: Asker, id: string, version: number, input: object): Promise<unknown> =>
  dataOf(
    await by(
      `mutation ($id: ID!, $version: Int!, $input: CorrectAwardInput!) {
        correctAward(id: $id, expectedVersion: $version, input: $input) { id } }`,
      { id, version, input },
    ),
    'correctAward',
  );

export const newPerson = async ({ editor }: DeskApp, input: object): Promise<Fact> =>
  write(editor, 'addPrisoner', input, `${FACT} slug`);
export const award = async ({ editor, prisonerId }: DeskApp, by = editor): Promise<Fact> =>
  write(by, 'recordAward', { prisonerId, name: 'A prize', awardedBy: 'An academy' });
export const idsOf = ({ proposals }: Fact): readonly string[] => proposals.map(({ id }) => id);

interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly factId: string;
}

export const queueOf = async ({ reviewer }: DeskApp, id: string): Promise<readonly Waiting[]> =>
  dataOf<{ nodes: readonly Waiting[] }>(await reviewer(QUEUE, { id }), 'pendingReview').nodes;

/** All that waits of a person becomes public. */
export async function approveAll(desk: DeskApp, prisonerId: string): Promise<void> {
  const ids = (await queueOf(desk, prisonerId)).map(({ id }) => id);
  dataOf(await desk.reviewer(APPROVE, { ids }), 'approve');
}

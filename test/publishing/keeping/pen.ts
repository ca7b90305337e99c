import { dataOf, type Asker, type DeskApp } from '../../editing/desk-app.js';

interface Queue {
  readonly nodes: readonly { readonly id: string }[];
}

const capital = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;

/** Writes as staff do: an editor says it, a reviewer lets everybody see it. */
export class Pen {
  constructor(private readonly desk: DeskApp) {}

  /** Records a fact, which is public at the end unless it is for staff; gives its id. */
  async put(mutation: string, input: object): Promise<string> {
    const type = mutation === 'addNewsItem' ? 'ArticleInput' : `${capital(mutation)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { id } }`;
    const { id } = dataOf<{ id: string }>(await this.desk.editor(query, { input }), 'it');
    await this.approveAll();
    return id;
  }

  async correct(mutation: string, id: string, input: object): Promise<void> {
    const query = `mutation ($id: ID!, $version: Int!, $input: ${capital(mutation)}Input!) {
      it: ${mutation}(id: $id, expectedVersion: $version, input: $input) { id } }`;
    dataOf(await this.desk.editor(query, { id, version: await this.version(id), input }), 'it');
    await this.approveAll();
  }

  async withdraw(mutation: string, id: string): Promise<void> {
    const query = `mutation ($id: ID!, $version: Int!) {
      it: ${mutation}(id: $id, expectedVersion: $version, reason: "A mistake") { id } }`;
    dataOf(await this.desk.editor(query, { id, version: await this.version(id) }), 'it');
    await this.approveAll();
  }

  async publish(id: string): Promise<void> {
    const query = `mutation ($id: ID!, $version: Int!) {
      it: publish(factId: $id, expectedVersion: $version, visibility: PUBLIC) { id } }`;
    dataOf(await this.desk.otherReviewer(query, { id, version: await this.version(id) }), 'it');
    await this.approveAll();
  }

  async unpublish(id: string): Promise<void> {
    const query = `mutation ($id: ID!, $version: Int!) {
      it: unpublish(factId: $id, expectedVersion: $version, reason: "At risk") { id } }`;
    dataOf(await this.desk.reviewer(query, { id, version: await this.version(id) }), 'it');
  }

  /** Asks for one root field, called `it`. */
  async act<T>(by: Asker, query: string, variables: object): Promise<T> {
    return dataOf<T>(await by(query, variables), 'it');
  }

  async approveAll(): Promise<void> {
    for (;;) {
      const query = '{ it: pendingReview(first: 100) { nodes { id } } }';
      const { nodes } = await this.act<Queue>(this.desk.reviewer, query, {});
      if (nodes.length === 0) return;
      const ids = nodes.map(({ id }) => id);
      await this.act(this.desk.reviewer, 'mutation ($ids: [ID!]!) { it: approve(ids: $ids) { id } }', { ids });
    }
  }

  async version(id: string): Promise<number> {
    const { owner } = this.desk.app.clone;
    const uuid = id.split(':')[1];
    const { rows: facts } = await owner.query<{ type: string }>('SELECT type FROM fact WHERE id = $1', [uuid]);
    const table = id.startsWith('Source:') ? 'source' : (facts[0]?.type ?? '').toLowerCase();
    const { rows } = await owner.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [uuid]);
    return rows[0]?.version ?? 0;
  }
}

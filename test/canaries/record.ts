import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { createDeskApp, dataOf, type Asker, type DeskApp } from '../editing/desk-app.js';
import { factTypes, type FactType } from './fact-types.js';
import { lookAtTable, protect } from './beside-facts.js';
import { filled } from './inputs.js';
import { CAMPAIGN_OF, GROWING, ROOTS, wishOf } from './lives.js';
import { marker, markersIn, type Place } from './markers.js';

interface Written {
  readonly id: string;
  readonly version: number;
}

/** A record written over the API, in which every text of a fact says who may read it. */
export interface CanaryRecord {
  readonly desk: DeskApp;
  readonly schema: GraphQLSchema;
  readonly types: readonly FactType[];
  /** Every marker that was written. */
  readonly written: ReadonlySet<string>;
  /** Ids of facts, each with what was written of it last. */
  readonly places: ReadonlyMap<string, Place>;
  /** Instants after which nothing came for a while, by name. */
  readonly moments: ReadonlyMap<string, string>;
  /** Global ids that `node` might find, hidden ones too. */
  nodes(): Promise<string[]>;
  /** Addresses that prisoners or cases have or had. */
  slugs(root: string): string[];
  /** What everybody may read, with all that is hidden from the beginning. */
  forEverybody(): Promise<void>;
  forResearchers(): Promise<void>;
  forStaff(): Promise<void>;
}

const FACT = '{ __typename id version }';

class Scribe implements CanaryRecord {
  readonly written = new Set<string>();
  readonly places = new Map<string, Place>();
  readonly moments = new Map<string, string>();
  readonly types: readonly FactType[];
  private readonly ids = new Map<string, Written>();

  constructor(
    readonly desk: DeskApp,
    readonly schema: GraphQLSchema,
  ) {
    this.types = factTypes(schema);
  }

  async forEverybody(): Promise<void> {
    await this.life(
      'pub',
      this.types.filter(({ type }) => ROOTS.includes(type)),
    );
    const facts = this.types.filter(({ type }) => !ROOTS.includes(type));
    await this.life(
      'lnk',
      this.types.filter(({ type }) => type !== 'Prisoner' && type !== 'Case'),
    );
    await this.life('pub', facts);
    await this.approveAll();
    await this.grow();
    for (const place of ['unp', 'wdn'] as const) await this.life(place, this.types);
    await this.approveAll();
    await this.note('published');
    await this.hide();
    await this.withdraw();
    await this.note('everybody');
  }

  async forResearchers(): Promise<void> {
    await this.life('res', this.types);
    await this.life(
      'rpub',
      this.types.filter(({ type }) => !ROOTS.includes(type)),
    );
    await this.approveAll();
    await this.note('researchers');
  }

  async forStaff(): Promise<void> {
    await this.life('stf', this.types);
    await this.life(
      'spub',
      this.types.filter(({ type }) => !ROOTS.includes(type)),
    );
    await this.approveAll();
    for (const place of ['rstf', 'sstf', 'ask'] as const) {
      await this.life(
        place,
        this.types.filter(({ type }) => !ROOTS.includes(type)),
      );
    }
    await this.propose();
    const words = await protect(this.desk.editor, this.known('Prisoner', 'pub').id);
    for (const word of words) this.written.add(word);
    await lookAtTable(this.desk.editor);
    await this.note('staff');
  }

  async nodes(): Promise<string[]> {
    const { rows } = await this.desk.app.clone.owner.query<{ id: string }>(
      `SELECT id FROM proposal WHERE reason IS NOT NULL ORDER BY id LIMIT 60`,
    );
    const facts = [...this.places.keys()].filter((id) => /^(Prisoner|Case|Campaign|NewsItem):/.test(id));
    return [...facts, ...rows.map(({ id }) => `Proposal:${id}`)];
  }

  slugs(root: string): string[] {
    return [...this.written].filter((word) => word.startsWith(`zq${root}slugx`));
  }

  /** Records one fact of each of the types, for those whom this life is for. */
  private async life(place: Place, types: readonly FactType[]): Promise<void> {
    for (const type of types) await this.record(type, place, (field) => (field === 'content' ? 'gone' : place));
  }

  private async record(type: FactType, place: Place, placeOf: (field: string) => Place): Promise<void> {
    const links = { visibility: wishOf(place), ...this.linksOf(type, place) };
    const input = filled(type.input, { type: type.type, placeOf, links });
    const query = `mutation ($input: ${type.input.name}!) { ${type.record}(input: $input) ${FACT} }`;
    await this.write(type, place, query, { input });
  }

  private async write(type: FactType, place: Place, query: string, variables: object): Promise<void> {
    const answer = await this.desk.editor(
      query,
      variables,
      marker(type.type, `key${String(this.written.size)}`, 'gone'),
    );
    const fact = writtenIn(answer.data, `${type.type} ${place}: ${answer.text}\n${JSON.stringify(variables)}`);
    this.ids.set(`${type.type} ${place}`, fact);
    if (place !== 'prop') this.places.set(fact.id, place);
    for (const word of markersIn(JSON.stringify(variables))) this.written.add(word);
  }

  private linksOf({ type, input }: FactType, place: Place): Record<string, unknown> {
    const parent = this.parentOf(place);
    const of = (other: string): string | undefined =>
      (this.ids.get(`${other} ${place === 'pub' ? 'lnk' : place}`) ?? this.ids.get(`${other} ${place}`))?.id;
    const all: Readonly<Record<string, unknown>> = {
      ...parent,
      campaignId: this.ids.get(`Campaign ${CAMPAIGN_OF[place] ?? place}`)?.id,
      verdictId: of('Verdict'),
      facilityId: undefined,
      // Whoever sees the one sees the other, so no hidden sentence can be named here.
      sentences: type === 'SentenceChange' && place === 'pub' ? [this.known('Sentence', 'pub').id] : undefined,
      inReplyTo: place === 'pub' ? of('Letter') : undefined,
    };
    const fields = Object.keys(input.getFields());
    return Object.fromEntries(fields.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
  }

  private parentOf(place: Place): Record<string, string> {
    const owner = place.startsWith('r')
      ? 'res'
      : place === 'stf' || place === 'spub' || place === 'sstf'
        ? 'stf'
        : 'pub';
    const [prisoner, file] = [this.ids.get(`Prisoner ${owner}`)?.id, this.ids.get(`Case ${owner}`)?.id];
    return {
      ...(prisoner === undefined ? {} : { prisonerId: prisoner }),
      ...(file === undefined ? {} : { caseId: file }),
    };
  }

  /** Lets others see what waits for it. */
  private async approveAll(): Promise<void> {
    for (;;) {
      const queue = dataOf<{ nodes: { id: string }[] }>(
        await this.desk.reviewer(`{ pendingReview(first: 100) { nodes { id } } }`),
        'pendingReview',
      );
      if (queue.nodes.length === 0) return;
      const ids = queue.nodes.map(({ id }) => id);
      dataOf(await this.desk.reviewer(`mutation ($ids: [ID!]!) { approve(ids: $ids) { id } }`, { ids }), 'approve');
    }
  }

  private async version(id: string): Promise<number> {
    const [table, uuid] = [await this.tableOf(id), id.split(':')[1]];
    const { rows } = await this.desk.app.clone.owner.query<{ version: number }>(
      `SELECT version FROM ${table} WHERE id = $1`,
      [uuid],
    );
    return rows[0]?.version ?? 0;
  }

  private async tableOf(id: string): Promise<string> {
    const { rows } = await this.desk.app.clone.owner.query<{ type: string }>(`SELECT type FROM fact WHERE id = $1`, [
      id.split(':')[1],
    ]);
    return (rows[0]?.type ?? '').toLowerCase();
  }

  /** One fact of each type on its way from staff over researchers to everybody, corrected on the way. */
  private async grow(): Promise<void> {
    const types = this.types.filter(({ correct }) => correct !== undefined);
    for (const type of types) {
      const later = Object.keys(type.correct?.input.getFields() ?? {});
      await this.record(type, 'draft', (field) => (later.includes(field) ? 'draft' : (GROWING[field] ?? 'mid')));
      await this.correct(type, 'draft', 'mid');
    }
    await this.approveAll();
    for (const type of types) await this.correct(type, 'mid', 'fin');
    await this.approveAll();
    for (const { type } of types) {
      const { id } = this.known(type, 'fin');
      await this.publish(id, 'PUBLIC');
    }
    await this.approveAll();
  }

  private async correct(type: FactType, from: Place, to: Place): Promise<void> {
    if (type.correct === undefined) return;
    const { id } = this.known(type.type, from);
    const input = filled(type.correct.input, { type: type.type, placeOf: () => to, links: {}, like: type.input.name });
    const { field, input: shape } = type.correct;
    const query = `mutation ($id: ID!, $v: Int!, $input: ${shape.name}!, $reason: String) {
      ${field}(id: $id, expectedVersion: $v, input: $input, reason: $reason) ${FACT} }`;
    const reason = marker(type.type, `correct${to}`, 'why');
    await this.write(type, to, query, { id, v: await this.version(id), input, reason });
  }

  private known(type: string, place: Place): Written {
    const fact = this.ids.get(`${type} ${place}`);
    if (fact === undefined) throw new Error(`There is no ${type} ${place}`);
    return fact;
  }

  private async publish(id: string, visibility: string): Promise<void> {
    const query = `mutation ($id: ID!, $v: Int!, $to: Visibility!) {
      publish(factId: $id, expectedVersion: $v, visibility: $to) { id } }`;
    dataOf(await this.desk.otherReviewer(query, { id, v: await this.version(id), to: visibility }), 'publish');
  }

  private async hide(): Promise<void> {
    const query = `mutation ($id: ID!, $v: Int!, $reason: String!) {
      unpublish(factId: $id, expectedVersion: $v, reason: $reason) { id } }`;
    for (const { type } of this.types) {
      const { id } = this.known(type, 'unp');
      const reason = this.reason(type, 'hide');
      dataOf(await this.desk.reviewer(query, { id, v: await this.version(id), reason }), 'unpublish');
    }
  }

  /** Takes away what was published; those that others are of last. */
  private async withdraw(): Promise<void> {
    for (const { type, withdraw } of [...this.types].reverse()) {
      if (ROOTS.includes(type) || type === 'Verdict') await this.approveAll();
      const { id } = this.known(type, 'wdn');
      const query = `mutation ($id: ID!, $v: Int!, $reason: String!) {
        ${withdraw}(id: $id, expectedVersion: $v, reason: $reason) { id } }`;
      const reason = this.reason(type, 'withdraw');
      dataOf(await this.desk.editor(query, { id, v: await this.version(id), reason }), withdraw);
    }
    await this.approveAll();
  }

  /** Corrections of what everybody sees, waiting. */
  private async propose(): Promise<void> {
    for (const name of ['CustodyPeriod', 'Sentence', 'Verdict', 'Release']) {
      const type = this.types.find((one) => one.type === name);
      if (type !== undefined) await this.correct(type, 'pub', 'prop');
    }
  }

  private reason(type: string, what: string): string {
    const word = marker(type, what, 'why');
    this.written.add(word);
    return word;
  }

  private async note(name: string): Promise<void> {
    const { rows } = await this.desk.app.clone.owner.query<{ at: Date }>(
      `SELECT at FROM revision ORDER BY seq DESC LIMIT 1`,
    );
    this.moments.set(name, rows[0]?.at.toISOString() ?? '');
  }
}

function writtenIn(data: Readonly<Record<string, unknown>> | null | undefined, otherwise: string): Written {
  const [value] = Object.values(data ?? {});
  if (value === undefined || value === null) throw new Error(otherwise);
  return value as Written;
}

async function schemaOf(ask: Asker): Promise<GraphQLSchema> {
  const answer = await ask(getIntrospectionQuery());
  if (answer.data === undefined || answer.data === null) throw new Error(answer.text);
  return buildClientSchema(answer.data as unknown as IntrospectionQuery);
}

export async function createCanaryRecord(): Promise<CanaryRecord> {
  const desk = await createDeskApp();
  return new Scribe(desk, await schemaOf(desk.nobody));
}

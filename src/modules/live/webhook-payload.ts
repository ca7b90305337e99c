import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, Kind, parse, type DocumentNode, type FieldNode } from 'graphql';
import { EventReader, type ToldEvent } from './event-reader.js';
import type { Feed, LiveEvent } from './live-event.js';

/** Types of events as receivers know them. */
export const EVENT_TYPES: Readonly<Record<Feed, string>> = {
  caseChanged: 'case.changed',
  newsLinked: 'news.linked',
  milestoneReached: 'milestone.reached',
};

const IN_REVISION = 'id operation caseId revision { id seq at }';
const CASE = 'case { id slug title }';

const SELECTIONS: Readonly<Record<Feed, string>> = {
  caseChanged: `${IN_REVISION} facts { factType factId operation } ${CASE}`,
  newsLinked: `${IN_REVISION} linkId ${CASE} link { state score item { id title url publishedAt publishedOn language publisher } }`,
  milestoneReached: `id operation caseId at reachedOn ${CASE} milestone { kind numerator denominator count }`,
};

/** What is sent of something that went: nothing that could be of what went. */
const SELECTIONS_OF_GONE: Readonly<Record<Feed, string>> = {
  ...SELECTIONS,
  caseChanged: `${IN_REVISION} facts { factType factId operation }`,
  newsLinked: `${IN_REVISION} linkId`,
};

const documentsOf = (selections: Readonly<Record<Feed, string>>): Readonly<Record<Feed, DocumentNode>> => ({
  caseChanged: parse(`subscription { caseChanged { ${selections.caseChanged} } }`),
  newsLinked: parse(`subscription { newsLinked { ${selections.newsLinked} } }`),
  milestoneReached: parse(`subscription { milestoneReached { ${selections.milestoneReached} } }`),
});

const DOCUMENTS = documentsOf(SELECTIONS);
const DOCUMENTS_OF_GONE = documentsOf(SELECTIONS_OF_GONE);

function fieldOf(document: DocumentNode): FieldNode {
  const [operation] = document.definitions;
  const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  if (field?.kind !== Kind.FIELD) throw new Error('A payload is one field of Subscription');
  return field;
}

const documentOf = (feed: Feed, { operation }: LiveEvent): DocumentNode =>
  (operation === 'WITHDRAW' ? DOCUMENTS_OF_GONE : DOCUMENTS)[feed];

/** What is sent of an event: the answer to a subscription that is always the same, read when it is sent. */
@Injectable()
export class WebhookPayloads {
  constructor(
    private readonly reader: EventReader,
    private readonly modules: ModuleRef,
  ) {}

  /** JSON; undefined: it may not be told (any more). */
  async bodyOf(told: ToldEvent): Promise<string | undefined> {
    const { feed, event } = told;
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const document = documentOf(feed, event);
    const info = { schema, fragments: {}, variableValues: {}, fieldNodes: [fieldOf(document)] };
    const read = await this.reader.read(info, told);
    if (read === undefined) return undefined;
    const { data, errors } = await execute({ schema, document, rootValue: { [feed]: read }, contextValue: {} });
    if (errors?.[0] !== undefined) throw errors[0];
    return JSON.stringify({ type: EVENT_TYPES[feed], timestamp: event.at, data: data?.[feed] });
  }
}

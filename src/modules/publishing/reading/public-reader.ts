import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse, validate, type DocumentNode } from 'graphql';

/** Somebody without session, token or cookie: what is read for pages is what anybody would be answered. */
const NOBODY = { req: { headers: {} }, requestId: 'publishing' };

/** Asks the public API from within, with the rights of an anonymous reader. One operation is one statement. */
@Injectable()
export class PublicReader {
  private readonly documents = new Map<string, DocumentNode>();

  constructor(private readonly modules: ModuleRef) {}

  /**
   * The data of an operation. What is not there is null, as the schema says.
   * @throws Error where the document does not fit the schema; VigilError as the API would answer
   */
  async read(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const document = this.documentOf(text);
    const contextValue = { ...NOBODY };
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    const [error] = errors ?? [];
    if (error !== undefined) throw error.originalError ?? error;
    return data;
  }

  private documentOf(text: string): DocumentNode {
    const known = this.documents.get(text);
    if (known !== undefined) return known;
    const document = parse(text);
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const [error] = validate(schema, document);
    if (error !== undefined) throw error;
    this.documents.set(text, document);
    return document;
  }
}

import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localId } from '../../platform/graphql/connection/index.js';
import { CurrentActor, Requires } from '../access/index.js';
import type { Actor } from '../identity/index.js';
import { ImportBatches } from './import-batches.js';
import { CommitImportArgs, ImportRowsArgs, ImportsArgs, PreviewImportArgs, UndoImportArgs } from './import.input.js';
import { Import, ImportRow, toImport, toImportRow } from './import.model.js';
import { ImportUndo } from './import-undo.service.js';
import { TableImports } from './table-imports.service.js';

const DEFAULT_PAGE = 20;
const DEFAULT_LANGUAGE = 'en';

/** Tables of facts, for staff. Nothing of it goes through the read planner. */
@Resolver(() => Import)
export class Imports {
  constructor(
    private readonly tables: TableImports,
    private readonly undoing: ImportUndo,
    private readonly batches: ImportBatches,
  ) {}

  @Mutation(() => Import, {
    description:
      'Tells row by row what a table would do, by writing it and taking it back: the checks are those of the mutations. Nothing is written. BAD_USER_INPUT where the table cannot be read or a mapped field does not exist.',
  })
  @Requires('record.import')
  async previewImport(@Args() { input }: PreviewImportArgs, @CurrentActor() by: Actor): Promise<Import> {
    const { type, format, content, mapping, constants, language, visibility, source } = input;
    const settings = {
      mapping,
      constants: constants ?? [],
      language: language ?? DEFAULT_LANGUAGE,
      visibility: visibility ?? null,
      source: source ?? null,
    };
    const { batch, token } = await this.tables.preview(by, { type, format, content, ...settings });
    return toImport(batch, token);
  }

  @Mutation(() => Import, {
    description:
      'Writes what a preview showed, in one revision. The same token again answers with the same import and writes nothing. BAD_USER_INPUT while rows have errors; CONFLICT, with the rows, where the record changed since; NOT_FOUND for the token of another.',
  })
  @Requires('record.import')
  async commitImport(@Args() commit: CommitImportArgs, @CurrentActor() by: Actor): Promise<Import> {
    return toImport(await this.tables.commit(by, commit));
  }

  @Mutation(() => Import, {
    description:
      'Takes an import back in one revision: new facts are withdrawn, changed ones say again what they said, proposals are closed; history keeps it all. CONFLICT, with the rows, where somebody changed them since; FORBIDDEN where others see them by now and the account may not publish.',
  })
  @Requires('record.import')
  async undoImport(@Args() { id, reason }: UndoImportArgs, @CurrentActor() by: Actor): Promise<Import> {
    return toImport(await this.undoing.undo(by, localId('Import', id, 'id'), reason));
  }

  @Query(() => [Import], { description: 'Imports of all accounts, newest first.' })
  @Requires('record.import')
  async imports(@Args() { first, after }: ImportsArgs): Promise<Import[]> {
    const behind = after === null || after === undefined ? null : localId('Import', after, 'after');
    const found = await this.batches.list(first ?? DEFAULT_PAGE, behind);
    return found.map((batch) => toImport(batch));
  }

  @Query(() => Import, { description: 'One import; also to see how far it is while it is being written. NOT_FOUND.' })
  @Requires('record.import')
  async import(@Args('id', { type: () => ID, description: 'Global id `Import:uuid`.' }) id: string): Promise<Import> {
    return toImport(await this.tables.require(localId('Import', id, 'id')));
  }

  @ResolveField(() => [ImportRow], { description: 'Its rows, in the order of the table. None of an EXPIRED one.' })
  async rows(@Parent() parent: Import, @Args() { first, after, outcomes }: ImportRowsArgs): Promise<ImportRow[]> {
    const asked = { first: first ?? DEFAULT_PAGE, after: after ?? 0, outcomes: outcomes ?? undefined };
    const rows = await this.batches.rows(localId('Import', parent.id, 'id'), asked);
    return rows.map((row) => toImportRow(parent, row));
  }
}

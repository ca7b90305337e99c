import { declaredClasses, readsOf, rowOf, tableOf, type FieldRead, type RowRead, type TypeThunk } from './reads.js';

/** How rows of one GraphQL type are read. */
export interface TypeReads {
  readonly name: string;
  readonly table: string;
  readonly row: RowRead | undefined;
  readonly fields: ReadonlyMap<string, FieldRead>;
}

/** Metadata that Nest leaves on `@Resolver(() => Type)` classes and on `@Query` methods. */
const NEST_TYPE = 'graphql:resolver_type';

/** All reads of the program, by GraphQL type name: what models declare and what child modules add to parents. */
export class ReadRegistry {
  private readonly types = new Map<string, TypeReads & { fields: Map<string, FieldRead> }>();
  readonly query = new Map<string, FieldRead>();

  static fromDeclarations(): ReadRegistry {
    const registry = new ReadRegistry();
    const classes = declaredClasses();
    classes.forEach((target) => {
      registry.addTable(target);
    });
    classes.forEach((target) => {
      registry.addExtensions(target);
    });
    return registry;
  }

  get(name: string): TypeReads | undefined {
    return this.types.get(name);
  }

  names(): readonly string[] {
    return [...this.types.keys()];
  }

  of(type: TypeThunk): TypeReads {
    const name = type().name;
    const reads = this.types.get(name);
    if (reads === undefined) throw new Error(`The type ${name} is read from the database but names no @Table`);
    return reads;
  }

  private addTable(target: object): void {
    const table = tableOf(target);
    if (table === undefined) return;
    const name = (target as { name: string }).name;
    this.types.set(name, { name, table, row: rowOf(target), fields: new Map(readsOf(target)) });
  }

  private addExtensions(target: object): void {
    if (tableOf(target) !== undefined) return;
    const typeName = Reflect.getMetadata(NEST_TYPE, target) as string | undefined;
    const prototype = (target as { prototype: Record<string, object | undefined> }).prototype;
    readsOf(target).forEach((read, field) => {
      const method = prototype[field];
      const root = method === undefined ? undefined : (Reflect.getMetadata(NEST_TYPE, method) as string | undefined);
      if (root === 'Query') this.query.set(field, read);
      else if (typeName !== undefined) this.extend(typeName, field, read);
    });
  }

  private extend(typeName: string, field: string, read: FieldRead): void {
    const type = this.types.get(typeName);
    if (type === undefined) throw new Error(`${typeName}.${field} has a read, but ${typeName} names no @Table`);
    if (type.fields.has(field)) throw new Error(`${typeName}.${field} is read in two ways`);
    type.fields.set(field, read);
  }
}

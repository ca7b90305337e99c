import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string): string => name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

const tableOf = (tableOrName: Table | string): string => {
  const name = typeof tableOrName === 'string' ? tableOrName : tableOrName.name;
  return name.slice(name.lastIndexOf('.') + 1);
};

/** Names that say what they are of: `fk_award_prisoner_id`, `ix_award_case_id`, the same the migrations write. */
export class VigilNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? snake(targetName.replace(/Entity$/, ''));
  }

  /** `grantedOn.earliest` is `granted_on_earliest`, and the text of an imprecise date bears the plain name. */
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    const own = customName ?? snake(propertyName);
    if (embeddedPrefixes.length === 0) {
      return own;
    }
    const prefix = embeddedPrefixes.map(snake).join('_');
    return propertyName === 'edtf' ? prefix : `${prefix}_${own}`;
  }

  override primaryKeyName(tableOrName: Table | string): string {
    return `pk_${tableOf(tableOrName)}`;
  }

  override uniqueConstraintName(tableOrName: Table | string, columnNames: string[]): string {
    return ['uq', tableOf(tableOrName), ...columnNames].join('_');
  }

  override foreignKeyName(tableOrName: Table | string, columnNames: string[]): string {
    return ['fk', tableOf(tableOrName), ...columnNames].join('_');
  }

  override indexName(tableOrName: Table | string, columnNames: string[]): string {
    return ['ix', tableOf(tableOrName), ...columnNames].join('_');
  }

  /** A rule is named after the first column it speaks of. */
  override checkConstraintName(tableOrName: Table | string, expression: string): string {
    const column = /[a-z_]+/.exec(expression.replace(/^(?:(?:not|isempty|jsonb_typeof)\W+)+/i, ''))?.[0] ?? 'row';
    return `ck_${tableOf(tableOrName)}_${column}`;
  }
}

import { registerEnumType } from '@nestjs/graphql';

/** What somebody is to the record who is no prisoner. */
export enum ProtectedKind {
  RELATIVE = 'RELATIVE',
  CONTACT = 'CONTACT',
  CORRESPONDENT = 'CORRESPONDENT',
  INFORMANT = 'INFORMANT',
  HEALTH_NOTE = 'HEALTH_NOTE',
}

registerEnumType(ProtectedKind, {
  name: 'ProtectedKind',
  description: 'What is kept, sealed, of the people around a prisoner. Public readers and researchers see none of it.',
  valuesMap: {
    RELATIVE: { description: 'Somebody of the family.' },
    CONTACT: { description: 'Somebody through whom the prisoner or the family is reached: a lawyer, a neighbour.' },
    CORRESPONDENT: { description: 'Somebody who writes to the prisoner or is written to.' },
    INFORMANT: { description: 'Somebody who tells us. SEALED unless said otherwise.' },
    HEALTH_NOTE: { description: 'What is known of the health of the prisoner themselves.' },
  },
});

export const KINDS: readonly ProtectedKind[] = Object.values(ProtectedKind);

/** Table of the records of a kind. */
export const tableOf = (kind: ProtectedKind): string => kind.toLowerCase();

const TYPES: Readonly<Record<ProtectedKind, string>> = {
  RELATIVE: 'Relative',
  CONTACT: 'Contact',
  CORRESPONDENT: 'Correspondent',
  INFORMANT: 'Informant',
  HEALTH_NOTE: 'HealthNote',
};

/** First part of the global ids of a kind: `HealthNote:uuid`. */
export const typeOf = (kind: ProtectedKind): string => TYPES[kind];

export const kindOfType = (type: string): ProtectedKind | undefined => KINDS.find((kind) => TYPES[kind] === type);

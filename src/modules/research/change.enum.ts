import { registerEnumType } from '@nestjs/graphql';

/** What a revision did to a fact. */
export const ChangeOperation = {
  CREATED: 'CREATED',
  CORRECTED: 'CORRECTED',
  WITHDRAWN: 'WITHDRAWN',
  RESTORED: 'RESTORED',
  PUBLISHED: 'PUBLISHED',
  UNPUBLISHED: 'UNPUBLISHED',
} as const;
export type ChangeOperation = (typeof ChangeOperation)[keyof typeof ChangeOperation];

registerEnumType(ChangeOperation, {
  name: 'ChangeOperation',
  description: 'What a revision did to a fact. Several writes to one fact in one revision are one change.',
  valuesMap: {
    CREATED: { description: 'Put on record.' },
    CORRECTED: { description: 'Changed; the same readers see it as before.' },
    WITHDRAWN: { description: 'Taken off the record.' },
    RESTORED: { description: 'Put on record again, under the id it had before it was withdrawn.' },
    PUBLISHED: {
      description:
        'Opened to more readers, by itself or with the case, person or other record it stands under; it may have ' +
        'been corrected in the same revision.',
    },
    UNPUBLISHED: {
      description: 'Closed to some readers, by itself or with what it stands under; it may have been corrected too.',
    },
  },
});

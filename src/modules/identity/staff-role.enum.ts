import { registerEnumType } from '@nestjs/graphql';

/** What staff are trusted with, least first. */
export const StaffRole = {
  RESEARCHER: 'RESEARCHER',
  EDITOR: 'EDITOR',
  REVIEWER: 'REVIEWER',
  ADMIN: 'ADMIN',
} as const;
export type StaffRole = (typeof StaffRole)[keyof typeof StaffRole];

/** Those who may change what others read need a second factor. */
export const needsSecondFactor = (role: StaffRole): boolean => role !== StaffRole.RESEARCHER;

export const isStaffRole = (text: string): text is StaffRole => Object.hasOwn(StaffRole, text);

registerEnumType(StaffRole, {
  name: 'Role',
  description: 'What a member of staff is trusted with.',
  valuesMap: {
    RESEARCHER: { description: 'Reads.' },
    EDITOR: { description: 'Records and corrects facts.' },
    REVIEWER: { description: 'Publishes what another recorded.' },
    ADMIN: { description: 'Looks after accounts as well.' },
  },
});

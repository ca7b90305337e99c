import { registerEnumType } from '@nestjs/graphql';
import { AbsenceKind } from '../../domain/vocabulary/index.js';

registerEnumType(AbsenceKind, {
  name: 'AbsenceKind',
  description: 'Why time away from custody does not count towards a term.',
  valuesMap: {
    ESCAPE: { description: 'Escaped.' },
    BAIL: { description: 'On bail.' },
    RELEASE: { description: 'Released, and taken back later.' },
    SUSPENSION: { description: 'The sentence was suspended or put off.' },
  },
});

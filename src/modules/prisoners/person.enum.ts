import { registerEnumType } from '@nestjs/graphql';
import { Gender, NameKind } from '../../domain/vocabulary/index.js';

registerEnumType(NameKind, {
  name: 'NameKind',
  description: 'What kind of name it is.',
  valuesMap: {
    COMMON: { description: 'The name the person is known by.' },
    LEGAL: { description: 'The name in papers.' },
    TRANSLITERATION: { description: 'Another name written in another script or by another system.' },
    PEN_NAME: { description: 'A pen name, stage name or pseudonym.' },
    MAIDEN: { description: 'A family name before marriage.' },
    RELIGIOUS: { description: 'A name taken in religion.' },
    MISSPELLING: {
      description: 'A wrong spelling that is met often enough to be searched for; never shown as the name.',
    },
  },
});

registerEnumType(Gender, {
  name: 'Gender',
  description: 'Gender as the person or the sources give it.',
  valuesMap: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Neither of the two.' },
    UNKNOWN: { description: 'Not recorded.' },
  },
});

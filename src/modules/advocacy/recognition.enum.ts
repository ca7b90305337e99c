import { registerEnumType } from '@nestjs/graphql';
import { RecognitionStatus } from '../../domain/vocabulary/index.js';

registerEnumType(RecognitionStatus, {
  name: 'RecognitionStatus',
  description: 'As what an organisation recognised the person.',
  valuesMap: {
    POLITICAL_PRISONER: { description: 'A political prisoner.' },
    PRISONER_OF_CONSCIENCE: { description: 'A prisoner of conscience.' },
    ARBITRARY_DETENTION: { description: 'The detention was found arbitrary.' },
    EX_POST: { description: 'Recognised as a former political prisoner, after release.' },
    WITHDRAWN: { description: 'An earlier recognition was taken back.' },
  },
});

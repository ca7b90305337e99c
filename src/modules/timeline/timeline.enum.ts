import { registerEnumType } from '@nestjs/graphql';
import { TimelineKind } from '../../domain/vocabulary/index.js';

registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'What kind of fact stands at a place of a timeline.',
  valuesMap: {
    CUSTODY: { description: 'A stretch of custody began.' },
    CHARGE: { description: 'A charge was brought.' },
    VERDICT: { description: 'A court decided.' },
    SENTENCE: { description: 'A penalty was imposed.' },
    SENTENCE_CHANGE: { description: 'A sentence was changed.' },
    RELEASE: { description: 'The person was released.' },
    MILESTONE: { description: 'A computed day in the course of the sentence.' },
    AWARD: { description: 'An award was given.' },
    LETTER: { description: 'A letter or the like passed.' },
    CONDITION: { description: 'A report on life in prison.' },
    RECOGNITION: { description: 'An organisation recognised the person.' },
    OBLIGATION: { description: 'Money had to be paid.' },
    EVENT: { description: 'An event that has no kind of its own.' },
    NEWS: { description: 'An article was published.' },
  },
});

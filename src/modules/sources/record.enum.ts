import { registerEnumType } from '@nestjs/graphql';
import { Confidence, DatePrecision, Stance, Verification, Visibility } from '../../domain/vocabulary/index.js';

registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who may see a fact, widest first. The database enforces it on every read.',
  valuesMap: {
    PUBLIC: { description: 'Everybody.' },
    RESEARCHER: { description: 'Accredited researchers and staff.' },
    STAFF: { description: 'Staff only; what a new fact begins with.' },
    SEALED: { description: 'Named staff only: what could harm somebody if it were known.' },
  },
});

registerEnumType(Verification, {
  name: 'Verification',
  description: 'How far staff checked a fact against its sources.',
  valuesMap: {
    UNVERIFIED: { description: 'Entered, not yet checked.' },
    VERIFIED: { description: 'Checked against a source by a second person.' },
    DISPUTED: { description: 'Sources contradict each other; see the citations.' },
  },
});

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How far a statement or a rule can be relied on.',
  valuesMap: {
    HIGH: { description: 'A primary document, or several independent sources.' },
    MEDIUM: { description: 'One good source.' },
    LOW: { description: 'Not confirmed: a single weak source, or inferred. Show it with this mark.' },
  },
});

registerEnumType(Stance, {
  name: 'Stance',
  description: 'What a source says of a fact.',
  valuesMap: {
    SUPPORTS: { description: 'It says the same.' },
    CONTRADICTS: { description: 'It says otherwise; its own value stands in `statedValue`.' },
    MENTIONS: { description: 'It speaks of the fact without giving the value.' },
  },
});

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'What an imprecise date names.',
  valuesMap: {
    DAY: { description: 'One day.' },
    MONTH: { description: 'A month of a year.' },
    YEAR: { description: 'A year.' },
    INTERVAL: { description: 'Some time between two dates, a season, or open on one side.' },
    UNKNOWN: { description: 'Nothing usable.' },
  },
});

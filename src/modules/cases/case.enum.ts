import { registerEnumType } from '@nestjs/graphql';
import { AbsenceKind, CaseStatus, CustodyKind, EventKind, ReleaseGround } from '../../domain/vocabulary/index.js';

registerEnumType(CaseStatus, {
  name: 'CaseStatus',
  description: 'Where a case stands on a day, derived from its facts and never entered by hand.',
  valuesMap: {
    AT_LIBERTY_CHARGED: { description: 'Charged and free.' },
    ADMINISTRATIVE_DETENTION: { description: 'Held by administrative order, without a criminal charge.' },
    PRETRIAL_DETENTION: { description: 'In custody before trial.' },
    HOUSE_ARREST: { description: 'Under house arrest.' },
    ON_TRIAL: { description: 'From the first day of the trial to its verdict, held or not.' },
    AWAITING_APPEAL: { description: 'Sentenced, the verdict not yet in force.' },
    SERVING: { description: 'Serving a sentence in custody.' },
    RESTRICTED_LIBERTY: { description: 'Serving a sentence of restricted liberty.' },
    TERM_ELAPSED_UNCONFIRMED: { description: 'The computed end has passed and no release is on record.' },
    RELEASED: { description: 'Released; `Case.release` says on what ground.' },
    DIED_IN_CUSTODY: { description: 'Died while held.' },
    UNKNOWN: { description: 'The facts do not tell.' },
  },
});

registerEnumType(CustodyKind, {
  name: 'CustodyKind',
  description: 'How a person was held.',
  valuesMap: {
    POLICE: { description: 'Police cell.' },
    ADMINISTRATIVE: { description: 'Administrative arrest.' },
    REMAND: { description: 'Custody before the verdict is in force.' },
    PRISON: { description: 'Serving: colony, prison, open institution with custody.' },
    HOUSE_ARREST: { description: 'House arrest.' },
    RESTRICTED_LIBERTY: { description: 'Restricted liberty, with or without an institution.' },
    PSYCHIATRIC: { description: 'Compulsory psychiatric treatment.' },
    ABROAD: { description: 'Held in another country for this case.' },
  },
});

registerEnumType(ReleaseGround, {
  name: 'ReleaseGround',
  description: 'Why a person was let go.',
  valuesMap: {
    TERM_SERVED: { description: 'The term was served in full.' },
    PAROLE: { description: 'Conditional early release.' },
    AMNESTY: { description: 'An amnesty law.' },
    PARDON: { description: 'A pardon by the head of state.' },
    EXCHANGE: { description: 'A prisoner exchange or a negotiated departure.' },
    ACQUITTAL: { description: 'Acquitted, or the case was closed.' },
    COMMUTATION: { description: 'The punishment was replaced by a milder one.' },
    BAIL: { description: 'Bail or a promise to appear.' },
    ESCAPE: { description: 'Escaped.' },
    DEATH: { description: 'Died in custody.' },
    OTHER: { description: 'Another ground, named in the conditions.' },
    UNKNOWN: { description: 'The ground is not known.' },
  },
});

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What kind of event it was.',
  valuesMap: {
    SEARCH: { description: 'Search of a home or office.' },
    SUMMONS: { description: 'Summons to an authority.' },
    INTERROGATION: { description: 'Interrogation.' },
    HEARING: { description: 'A court hearing.' },
    TRANSFER: { description: 'Transfer between places of custody.' },
    HUNGER_STRIKE: { description: 'Hunger strike.' },
    STATEMENT: { description: 'Public statement of the person or about the case.' },
    PUBLICATION: { description: 'A text or book of the person was published.' },
    VISIT: { description: 'Visit by family, lawyer, diplomat or clergy.' },
    CLEMENCY_REQUESTED: { description: 'Clemency was asked for.' },
    CLEMENCY_OFFERED: { description: 'Clemency was offered, often against a confession.' },
    CLEMENCY_REFUSED: { description: 'Clemency was refused, by either side.' },
    CAMPAIGN_ACTION: { description: 'A campaign acted: vigil, petition, appeal.' },
    UN_OPINION: { description: 'An opinion of a United Nations body.' },
    HEALTH_EMERGENCY: { description: 'An emergency of health.' },
    OTHER: { description: 'Something else; the title says what.' },
  },
});

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

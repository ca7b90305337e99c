import { registerEnumType } from '@nestjs/graphql';
import {
  ChangeKind,
  ChargeOutcome,
  Instance,
  ObligationKind,
  PenaltyKind,
  SentenceMode,
  TermKind,
  VerdictOutcome,
} from '../../domain/vocabulary/index.js';

registerEnumType(ChargeOutcome, {
  name: 'ChargeOutcome',
  description: 'What became of a charge.',
  valuesMap: {
    PENDING: { description: 'Not decided yet.' },
    CONVICTED: { description: 'Convicted of it.' },
    ACQUITTED: { description: 'Acquitted of it.' },
    DROPPED: { description: 'Dropped before a verdict.' },
    REQUALIFIED: { description: 'Replaced by a charge under another article.' },
  },
});

registerEnumType(Instance, {
  name: 'Instance',
  description: 'Which court level decided.',
  valuesMap: {
    FIRST: { description: 'The trial court.' },
    APPEAL: { description: 'The court of appeal.' },
    CASSATION: { description: 'The court of cassation.' },
    SUPERVISORY: { description: 'Supervisory review of a verdict in force.' },
    RETRIAL: { description: 'A new trial after a verdict was quashed.' },
  },
});

registerEnumType(VerdictOutcome, {
  name: 'VerdictOutcome',
  description: 'What a court decided.',
  valuesMap: {
    CONVICTED: { description: 'Convicted.' },
    ACQUITTED: { description: 'Acquitted.' },
    UPHELD: { description: 'The earlier verdict stands.' },
    CHANGED: { description: 'The earlier verdict was changed.' },
    QUASHED: { description: 'The earlier verdict was quashed.' },
    DISMISSED: { description: 'The case or the complaint was dismissed.' },
    COMPULSORY_TREATMENT: { description: 'Compulsory medical treatment instead of punishment.' },
  },
});

registerEnumType(PenaltyKind, {
  name: 'PenaltyKind',
  description: 'What a sentence imposes.',
  valuesMap: {
    IMPRISONMENT: { description: 'Deprivation of liberty.' },
    RESTRICTED_LIBERTY: { description: 'Restricted liberty, with or without an institution.' },
    HOUSE_ARREST: { description: 'House arrest as a punishment.' },
    ARREST: { description: 'Short strict detention as a punishment.' },
    CORRECTIVE_LABOUR: { description: 'Work with a part of the wage withheld.' },
    FINE: { description: 'A fine.' },
    CONFISCATION: { description: 'Confiscation of property.' },
    OFFICE_BAN: { description: 'A ban on offices or activities.' },
    RANK_LOSS: { description: 'Loss of a military or special rank.' },
    SUPERVISION: { description: 'Supervision after release.' },
    OTHER: { description: 'Another penalty, named in the note.' },
  },
});

registerEnumType(SentenceMode, {
  name: 'SentenceMode',
  description: 'How a sentence stands to the others of its case.',
  valuesMap: {
    CONCURRENT: { description: 'Runs beside them; the only sentence of a case is of this kind.' },
    CONSECUTIVE: { description: 'Runs after the one that `consecutiveTo` names.' },
    ABSORBED: { description: 'Absorbed by a heavier one; does not count by itself.' },
    PARTLY_ADDED: { description: 'Joined with others into an aggregate that the court stated; the aggregate counts.' },
  },
});

registerEnumType(TermKind, {
  name: 'TermKind',
  description: 'What kind of term it is.',
  valuesMap: {
    FIXED: { description: 'So many years, months, weeks and days.' },
    RANGE: { description: 'Between a least and a most, which the court left to a later decision.' },
    LIFE: { description: 'For life.' },
    INDEFINITE: { description: 'Without an end set by the court.' },
    DEATH: { description: 'A death sentence.' },
    UNKNOWN: { description: 'The length is not known.' },
  },
});

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What changed a sentence after it was imposed.',
  valuesMap: {
    APPEAL: { description: 'A decision on appeal.' },
    AMNESTY: { description: 'An amnesty law cut or ended it.' },
    COMMUTATION: { description: 'It was replaced by a milder one.' },
    PARDON: { description: 'A pardon cut or ended it.' },
    ADDED_TIME: { description: 'Time was added, by a new sentence in prison or as a disciplinary measure.' },
    REPLACED: { description: 'It was replaced by another kind or regime.' },
    REVOKED: { description: 'A release or suspension was revoked.' },
  },
});

registerEnumType(ObligationKind, {
  name: 'ObligationKind',
  description: 'What money has to be paid for.',
  valuesMap: {
    DAMAGES: { description: 'Damages awarded by the court.' },
    FINE: { description: 'A fine.' },
    COURT_COSTS: { description: 'Costs of the proceedings.' },
    LATE_PENALTY: { description: 'Interest or a penalty for late payment.' },
    CIVIL_CLAIM: { description: 'A civil claim in or beside the case.' },
    CONFISCATION: { description: 'The worth of what was confiscated.' },
  },
});

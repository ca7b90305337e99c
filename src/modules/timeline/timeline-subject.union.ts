import { createUnionType } from '@nestjs/graphql';
import { Award, Recognition } from '../advocacy/index.js';
import { CaseEvent, CustodyPeriod, Release } from '../cases/index.js';
import { Charge, Obligation, Sentence, SentenceChange, Verdict } from '../justice/index.js';
import { ConditionReport, Letter } from '../life/index.js';
import { NewsItem } from '../news/index.js';

const SUBJECTS = [
  CustodyPeriod,
  Charge,
  Verdict,
  Sentence,
  SentenceChange,
  Release,
  Award,
  Letter,
  ConditionReport,
  Recognition,
  Obligation,
  CaseEvent,
  NewsItem,
] as const;

export const subjectTypes = SUBJECTS.map((type) => () => type);

export const TimelineSubject = createUnionType({
  name: 'TimelineSubject',
  description: 'The fact that stands at a place of a timeline.',
  types: () => SUBJECTS,
  resolveType: (value: { __typename: string }) => value.__typename,
});

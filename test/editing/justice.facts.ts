import { inCase, NOWHERE, telling, unknownCase, type Written } from './written-fact.js';

const CHARGE = { code: 'Criminal Code', article: '243' };
const VERDICT = { instance: 'FIRST', on: '2020-06-01', outcome: 'CONVICTED' };
const SENTENCE = { kind: 'IMPRISONMENT', term: { years: 2 } };
const CHANGE = { kind: 'COMMUTATION', on: '2021-03' };
const DEBT = { kind: 'DAMAGES' };
const MILESTONE = { kind: 'FRACTION', numerator: 1, denominator: 2, on: '2021-01-01' };

/** Charges, verdicts, sentences and what is counted by them. */
export const JUSTICE: readonly Written[] = [
  {
    type: 'Charge',
    record: 'recordCharge',
    correct: 'correctCharge',
    withdraw: 'withdrawCharge',
    recordInput: 'RecordChargeInput',
    input: ({ caseId }) => ({ caseId, ...CHARGE, part: '2', broughtOn: '2020-01' }),
    list: inCase('charges'),
    fields: 'code article part title outcome broughtOn { edtf }',
    recorded: { article: '243', part: '2', outcome: 'PENDING', broughtOn: { edtf: '2020-01' } },
    wrong: [
      {
        input: () => ({ caseId: 'Prisoner:x', code: ' ', article: '', title: '' }),
        problems: [
          ['input.caseId', 'INVALID'],
          ['input.code', 'INVALID'],
          ['input.article', 'INVALID'],
          ['input.title', 'INVALID'],
        ],
      },
      unknownCase(CHARGE),
    ],
    correction: { article: '244', outcome: 'CONVICTED' },
    corrected: { article: '244', outcome: 'CONVICTED' },
    conflicts: [telling('article', '243', '244'), telling('outcome', 'PENDING', 'CONVICTED')],
    emptied: { part: null, broughtOn: null },
    empty: { part: null, broughtOn: null },
    required: ['code', 'article'],
  },
  {
    type: 'Verdict',
    record: 'recordVerdict',
    correct: 'correctVerdict',
    withdraw: 'withdrawVerdict',
    recordInput: 'RecordVerdictInput',
    input: ({ caseId }) => ({ caseId, ...VERDICT, judges: ['A. Judge'], inForceOn: '2020-09' }),
    list: inCase('verdicts'),
    fields: 'instance judges outcome court on { edtf } inForceOn { edtf }',
    recorded: { judges: ['A. Judge'], court: null, on: { edtf: '2020-06-01' } },
    wrong: [
      {
        input: ({ caseId }) => ({ caseId, ...VERDICT, court: ' ', judges: [''], inForceOn: '2019' }),
        problems: [
          ['input.court', 'INVALID'],
          ['input.judges', 'INVALID'],
          ['input.inForceOn', 'INCONSISTENT'],
        ],
      },
      unknownCase({ ...VERDICT, court: 'A court of nowhere' }),
    ],
    correction: { outcome: 'CHANGED' },
    corrected: { outcome: 'CHANGED' },
    conflicts: [telling('outcome', 'CONVICTED', 'CHANGED')],
    emptied: { judges: null, inForceOn: null, court: null },
    empty: { judges: [], inForceOn: null },
    required: ['instance', 'on', 'outcome'],
  },
  {
    type: 'Sentence',
    record: 'recordSentence',
    correct: 'correctSentence',
    withdraw: 'withdrawSentence',
    recordInput: 'RecordSentenceInput',
    input: ({ caseId }) => ({ caseId, ...SENTENCE, gravity: 'GRAVE', flags: ['a'], amount: '1.60', currency: 'BYN' }),
    list: inCase('sentences'),
    fields: 'kind mode gravity flags amount currency term { kind years months }',
    recorded: { mode: 'CONCURRENT', amount: '1.60', term: { kind: 'FIXED', years: 2, months: 0 } },
    wrong: [
      {
        input: ({ caseId }) => ({
          caseId,
          kind: 'IMPRISONMENT',
          term: { kind: 'LIFE', years: 1 },
          imposedOn: '2020-02',
          inForceOn: '2020-01',
          consecutiveTo: 'Case:x',
          amount: '1,5',
          currency: 'byn',
        }),
        problems: [
          ['input.term', 'INVALID'],
          ['input.inForceOn', 'INCONSISTENT'],
          ['input.consecutiveTo', 'INVALID'],
          ['input.amount', 'INVALID'],
          ['input.currency', 'INVALID'],
        ],
      },
      {
        input: ({ caseId, otherVerdict, otherSentence }) => ({
          caseId,
          ...SENTENCE,
          verdictId: otherVerdict,
          consecutiveTo: otherSentence,
        }),
        problems: [
          ['input.verdictId', 'OF_ANOTHER'],
          ['input.consecutiveTo', 'OF_ANOTHER'],
        ],
      },
      unknownCase(SENTENCE),
    ],
    correction: { term: { months: 30 } },
    corrected: { term: { kind: 'FIXED', years: 0, months: 30 } },
    conflicts: [telling('term', 'term_years":2', 'term_months":30')],
    emptied: { term: null, gravity: null, flags: null, mode: null },
    empty: { term: null, gravity: null, flags: [], mode: 'CONCURRENT' },
    required: ['kind'],
  },
  {
    type: 'SentenceChange',
    record: 'recordSentenceChange',
    correct: 'correctSentenceChange',
    withdraw: 'withdrawSentenceChange',
    recordInput: 'RecordSentenceChangeInput',
    input: ({ caseId }) => ({ caseId, ...CHANGE, reduceBy: { months: 6 }, description: 'A decree' }),
    list: inCase('sentenceChanges'),
    fields: 'kind description changesAll sentences { id } effect { multiplyBy reduceBy { months } release }',
    recorded: { changesAll: true, sentences: [], effect: { multiplyBy: null, reduceBy: { months: 6 }, release: null } },
    wrong: [
      {
        input: ({ caseId }) => ({
          caseId,
          ...CHANGE,
          setTerm: { years: 0 },
          addDays: 0,
          multiplyBy: '3/4',
          convertRatio: '2',
          sentences: ['Case:x'],
        }),
        problems: [
          ['input.setTerm', 'INVALID'],
          ['input.addDays', 'INVALID'],
          ['input.multiplyBy', 'INCONSISTENT'],
          ['input.convertRatio', 'INCONSISTENT'],
          ['input.sentences', 'INVALID'],
        ],
      },
      {
        input: ({ caseId, otherSentence }) => ({
          caseId,
          ...CHANGE,
          sentences: [`Sentence:${NOWHERE}`, otherSentence],
        }),
        problems: [
          ['input.sentences[0]', 'NOT_FOUND'],
          ['input.sentences[1]', 'OF_ANOTHER'],
        ],
      },
      unknownCase(CHANGE),
    ],
    correction: { multiplyBy: '3/4' },
    corrected: { effect: { multiplyBy: '3/4', reduceBy: null, release: null } },
    conflicts: [telling('effect', '"months":6', '"multiplyBy":"3/4"')],
    emptied: { reduceBy: null, description: null },
    empty: { effect: null, description: null },
    required: ['kind', 'on'],
  },
  {
    type: 'Obligation',
    record: 'recordObligation',
    correct: 'correctObligation',
    withdraw: 'withdrawObligation',
    recordInput: 'RecordObligationInput',
    input: ({ caseId }) => ({ caseId, ...DEBT, amount: '100', currency: 'EUR', imposedOn: '2020', paidBy: 'friends' }),
    list: inCase('obligations'),
    fields: 'kind amount currency paidBy note imposedOn { edtf } paidOn { edtf }',
    recorded: { kind: 'DAMAGES', amount: '100', currency: 'EUR', imposedOn: { edtf: '2020' } },
    wrong: [
      {
        input: ({ caseId }) => ({ caseId, ...DEBT, amount: '5', imposedOn: '2020', paidOn: '2019', note: ' ' }),
        problems: [
          ['input.currency', 'INCONSISTENT'],
          ['input.paidOn', 'INCONSISTENT'],
          ['input.note', 'INVALID'],
        ],
      },
      unknownCase(DEBT),
    ],
    correction: { paidOn: '2021-05' },
    corrected: { paidOn: { edtf: '2021-05' } },
    conflicts: [telling('paidOn', null, '2021-05')],
    emptied: { paidBy: null },
    empty: { paidBy: null },
    required: ['kind'],
  },
  {
    type: 'ReportedMilestone',
    record: 'recordReportedMilestone',
    correct: 'correctReportedMilestone',
    withdraw: 'withdrawReportedMilestone',
    recordInput: 'RecordReportedMilestoneInput',
    input: ({ caseId }) => ({ caseId, ...MILESTONE }),
    list: inCase('reportedMilestones'),
    fields: 'kind numerator denominator count on { edtf }',
    recorded: { kind: 'FRACTION', numerator: 1, denominator: 2, on: { edtf: '2021-01-01' } },
    wrong: [
      {
        input: ({ caseId }) => ({ caseId, kind: 'DAYS_HELD', numerator: 1, denominator: 2, on: '2021' }),
        problems: [
          ['input.numerator', 'INCONSISTENT'],
          ['input.count', 'INCONSISTENT'],
        ],
      },
      unknownCase(MILESTONE),
    ],
    correction: { numerator: 2, denominator: 3 },
    corrected: { numerator: 2, denominator: 3 },
    conflicts: [telling('numerator', '1', '2'), telling('denominator', '2', '3')],
    required: ['kind', 'on'],
  },
];

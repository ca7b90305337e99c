export const query = (text: string, more: object = {}): string => JSON.stringify({ query: text, ...more });
const nested = (levels: number): string => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;
const deep = (levels: number): string => `{ thing ${'{ next '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${String(i)}: __typename`).join(' ')} }`;
/** Sixty fragments, each spreading the next one twice. */
export const bomb = `{ ...F0 } ${Array.from({ length: 60 }, (_, i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} ...F${String(i + 1)} }`).join(' ')} fragment F60 on Query { __typename }`;
const FILTER = 'query ($f: ThingFilter) { things(filter: $f) { nodes { id } } }';
const PAGE = 'query ($n: Int) { things(first: $n) { nodes { id } } }';
const BY_ID = 'query ($id: ID) { thing(id: $id) { id } }';

const withFilter = (levels: number): string => query(FILTER).replace(/}$/, `,"variables":{"f":${nested(levels)}}}`);

/** What a request is, its body, and the code it is refused with. */
export const HOSTILE: readonly (readonly [name: string, body: string | Buffer, code: string])[] = [
  ['no JSON', '{"query": ', 'BAD_USER_INPUT'],
  ['no body', '', 'BAD_USER_INPUT'],
  ['JSON null', 'null', 'BAD_USER_INPUT'],
  ['a JSON number', '42', 'BAD_USER_INPUT'],
  ['a JSON array', `[${query('{ thing { id } }')}]`, 'BAD_USER_INPUT'],
  ['an empty object', '{}', 'BAD_USER_INPUT'],
  ['a query that is an object', '{"query": {}}', 'BAD_USER_INPUT'],
  ['variables that are a list', query(BY_ID, { variables: [1] }), 'BAD_USER_INPUT'],
  ['variables that are text', query(BY_ID, { variables: '{' }), 'BAD_USER_INPUT'],
  ['an operation name that is a number', query(BY_ID, { operationName: 1 }), 'BAD_USER_INPUT'],
  ['an unknown operation name', query('query A { thing { id } }', { operationName: 'B' }), 'BAD_USER_INPUT'],
  ['two operations and no name', query('query A { thing { id } } query B { thing { id } }'), 'BAD_USER_INPUT'],
  ['extensions that are text', query('{ thing { id } }', { extensions: 'x' }), 'BAD_USER_INPUT'],
  ['a prototype key', '{"query": "{ thing { id } }", "__proto__": {"x": 1}}', 'BAD_USER_INPUT'],
  ['a document that does not parse', query('{ thing { '), 'GRAPHQL_PARSE_FAILED'],
  ['a document of blanks', query('   '), 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', query('{ nothing }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a subscription', query('subscription { thing }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a variable of the wrong type', query(PAGE, { variables: { n: 'many' } }), 'BAD_USER_INPUT'],
  ['a number over 32 bits', query(PAGE, { variables: { n: 2 ** 40 } }), 'BAD_USER_INPUT'],
  ['a number beyond floats', `{"query":"${PAGE}","variables":{"n":1e999}}`, 'BAD_USER_INPUT'],
  ['a literal over 32 bits', query('{ things(first: 99999999999) { nodes { id } } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a page of 101', query('{ things(first: 101) { nodes { id } } }'), 'BAD_USER_INPUT'],
  ['a page of -1', query(PAGE, { variables: { n: -1 } }), 'BAD_USER_INPUT'],
  ['U+0000 in a variable', query(BY_ID, { variables: { id: 'a\u0000b' } }), 'BAD_USER_INPUT'],
  ['U+0000 in a literal', query('{ thing(id: "a\\u0000b") { id } }'), 'BAD_USER_INPUT'],
  ['an input field that is not there', query(FILTER, { variables: { f: { nope: 1 } } }), 'BAD_USER_INPUT'],
  ['a variable nested 100 deep', withFilter(100), 'QUERY_TOO_COMPLEX'],
  ['a variable nested 20,000 deep', withFilter(20_000), 'QUERY_TOO_COMPLEX'],
  [
    'a literal nested 100 deep',
    query(`{ things(filter: ${'{ not: '.repeat(100)}{}${'}'.repeat(100)}) { nodes { id } } }`),
    'QUERY_TOO_COMPLEX',
  ],
  ['11 levels', query(deep(11)), 'QUERY_TOO_COMPLEX'],
  ['16 aliases', query(aliases(16)), 'QUERY_TOO_COMPLEX'],
  ['10,000 aliases', query(aliases(10_000)), 'GRAPHQL_PARSE_FAILED'],
  ['1,001 tokens', query(`{ ${'__typename '.repeat(1000)} }`), 'GRAPHQL_PARSE_FAILED'],
  ['40 directives', query(`{ ${'__typename @include(if: true) '.repeat(40)} }`), 'QUERY_TOO_COMPLEX'],
  [
    'fragments that reach themselves',
    query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a body of 300 KB', query(`{ thing { id } } #${'x'.repeat(300_000)}`), 'BAD_USER_INPUT'],
  [
    'bytes that are not UTF-8',
    Buffer.from([...Buffer.from('{"query":"{ thing(id: \\"'), 0xff, 0xfe, ...Buffer.from('\\") { id } }"}')]),
    'BAD_USER_INPUT',
  ],
];

/**
 * The storeys of docs/architecture.md as rules. Each module names the modules right under it; what those may use, it
 * may use too.
 */
const directlyBelow = {
  identity: [],
  access: ['identity'],
  history: ['access'],
  sources: ['history'],
  editing: ['sources'],
  prisoners: ['editing'],
  protection: ['prisoners'],
  rules: [],
  cases: ['prisoners', 'rules'],
  justice: ['cases'],
  calculator: ['justice'],
  life: ['cases'],
  advocacy: ['cases'],
  news: ['cases'],
  timeline: ['justice', 'life', 'advocacy', 'news'],
  intake: ['timeline'],
  synthetic: ['timeline'],
  research: ['timeline'],
  review: ['timeline'],
  feeds: ['news'],
  linking: ['review'],
  live: ['research'],
  publishing: ['research'],
};

const below = (name) => [...new Set(directlyBelow[name].flatMap((next) => [next, ...below(next)]))];

const directions = Object.keys(directlyBelow).map((name) => ({
  name: `modules-point-down:${name}`,
  comment: `src/modules/${name} may import itself and: ${below(name).join(', ') || 'no other module'}.`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: '^src/modules/', pathNot: [name, ...below(name)].map((allowed) => `^src/modules/${allowed}/`) },
}));

const SPEC = '\\.spec\\.ts$';
const PURE_PACKAGES =
  '(^|/)node_modules/(date-fns|@date-fns/utc|edtf|@types/edtf|lvovich|fastest-levenshtein|pinyin-pro|opencc-js|@types/opencc-js)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      comment: 'src/domain imports itself and libraries that only compute: no framework, no SQL, no process.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: SPEC },
      to: { pathNot: ['^src/domain/', PURE_PACKAGES] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: ['^src/platform/', '^src/domain/'] },
    },
    {
      name: 'modules-know-no-root',
      comment: 'Only the composition root (src/*.ts and src/cli) knows all modules, and nobody imports it.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/', pathNot: ['^src/modules/', '^src/platform/', '^src/domain/'] },
    },
    {
      name: 'modules-meet-at-index',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'root-meets-modules-at-index',
      severity: 'error',
      from: { path: '^src/([^/]+\\.ts$|cli/)' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'modules-are-known',
      comment: 'A new module takes its place in this file first.',
      severity: 'error',
      from: {},
      to: { path: '^src/modules/', pathNot: Object.keys(directlyBelow).map((name) => `^src/modules/${name}/`) },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: SPEC },
      to: { path: '^test/' },
    },
    ...directions,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/bench/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};

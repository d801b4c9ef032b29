// The arrows of the core: a layer may import itself and what stands beside it here, nothing else.
const records = ['records', 'errors', 'settings', 'events', 'text', 'chance'];
const ports = ['ports', ...records];
const libraries = ['speakers', 'rhythm', 'lore', 'resilience', 'cache'];
const steps = [
  ['inbox', 'budgets', 'scene', 'decide', 'prompt'],
  ['generate', 'review', 'voice', 'deliver', 'memory'],
].flat();

const arrows = {
  text: ['chance', 'records'],
  // A draw is made on the RandomStream of ports/random.
  chance: ['text', 'ports', 'records'],
  records,
  errors: records,
  settings: records,
  events: records,
  ports,
  system: ports,
  // The embedded defaults tell the machine's time where no clock is given.
  'in-process': ['system', ...ports],
  speakers: ports,
  rhythm: ports,
  lore: ports,
  resilience: ports,
  cache: ['resilience', ...ports],
  // Parts for adapters of language models.
  models: ['resilience', ...ports],
  ...Object.fromEntries(steps.map((step) => [step, [...libraries, ...ports]])),
  tick: [...steps, ...libraries, ...ports],
  import: [...libraries, ...ports],
  // Managing a bot normalises its persona, and makes or erases its memories.
  control: ['import', 'memory', ...libraries, ...ports],
  // A replay is a tick over a recorded trace.
  observe: ['tick', ...libraries, ...ports],
  workers: [...libraries, ...ports],
};
arrows.engine = ['system', ...Object.keys(arrows)];

const core = '^packages/core/src/';
const layer = (names) => `${core}(${names.join('|')})(/|\\.ts$)`;
const npm = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'];
const onlyFrom = (name, folders, packages) => ({
  name,
  severity: 'error',
  from: { path: core, pathNot: layer(folders) },
  to: { path: `node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(arrows).map(([name, below]) => ({
      name: `arrow-${name}`,
      comment: `${name} imports only ${below.join(', ')}`,
      severity: 'error',
      from: { path: layer([name]) },
      to: { path: core, pathNot: layer([name, ...below]) },
    })),
    {
      name: 'core-has-no-other-folders',
      comment: 'a new folder of the core needs its arrows in .dependency-cruiser.cjs',
      severity: 'error',
      from: {
        path: core,
        pathNot: layer([...Object.keys(arrows), 'index', 'testing', 'contracts']),
      },
      to: {},
    },
    {
      name: 'nothing-imports-the-index',
      severity: 'error',
      from: { path: core },
      to: { path: `${core}index\\.ts$` },
    },
    {
      name: 'core-has-no-node-builtin',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-has-few-dependencies',
      comment: 'zod and eventemitter3, lru-cache for cache/, a stemmer for memory/',
      severity: 'error',
      from: { path: core, pathNot: layer(['testing', 'contracts']) },
      to: {
        dependencyTypes: npm,
        pathNot:
          'node_modules/(zod|eventemitter3|lru-cache|@orama/stemmers|[^/]*(stemmer|snowball)[^/]*)/',
      },
    },
    {
      name: 'test-kits-have-few-dependencies',
      severity: 'error',
      from: { path: layer(['testing', 'contracts']) },
      to: { dependencyTypes: npm, pathNot: 'node_modules/(zod|eventemitter3|vitest)/' },
    },
    onlyFrom('lru-cache-only-from-cache', ['cache'], 'lru-cache'),
    onlyFrom(
      'stemmer-only-from-memory',
      ['memory'],
      '@orama/stemmers|[^/]*(stemmer|snowball)[^/]*',
    ),
    {
      name: 'testing-not-in-production',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '/src/(testing|contracts)/' },
      to: { path: '/src/(testing|contracts)/' },
    },
    {
      name: 'scripted-is-loaded-when-needed',
      comment: 'the scripted model has an entry of its own; the engine loads it by import()',
      severity: 'error',
      from: { path: core, pathNot: `${core}in-process/scripted/` },
      to: { path: `${core}in-process/scripted/`, dynamic: false },
    },
    {
      name: 'public-entries-only',
      comment: 'another package is reached through its entries',
      severity: 'error',
      from: { path: '^(packages/[^/]+|examples/[^/]+|bench)/' },
      to: {
        path: '^packages/[^/]+/(src|dist)/',
        pathNot: [
          '^$1/',
          '^packages/[^/]+/src/((testing/|contracts/)?index)\\.ts$',
          `${core}(in-process/scripted|import|resilience|models)/index\\.ts$`,
        ],
      },
    },
    {
      name: 'adapters-import-only-core',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/core/'] },
    },
    {
      name: 'stands-without-core',
      severity: 'error',
      from: { path: '^packages/telegram-sandbox/src/' },
      to: { path: '^packages/core/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@coterie/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

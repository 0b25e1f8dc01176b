/**
 * The import table of docs/architecture.md, as rules. A room may import only what its row allows;
 * public packages are limited where the row says so (workflows run in a replaying sandbox, the domain has no dependency).
 */
const rooms = ['domain', 'workflows', 'database', 'activities', 'api', 'infra', 'admin-ui', 'field-ui'];

/** A rule that stops `from` (production code) importing any room outside `allowed`. */
const room = (from, allowed) => ({
  name: `${from}-imports-its-row-only`,
  severity: 'error',
  from: { path: `^${from}/(src|bin)/` },
  to: { path: `^(${rooms.filter((name) => name !== from && !allowed.includes(name)).join('|') || 'nothing'})/` },
});

module.exports = {
  forbidden: [
    room('domain', []),
    room('workflows', ['domain', 'activities']),
    room('database', ['domain']),
    room('activities', ['domain', 'workflows', 'database']),
    room('api', ['domain', 'workflows', 'database']),
    room('admin-ui', ['domain', 'api']),
    room('field-ui', ['domain', 'api']),
    {
      name: 'screens-know-the-api-by-its-client',
      severity: 'error',
      from: { path: '^(admin-ui|field-ui)/src/' },
      to: { path: '^api/', pathNot: '^api/client/' },
    },
    {
      name: 'domain-has-no-dependency',
      severity: 'error',
      from: { path: '^domain/src/' },
      to: { pathNot: '^domain/src/' },
    },
    {
      name: 'workflows-take-only-types-of-activities',
      severity: 'error',
      from: { path: '^workflows/src/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-run-in-the-sandbox',
      comment: 'A library loaded here is loaded again for every cached workflow, and may not be deterministic.',
      severity: 'error',
      from: { path: '^workflows/src/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'api-runs-no-worker',
      severity: 'error',
      from: { path: '^api/src/' },
      to: { path: 'node_modules/@temporalio/worker/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolves',
      comment:
        'Except a module of types that only its @types package has, and those that the bundler makes: the compiler resolves them.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(pdfmake/interfaces|virtual:)' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '/(test|testing)/' },
      to: { path: `^(${rooms.join('|')})/(test|testing)/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};

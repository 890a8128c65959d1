// The arrows of the code: who may import whom, and why. `npm run check:arrows` fails where one points the wrong way.

/** Roles that a file's name tells; a file of features without one holds rules, and rules are pure. */
const roles = '\\.(queries|loaders|service|store|resolver|types|enums)\\.ts$';
const rules = { path: '^src/features/[^/]+/', pathNot: roles };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Files that import each other can only be read together. GraphQL types point at each other by nature; a circle of nothing but *.types.ts files is allowed.',
      severity: 'error',
      from: {},
      to: { circular: true, via: { pathNot: '\\.types\\.ts$' } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that is no program does nothing: remove it.',
      severity: 'error',
      // The model of the graph is for readers, and for the test that checks statements against it.
      from: { orphan: true, path: '^src/', pathNot: '^src/graph/model\\.ts$' },
      to: {},
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared is what everything else rests on, so it rests on nothing of src.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'statistics-stand-alone',
      comment: 'statistics are numbers in and numbers out; they can be checked, and taken elsewhere, by themselves.',
      severity: 'error',
      from: { path: '^src/statistics/' },
      to: { path: '^src/', pathNot: '^src/(statistics|shared)/' },
    },
    {
      name: 'statistics-by-their-front-door',
      comment: 'statistics is used through its index, which says what it offers; its files may move.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/statistics/' },
      to: { path: '^src/statistics/', pathNot: '^src/statistics/index\\.ts$' },
    },
    {
      name: 'records-stand-alone',
      comment: 'The record formats are what curators rely on; they know neither the graph nor the API.',
      severity: 'error',
      from: { path: '^src/records/' },
      to: { path: '^src/', pathNot: '^src/(records|shared)/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules decide by what they are given. Without graph, API or loaders in reach they can be tested, and applied to older versions of the data, by themselves. Types may come from anywhere.',
      severity: 'error',
      from: rules,
      to: {
        path: '^src/',
        pathNot: ['^src/(shared|records|statistics)/', '^src/features/.+/[^/.]+\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-need-no-package',
      comment: 'Rules are ours: no framework, driver or server stands between them and the reader.',
      severity: 'error',
      from: rules,
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'queries-only-ask-the-graph',
      comment:
        'A file of statements holds texts, their parameters and how a row is decoded; what follows is for rules.',
      severity: 'error',
      from: { path: '\\.queries\\.ts$' },
      to: { path: '\\.(loaders|service|store|resolver|types)\\.ts$' },
    },
    {
      name: 'graph-knows-no-feature',
      comment: 'graph runs statements for whoever has some; it does not know what they are about.',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^src/', pathNot: '^src/(graph|shared)/' },
    },
    {
      name: 'features-know-no-server',
      comment: 'What is served is served the same to HTTP, commands and tests: features know nobody who asks.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(api|cli|dashboard|playground|compose\\.ts|serve\\.ts|main\\.ts|config\\.ts)' },
    },
    {
      name: 'import-and-export-know-no-server',
      comment: 'Records come in and go out the same way, whoever asks for it.',
      severity: 'error',
      from: { path: '^src/(import|export)/' },
      to: {
        path: [
          '^src/(api|cli|dashboard|playground|compose\\.ts|serve\\.ts|main\\.ts|config\\.ts)',
          '\\.resolver\\.ts$',
        ],
      },
    },
    {
      name: 'only-the-top-composes',
      comment: 'Things are constructed in one place; only programs and commands reach for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|compose\\.ts|serve\\.ts|main\\.ts)' },
      to: { path: '^src/(compose|serve|main|config)\\.ts$' },
    },
    {
      name: 'the-driver-stays-in-graph',
      comment: 'What the database is like is known in one folder; everything else sees statements and decoded rows.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'the-server-stays-in-api',
      comment: 'HTTP is known in one folder, so that it can be changed in one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/' },
      to: { path: 'node_modules/(@apollo/server|@as-integrations|@fastify|fastify)/' },
    },
    {
      name: 'clients-are-no-part-of-the-server',
      comment: 'The playground and the dashboard are web clients like any other: built for browsers, served as files.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(playground|dashboard)/' },
      to: { path: '^src/(playground|dashboard)/' },
    },
    {
      name: 'clients-speak-only-graphql',
      comment: 'What the playground and the dashboard can do, everybody can do: over the API.',
      severity: 'error',
      from: { path: '^src/(playground|dashboard)/' },
      to: { path: '^src/', pathNot: '^src/(playground|dashboard)/' },
    },
    {
      name: 'no-index-files',
      comment: 'A file that re-exports a folder hides where things are; statistics alone has one, as its front door.',
      severity: 'error',
      from: {},
      to: { path: '^src/(?!statistics/).*index\\.ts$' },
    },
    {
      name: 'packages-are-declared',
      comment: 'What the program needs at run time must be installed with it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(playground|dashboard)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/(playground|dashboard)/.*\\.(css|html)$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};

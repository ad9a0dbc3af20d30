// Who may import whom under src/. An arrow points to the plainer thing; types count like code.

/** What each room may import besides itself. */
const rooms = {
  domain: [],
  feed: ['domain'],
  'poll-protocol': ['domain'],
  i18n: ['domain', 'feed', 'poll-protocol'],
  icons: [],
  styles: ['icons'],
  base: ['domain', 'styles'],
  context: ['domain', 'feed', 'poll-protocol', 'i18n', 'base'],
  controllers: ['domain', 'feed', 'poll-protocol', 'i18n', 'base', 'context'],
  parts: ['domain', 'feed', 'poll-protocol', 'i18n', 'icons', 'styles', 'base', 'context', 'controllers'],
  widgets: ['domain', 'feed', 'poll-protocol', 'i18n', 'icons', 'styles', 'base', 'context', 'controllers', 'parts'],
  embed: ['domain', 'feed', 'i18n', 'base', 'widgets'],
  desk: [
    ...['domain', 'feed', 'poll-protocol', 'i18n', 'icons', 'styles', 'base', 'context', 'controllers', 'parts'],
    'widgets',
  ],
  server: ['domain', 'feed', 'poll-protocol', 'i18n'],
  cli: ['domain', 'feed', 'poll-protocol', 'i18n', 'server'],
};

const forNode = ['server', 'cli'];
const withoutLit = ['domain', 'feed', 'poll-protocol', 'i18n', 'server', 'cli'];
const oneOf = (names) => `(${names.join('|')})`;
const others = (names) => Object.keys(rooms).filter((name) => !names.includes(name));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-knows-only-plainer-rooms`,
      comment: `${room} may import ${allowed.length ? allowed.join(', ') : 'nothing outside itself'}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^(src|test|stories|demo|bench|scripts|tools)/', pathNot: `^src/${oneOf([room, ...allowed])}/` },
    })),
    {
      name: 'every-file-has-a-room',
      comment: 'A folder under src/ that this file does not know has no direction.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${oneOf(Object.keys(rooms))}/|index\\.ts$)` },
      to: {},
    },
    {
      name: 'one-widget-never-imports-another',
      comment: 'What two widgets share moves to parts or domain.',
      severity: 'error',
      from: { path: '^src/widgets/([^/]+)/' },
      to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
    },
    {
      name: 'embed-reaches-widgets-only-by-import()',
      comment: 'The loader is tiny: code of a widget comes when its tag is there.',
      severity: 'error',
      from: { path: '^src/embed/' },
      to: { path: '^src/widgets/', dynamic: false },
    },
    {
      name: 'the-door-has-no-effect',
      comment: 'Classes can be imported without registering anything; widgets/*/index.ts registers.',
      severity: 'error',
      from: { path: '^src/(index\\.ts$|(?!widgets/|embed/))' },
      to: { path: '^src/widgets/[^/]+/index\\.ts$' },
    },
    {
      name: 'no-lit-below-the-drawing',
      severity: 'error',
      from: { path: `^src/${oneOf(withoutLit)}/` },
      to: { path: '(^|/)node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)/' },
    },
    {
      name: 'no-node-in-a-browser',
      severity: 'error',
      from: { path: `^src/(${oneOf(others(forNode))}/|index\\.ts$)` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circle',
      comment: 'Of two files that need each other, neither can be understood alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

import root from '../.oxlintrc.json' with { type: 'json' }

/**
 * The lake's rooms, and which others each may import (ARCHITECTURE.md, "Lake rooms"). A room that is
 * not named here may import nothing of the lake. Tests may import everything.
 */
const rooms: Record<string, readonly string[]> = {
  groq: [],
  model: [],
  mutations: ['model'],
  store: ['model', 'groq'],
  query: ['model', 'groq', 'store'],
  transactions: ['model', 'mutations', 'store'],
  history: ['model', 'mutations', 'store'],
  access: ['groq', 'model', 'store'],
  actions: ['access', 'history', 'model', 'mutations', 'transactions'],
  listen: ['groq', 'model', 'query'],
  people: ['access', 'model', 'store'],
  presence: ['model'],
  assets: ['access', 'model'],
  webhooks: ['groq', 'history', 'model', 'store'],
  maintenance: ['assets', 'groq', 'history', 'model', 'mutations', 'store'],
  browser: [],
  http: [
    'access',
    'actions',
    'assets',
    'browser',
    'history',
    'listen',
    'maintenance',
    'model',
    'mutations',
    'people',
    'presence',
    'query',
    'transactions',
    'webhooks',
  ],
  cli: [
    'access',
    'maintenance',
    'model',
    'mutations',
    'people',
    'store',
    'transactions',
    'webhooks',
  ],
}

/** Packages that one room alone, or a few, may know. */
const packages = [
  { name: 'node:sqlite', regex: '^node:sqlite$', rooms: ['store'] },
  { name: 'node:worker_threads', regex: '^node:worker_threads$', rooms: ['query'] },
  { name: 'Hono', regex: '^(@hono/.*|hono(/.*)?)$', rooms: ['http'] },
  { name: 'ws', regex: '^ws$', rooms: ['http', 'presence'] },
  { name: 'groq-js', regex: '^groq-js$', rooms: ['groq'] },
  { name: 'sharp', regex: '^sharp$', rooms: ['assets'] },
  { name: 'files', regex: '^node:fs', rooms: ['assets', 'cli', 'http', 'maintenance', 'store'] },
]

const everywhere = [
  {
    regex: '^(@clinical-content/|sanity-plugin-clinical-content|sanity$|sanity/|react)',
    message: 'The lake knows nothing of clinics, Studio or React (ARCHITECTURE.md).',
  },
  {
    regex: '\\.\\./(schemas|plugins|client|scripts|studio|examples)(/|$)',
    message: 'The lake imports nothing of ours (ARCHITECTURE.md).',
  },
  { regex: '/testing/', message: 'A test helper is not product code.' },
]

/** Patterns may not look ahead or behind: oxlint takes such a pattern, and it never matches. */
const restricted = Object.entries(rooms).flatMap(([room, imported]) => {
  const closed = Object.keys(rooms).filter((other) => other !== room && !imported.includes(other))
  const patterns = [
    ...everywhere,
    {
      regex: `^\\.\\..*/(${closed.join('|')})/`,
      message: `${room}/ imports ${imported.join(', ') || 'no other room'} (lake/oxlint.config.ts).`,
    },
    ...packages
      .filter((known) => !known.rooms.includes(room))
      .map(({ name, regex, rooms: knowing }) => ({
        regex,
        message: `Only ${knowing.join(', ')} may know ${name} (lake/oxlint.config.ts).`,
      })),
  ]
  if (room === 'groq') return language(patterns)
  if (room !== 'cli') {
    patterns.push({
      regex: '^(\\.\\./)+(lake|serve)\\.ts$',
      message: 'lake.ts puts the rooms together; no room knows it.',
    })
  }
  return [restrict(`${room}/**/*.ts`, patterns)]
})

/** groq/ is the language alone: not even the lake's errors, no file, no thread, no HTTP. */
function language(patterns: readonly Pattern[]) {
  const message = 'groq/ is the language alone (ARCHITECTURE.md): it imports nothing of the lake.'
  return [
    restrict('groq/*.ts', [...patterns, { regex: '^\\.\\./', message }]),
    restrict('groq/*/**/*.ts', [...patterns, { regex: '^\\.\\./\\.\\./\\w+\\.ts$', message }]),
  ]
}

interface Pattern {
  regex: string
  message: string
}

function restrict(files: string, patterns: readonly Pattern[]) {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

export default {
  plugins: root.plugins,
  categories: root.categories,
  env: root.env,
  rules: {
    ...root.rules,
    'no-restricted-imports': ['error', { patterns: everywhere }],
  },
  overrides: [
    ...restricted,
    {
      files: ['**/*.test.ts', '**/testing/**', 'bin.ts', 'cli/**', 'bench/**'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.test.ts', '**/testing/**', 'contract/**', 'bench/**'],
      rules: {
        'max-lines': 'off',
        'typescript/no-non-null-assertion': 'off',
        'no-restricted-imports': 'off',
      },
    },
    { files: ['oxlint.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
}

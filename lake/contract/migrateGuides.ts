import { at, defineMigration, patch, run, set, unset } from '@sanity/migrate'

/* What `sanity migrations run` does, as a program of its own: migrate.process.test.ts starts it. */

await run(
  {
    api: {
      apiHost: 'lake.test',
      apiVersion: 'v2025-02-19',
      projectId: 'local',
      dataset: 'production',
      token: process.env['SANITY_AUTH_TOKEN'] ?? '',
    },
    onProgress: ({ done, completedTransactions }) => {
      if (done)
        process.stdout.write(
          `${completedTransactions.map((one) => one.transactionId).join('\n')}\n`,
        )
    },
  },
  defineMigration({
    title: 'A guide’s name is its title',
    documentTypes: ['guide'],
    filter: 'defined(name)',
    migrate: {
      document: (document) =>
        patch(document._id, [at('title', set(document['name'])), at('name', unset())]),
    },
  }),
)

export const publishingStrings = {
  'publishing.loading': 'Reading your clinic’s publishing policy…',
  'publishing.blocked': 'Cannot be published yet. {{reason}}',
  'publishing.warned': 'You can publish this. Before you do: {{reason}}',
} as const

export const publishingStrings = {
  'publishing.loading': 'Reading your clinic’s publishing policy…',
  'publishing.blocked': 'Cannot be published yet. {{reason}}',
  'publishing.warned': 'You can publish this. Before you do: {{reason}}',
  'publishing.notReviewed':
    'No clinician has reviewed this page. Choose “Mark as reviewed…” first.',
  'publishing.noConsent':
    'The person in this story has not agreed to it, or the consent has run out. Choose “Record consent…” first.',
  'publishing.noSources': 'The page names no sources.',
} as const

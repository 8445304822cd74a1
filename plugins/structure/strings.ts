export const structureStrings = {
  'structure.title': 'Content',
  'structure.articles': 'Articles',
  'structure.articles-by': 'Articles by kind or topic',
  'structure.by-topic': 'By topic',
  'structure.case-studies': 'Case studies',
  'structure.authors': 'Authors',
  'structure.topics': 'Topics',
  'structure.clinic': 'Our clinic',
  'structure.redirects': 'Redirects',
  'structure.consent-records': 'Consent records (private)',
} as const

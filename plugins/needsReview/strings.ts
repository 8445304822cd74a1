export const needsReviewStrings = {
  'needs-review.title': 'Needs your eye',
  'needs-review.body':
    'The migration could not turn this part of the old page into content, so it is kept here as it was. Readers never see it. Write what is worth keeping into the page, then delete this box.',
  'needs-review.reason': 'Why: {{reason}}',
  'needs-review.kept': 'What was on the old page',
} as const

export const attentionStrings = {
  'attention.title': 'Needs your attention',
  'attention.none': 'None',
  'attention.done.title': 'All is in order',
  'attention.done.body': 'Every page is reviewed, every story has its consent.',
  'attention.not-reviewed.title': 'Not clinically reviewed',
  'attention.not-reviewed.help': 'A clinician reads the whole page and marks it as reviewed.',
  'attention.review-due.title': 'Review overdue or due soon',
  'attention.review-due.help': 'Read again, check the sources, mark as reviewed.',
  'attention.without-consent.title': 'Case studies without consent',
  'attention.without-consent.help': 'Hidden from readers until consent is recorded.',
  'attention.needs-a-look.title': 'Parts the migration could not read',
  'attention.needs-a-look.help': 'Write what is worth keeping into the page, then delete the box.',
  'attention.unchecked-registrations.title': 'Registrations nobody has checked',
  'attention.unchecked-registrations.help':
    'Look the number up and record what the register shows.',
} as const

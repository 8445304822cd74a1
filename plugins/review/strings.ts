export const reviewStrings = {
  'review.badge.notReviewed': 'Not clinically reviewed',
  'review.badge.notReviewed.help': 'No clinician has read this page as a whole and approved it.',
  'review.badge.changedSinceReview': 'Changed since review',
  'review.badge.changedSinceReview.help':
    'Reviewed on {{reviewed}}, but the page says something else now. Readers are not told of the review.',
  'review.badge.current': 'Reviewed',
  'review.badge.current.help': 'Reviewed on {{reviewed}}, next review due on {{due}}.',
  'review.badge.current.untracked':
    'Reviewed on {{reviewed}}, before changes were tracked; next review due on {{due}}.',
  'review.badge.dueSoon': 'Review due soon',
  'review.badge.dueSoon.help': 'Reviewed on {{reviewed}}; the next review is due on {{due}}.',
  'review.badge.overdue': 'Review overdue',
  'review.badge.overdue.help': 'Reviewed on {{reviewed}}; the next review was due on {{due}}.',
  'review.badge.overdue.no-date': 'Reviewed on {{reviewed}}, without a date for the next review.',
  'review.notice.notReviewed.title': 'Not clinically reviewed yet',
  'review.notice.notReviewed.body':
    'When a clinician has read the whole page and approves it, choose “Mark as reviewed…”.',
  'review.notice.changedSinceReview.title': 'This page has changed since it was reviewed',
  'review.notice.changedSinceReview.body':
    'Readers are not told of the review until a clinician has read the page as it is now, and chosen “Mark as reviewed…”.',
  'review.notice.overdue.title': 'The review of this page is overdue',
  'review.notice.dueSoon.title': 'This page is due for review',
  'review.notice.due.body':
    'Ask a clinician to read the whole page and check its sources, then choose “Mark as reviewed…”.',
  'review.action.label': 'Mark as reviewed…',
  'review.action.help': 'Record that a clinician has read the whole page and approves it',
  'review.action.nothing-there': 'Write the page first',
  'review.dialog.title': 'Record a clinical review',
  'review.dialog.intro':
    'The reviewer has read the whole page and checked its advice, red flags and sources. Readers see the name and both dates at the foot of the page.',
  'review.dialog.reviewer': 'Reviewed by',
  'review.dialog.reviewer.help': 'Best a clinician who did not write the page.',
  'review.dialog.reviewer.choose': 'Choose who reviewed it',
  'review.dialog.reviewer.wrote': '{{name}} (wrote this page)',
  'review.dialog.reviewer.loading': 'Looking up the authors…',
  'review.dialog.reviewer.none':
    'No author is published yet. Open Authors, publish the reviewer’s entry, then come back.',
  'review.dialog.reviewer.failed': 'The authors could not be read: {{message}}',
  'review.dialog.reviewed-on': 'Reviewed on',
  'review.dialog.due': 'Next review due',
  'review.dialog.due.help':
    'From your clinic’s settings for this kind of page. Choose an earlier day if the evidence is moving.',
  'review.dialog.changes': 'What changed (optional)',
  'review.dialog.changes.help': 'In a sentence, for your colleagues.',
  'review.dialog.attestation':
    'The reviewer has read the page as it stands now and approves it. When its words change, this review no longer counts.',
  'review.dialog.save': 'Mark as reviewed',
  'review.dialog.cancel': 'Cancel',
  'review.warning.reviewerIsAuthor':
    'This person wrote the page. A second pair of eyes is safer; if you work alone, you can still go on.',
  'review.warning.reviewerNotRegistered':
    'No registration is recorded for this person. Readers will not be able to look them up.',
  'review.problem.reviewerMissing': 'Choose who reviewed the page.',
  'review.problem.dateMissing': 'Fill in the day of the review.',
  'review.problem.dateInFuture': 'The day of the review is still to come.',
  'review.problem.dueMissing': 'Fill in when the next review is due.',
  'review.problem.dueNotAfterReview': 'The next review must be after this one.',
  'review.problem.notAttested': 'Confirm the statement above.',
  'review.done': 'Review recorded. Publish the page to show it to readers.',
} as const

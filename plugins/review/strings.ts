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
  'review.badge.current.corrected':
    'Reviewed on {{reviewed}}, next review due on {{due}}. A small correction since was allowed by {{by}} on {{on}}.',
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
  'review.changes.show': 'Show what changed',
  'review.changes.answer': 'Small correction: compare and answer',
  'review.changes.title': 'What has changed since the review',
  'review.changes.changed': 'changed',
  'review.changes.added': 'new',
  'review.changes.removed': 'gone',
  'review.changes.noWords': 'the same words, but a picture, a link or how they are set has changed',
  'review.changes.loading': 'Looking up what was reviewed…',
  'review.changes.failed': 'What was reviewed could not be read: {{message}}',
  'review.changes.gone':
    'The history no longer has the words that were reviewed, so they cannot be compared. Read the whole page again and mark it as reviewed.',
  'review.changes.stories':
    'A patient’s story that the page tells is new, or says something else than what was read with it. That is never a small correction: please have the page reviewed again.',
  'review.correction.title': 'Is this only a small correction?',
  'review.correction.help':
    'A spelling or a telephone number needs no new review, if a second person agrees. The review then holds for the words just as they are here; its dates stay.',
  'review.correction.tooMuch':
    'This is more than a small correction: please have the page reviewed again.',
  'review.correction.reason': 'What did you correct?',
  'review.correction.reason.help': 'In a sentence, for the person who allows it.',
  'review.correction.ask': 'Ask a second person to allow it',
  'review.correction.asked': 'Asked. Somebody else has to allow it, signed in as themselves.',
  'review.correction.waits': '{{by}} asked on {{on}} to let it through: “{{reason}}”',
  'review.correction.another':
    'Somebody else has to allow it, signed in as themselves, and compare the words first.',
  'review.correction.take-back': 'Take it back',
  'review.correction.statement':
    'I have compared the words. Nothing that a patient is told to do, or to look out for, has changed.',
  'review.correction.allow': 'Allow it',
  'review.correction.refuse': 'Refuse: it needs a review',
  'review.correction.allowed':
    'Allowed. The review holds for the corrected words; publish the page.',
  'review.correction.refused': 'Taken back. The page waits for a review.',
  'review.correction.concern.number':
    'A number has changed. A dose, a time or a count of exercises is never a small correction.',
  'review.correction.concern.negation':
    'A “not”, “never” or “without” has come or gone: the sentence may now say the opposite.',
  'review.correction.concern.redFlags':
    'It is inside a warning or a care card, by which people decide whether to seek help.',
  'review.correction.concern.noWords':
    'A picture, a link or how the words are set has changed. Look at it in the page itself.',
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

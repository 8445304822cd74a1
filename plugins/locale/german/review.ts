import type { reviewStrings } from '../../review/strings.ts'

export const review: Record<keyof typeof reviewStrings, string> = {
  'review.badge.notReviewed': 'Nicht fachlich geprüft',
  'review.badge.notReviewed.help':
    'Noch keine Fachperson hat diese Seite als Ganzes gelesen und gutgeheißen.',
  'review.badge.changedSinceReview': 'Seit der Prüfung geändert',
  'review.badge.changedSinceReview.help':
    'Geprüft am {{reviewed}}, aber die Seite sagt jetzt etwas anderes. Die Prüfung wird nicht mehr genannt.',
  'review.badge.current': 'Geprüft',
  'review.badge.current.help': 'Geprüft am {{reviewed}}, nächste Prüfung fällig am {{due}}.',
  'review.badge.current.untracked':
    'Geprüft am {{reviewed}}, bevor Änderungen verfolgt wurden; nächste Prüfung fällig am {{due}}.',
  'review.badge.dueSoon': 'Prüfung bald fällig',
  'review.badge.dueSoon.help':
    'Geprüft am {{reviewed}}; die nächste Prüfung ist am {{due}} fällig.',
  'review.badge.overdue': 'Prüfung überfällig',
  'review.badge.overdue.help':
    'Geprüft am {{reviewed}}; die nächste Prüfung war am {{due}} fällig.',
  'review.badge.overdue.no-date': 'Geprüft am {{reviewed}}, ohne Tag für die nächste Prüfung.',
  'review.notice.notReviewed.title': 'Noch nicht fachlich geprüft',
  'review.notice.notReviewed.body':
    'Wenn eine Fachperson die ganze Seite gelesen hat und gutheißt, wählen Sie „Als geprüft vermerken …“.',
  'review.notice.changedSinceReview.title': 'Diese Seite hat sich seit der Prüfung geändert',
  'review.notice.changedSinceReview.body':
    'Die Prüfung wird erst wieder genannt, wenn eine Fachperson die Seite gelesen hat, wie sie jetzt ist, und „Als geprüft vermerken …“ gewählt hat.',
  'review.notice.overdue.title': 'Die Prüfung dieser Seite ist überfällig',
  'review.notice.dueSoon.title': 'Die Prüfung dieser Seite ist bald fällig',
  'review.notice.due.body':
    'Bitten Sie eine Fachperson, die ganze Seite zu lesen und ihre Quellen zu prüfen; wählen Sie dann „Als geprüft vermerken …“.',
  'review.action.label': 'Als geprüft vermerken …',
  'review.action.help': 'Festhalten, dass eine Fachperson die ganze Seite gelesen hat und gutheißt',
  'review.action.nothing-there': 'Schreiben Sie zuerst die Seite',
  'review.dialog.title': 'Eine fachliche Prüfung festhalten',
  'review.dialog.intro':
    'Wer geprüft hat, hat die ganze Seite gelesen, ihren Rat, die Warnzeichen und die Quellen. Am Fuß der Seite stehen der Name und beide Tage.',
  'review.dialog.reviewer': 'Geprüft von',
  'review.dialog.reviewer.help': 'Am besten eine Fachperson, die die Seite nicht geschrieben hat.',
  'review.dialog.reviewer.choose': 'Wählen Sie, wer geprüft hat',
  'review.dialog.reviewer.wrote': '{{name}} (hat diese Seite geschrieben)',
  'review.dialog.reviewer.loading': 'Autorinnen und Autoren werden gesucht …',
  'review.dialog.reviewer.none':
    'Noch niemand ist als Autorin oder Autor veröffentlicht. Öffnen Sie „Autorinnen und Autoren“, veröffentlichen Sie den Eintrag und kommen Sie zurück.',
  'review.dialog.reviewer.failed':
    'Die Autorinnen und Autoren ließen sich nicht lesen: {{message}}',
  'review.dialog.reviewed-on': 'Geprüft am',
  'review.dialog.due': 'Nächste Prüfung fällig',
  'review.dialog.due.help':
    'Aus den Einstellungen Ihrer Praxis für diese Art von Seite. Wählen Sie einen früheren Tag, wenn sich die Evidenz bewegt.',
  'review.dialog.changes': 'Was sich geändert hat (freiwillig)',
  'review.dialog.changes.help': 'In einem Satz, für Ihre Kolleginnen und Kollegen.',
  'review.dialog.attestation':
    'Die prüfende Person hat die Seite gelesen, wie sie jetzt ist, und heißt sie gut. Ändern sich die Worte, gilt diese Prüfung nicht mehr.',
  'review.dialog.save': 'Als geprüft vermerken',
  'review.dialog.cancel': 'Abbrechen',
  'review.warning.reviewerIsAuthor':
    'Diese Person hat die Seite geschrieben. Ein zweites Paar Augen ist sicherer; wenn Sie allein arbeiten, können Sie trotzdem fortfahren.',
  'review.warning.reviewerNotRegistered':
    'Für diese Person ist keine Registrierung festgehalten. Niemand wird sie nachschlagen können.',
  'review.problem.reviewerMissing': 'Wählen Sie, wer die Seite geprüft hat.',
  'review.problem.dateMissing': 'Tragen Sie den Tag der Prüfung ein.',
  'review.problem.dateInFuture': 'Der Tag der Prüfung liegt noch in der Zukunft.',
  'review.problem.dueMissing': 'Tragen Sie ein, wann die nächste Prüfung fällig ist.',
  'review.problem.dueNotAfterReview': 'Die nächste Prüfung muss nach dieser liegen.',
  'review.problem.notAttested': 'Bestätigen Sie den Satz oben.',
  'review.done': 'Prüfung festgehalten. Veröffentlichen Sie die Seite, damit man sie sehen kann.',
}

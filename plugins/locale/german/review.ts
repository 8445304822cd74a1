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
  'review.badge.current.corrected':
    'Geprüft am {{reviewed}}, nächste Prüfung fällig am {{due}}. Eine kleine Korrektur seither hat {{by}} am {{on}} erlaubt.',
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
  'review.changes.show': 'Zeigen, was sich geändert hat',
  'review.changes.answer': 'Kleine Korrektur: vergleichen und antworten',
  'review.changes.title': 'Was sich seit der Prüfung geändert hat',
  'review.changes.changed': 'geändert',
  'review.changes.added': 'neu',
  'review.changes.removed': 'weg',
  'review.changes.noWords':
    'dieselben Worte, aber ein Bild, ein Link oder ihre Auszeichnung hat sich geändert',
  'review.changes.loading': 'Das Geprüfte wird gesucht …',
  'review.changes.failed': 'Das Geprüfte ließ sich nicht lesen: {{message}}',
  'review.changes.gone':
    'Die geprüften Worte stehen nicht mehr in der Chronik und lassen sich nicht vergleichen. Lesen Sie die ganze Seite noch einmal und vermerken Sie sie als geprüft.',
  'review.changes.stories':
    'Eine Geschichte auf dieser Seite ist neu oder sagt etwas anderes als das, was mit ihr gelesen wurde. Das ist nie eine kleine Korrektur: Bitte lassen Sie die Seite noch einmal prüfen.',
  'review.correction.title': 'Ist das nur eine kleine Korrektur?',
  'review.correction.help':
    'Ein Schreibfehler oder eine Telefonnummer braucht keine neue Prüfung, wenn eine zweite Person zustimmt. Die Prüfung gilt dann für die Worte genau so, wie sie hier stehen; ihre Tage bleiben.',
  'review.correction.tooMuch':
    'Das ist mehr als eine kleine Korrektur: Bitte lassen Sie die Seite noch einmal prüfen.',
  'review.correction.reason': 'Was haben Sie berichtigt?',
  'review.correction.reason.help': 'In einem Satz, für die Person, die es erlaubt.',
  'review.correction.ask': 'Eine zweite Person um Erlaubnis bitten',
  'review.correction.asked': 'Gefragt. Jemand anderes muss es erlauben, mit eigener Anmeldung.',
  'review.correction.waits': '{{by}} hat am {{on}} darum gebeten: „{{reason}}“',
  'review.correction.another':
    'Jemand anderes muss es erlauben, mit eigener Anmeldung, und vorher die Worte vergleichen.',
  'review.correction.take-back': 'Zurücknehmen',
  'review.correction.statement':
    'Ich habe die Worte verglichen. Nichts, was Patientinnen und Patienten tun oder beachten sollen, hat sich geändert.',
  'review.correction.allow': 'Erlauben',
  'review.correction.refuse': 'Ablehnen: Es braucht eine Prüfung',
  'review.correction.allowed':
    'Erlaubt. Die Prüfung gilt für die berichtigten Worte; veröffentlichen Sie die Seite.',
  'review.correction.refused': 'Zurückgenommen. Die Seite wartet auf eine Prüfung.',
  'review.correction.concern.number':
    'Eine Zahl hat sich geändert. Eine Dosis, eine Zeit oder eine Zahl von Übungen ist nie eine kleine Korrektur.',
  'review.correction.concern.negation':
    'Ein „nicht“, „nie“ oder „ohne“ kam hinzu oder fiel weg: Der Satz sagt vielleicht das Gegenteil.',
  'review.correction.concern.redFlags':
    'Es steht in einem Warnkasten, nach dem Menschen entscheiden, ob sie Hilfe suchen.',
  'review.correction.concern.noWords':
    'Ein Bild, ein Link oder die Auszeichnung der Worte hat sich geändert. Sehen Sie es auf der Seite selbst an.',
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

import type { bodyBlocksStrings } from '../../bodyBlocks/strings.ts'
import type { needsReviewStrings } from '../../needsReview/strings.ts'
import type { originStrings } from '../../origin/strings.ts'
import type { pasteStrings } from '../../paste/strings.ts'
import type { publishingStrings } from '../../publishing/strings.ts'
import type { registrationStrings } from '../../registration/strings.ts'

export const bodyBlocks: Record<keyof typeof bodyBlocksStrings, string> = {
  'body-blocks.story.shown': 'öffentlich zu sehen.',
  'body-blocks.story.hidden':
    'verborgen, weil keine gültige Einwilligung für die Website vorliegt.',
  'body-blocks.story.unpublished':
    'Eine Fallgeschichte, die noch nicht veröffentlicht ist. Niemand kann sie sehen.',
  'body-blocks.stop-if': 'Aufhören, wenn {{reason}}',
  'body-blocks.sets': '{{sets}} Sätze',
  'body-blocks.repetitions': '{{repetitions}} Wiederholungen',
  'body-blocks.needs-review':
    'Das ist nie öffentlich zu sehen. Ein Doppelklick zeigt, was aufbewahrt wurde.',
  'body-blocks.do': 'Ratsam',
  'body-blocks.dont': 'Nicht ratsam',
  'body-blocks.important': 'Wichtig',
}

export const needsReview: Record<keyof typeof needsReviewStrings, string> = {
  'needs-review.title': 'Bitte ansehen',
  'needs-review.body':
    'Der Umzug konnte diesen Teil der alten Seite nicht übernehmen; er ist hier aufbewahrt, wie er war. Öffentlich ist er nie zu sehen. Schreiben Sie Behaltenswertes in die Seite und löschen Sie dann diesen Kasten.',
  'needs-review.reason': 'Warum: {{reason}}',
  'needs-review.kept': 'Was auf der alten Seite stand',
}

export const origin: Record<keyof typeof originStrings, string> = {
  'origin.title': 'Übernommen von Ihrer alten Website am {{date}}',
  'origin.body':
    'Prüfen Sie Namen und Registernummern, Links, Warnzeichen und alles mit dem Vermerk „Bitte ansehen“.',
  'origin.open': 'Alte Seite ansehen',
}

export const paste: Record<keyof typeof pasteStrings, string> = {
  'paste.numbers.title': 'Prüfen Sie die eingefügten Zahlen',
  'paste.numbers.body':
    'Diese kamen nicht so herüber, wie sie im Original standen: {{numbers}}. Vergleichen Sie sie, bevor Sie weitermachen.',
}

export const publishing: Record<keyof typeof publishingStrings, string> = {
  'publishing.loading': 'Die Veröffentlichungsregeln Ihrer Praxis werden gelesen …',
  'publishing.blocked': 'Noch nicht zu veröffentlichen. {{reason}}',
  'publishing.warned': 'Sie können dies veröffentlichen. Vorher noch: {{reason}}',
}

export const registration: Record<keyof typeof registrationStrings, string> = {
  'registration.format-ok.title': 'Form stimmt. Sehen Sie jetzt im Register nach: {{regulator}}',
  'registration.format-ok.body':
    '{{number}} ist geschrieben, wie {{regulator}} Nummern schreibt. Das zeigt nicht, dass jemand registriert ist: Öffnen Sie das Register, suchen Sie diesen Namen und diese Nummer und halten Sie fest, was Sie gesehen haben.',
  'registration.profession': 'Die Nummer verrät den Beruf: {{profession}}.',
  'registration.bad-format.title': 'Prüfen Sie diese Nummer',
  'registration.open-register': 'Register öffnen: {{regulator}}',
  'registration.opens-new-tab': 'öffnet sich in einem neuen Tab',
  'registration.record-check': 'Ich habe im Register nachgesehen',
  'registration.record-again': 'Ich habe noch einmal nachgesehen',
  'registration.checked.registered': 'Im Register gesehen am {{date}}: {{regulator}}',
  'registration.checked.conditions': 'Im Register mit Auflagen am {{date}}: {{regulator}}',
  'registration.checked.suspended': 'Ruhend oder gestrichen am {{date}}: {{regulator}}',
  'registration.checked.notFound': 'Am {{date}} nicht im Register gefunden: {{regulator}}',
  'registration.checked.by': 'Nachgesehen von {{name}}.',
  'registration.checked.conditions-help':
    'Lesen Sie die Auflagen, bevor Sie diese Person als Verfasserin oder Prüferin von Gesundheitsrat nennen.',
  'registration.checked.suspended-help':
    'Diese Person darf zurzeit nicht praktizieren. Die Website sollte sie weder als registriert noch als Prüferin nennen.',
  'registration.checked.not-found-help':
    'Fragen Sie diese Person nach der richtigen Nummer. Bis sie gefunden ist, sollte die Website sie nicht als registriert nennen.',
  'registration.checked.old': 'Das ist mehr als ein Jahr her. Sehen Sie noch einmal nach.',
  'registration.dialog.title': 'Was zeigte das Register?',
  'registration.dialog.intro': 'Zu {{number}}, im Register: {{regulator}}.',
  'registration.dialog.outcome': 'Das Register zeigte',
  'registration.dialog.outcome.registered': 'Diese Person, registriert',
  'registration.dialog.outcome.conditions': 'Diese Person, mit Auflagen oder einer Verwarnung',
  'registration.dialog.outcome.suspended': 'Diese Person, ruhend oder gestrichen',
  'registration.dialog.outcome.notFound': 'Weder diese Person noch diese Nummer',
  'registration.dialog.date': 'Nachgesehen am',
  'registration.dialog.by': 'Nachgesehen von',
  'registration.dialog.save': 'Festhalten',
  'registration.dialog.cancel': 'Abbrechen',
}

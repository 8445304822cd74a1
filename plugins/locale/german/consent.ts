import type { consentStrings } from '../../consent/strings.ts'

export const consent: Record<keyof typeof consentStrings, string> = {
  'consent.notice.missing.title':
    'Keine Einwilligung festgehalten: Niemand kann diese Geschichte sehen',
  'consent.notice.missing.body':
    'Den Namen wegzulassen genügt nicht. Wenn die Person eingewilligt hat, wählen Sie „Einwilligung festhalten …“ am Fuß dieser Seite. Bis dahin fehlt die Geschichte überall, wo sie verwendet wird.',
  'consent.notice.given.title': 'Einwilligung gegeben',
  'consent.notice.elsewhere.title':
    'Einwilligung gegeben, aber nicht für die Website: Niemand kann diese Geschichte dort sehen',
  'consent.notice.given.body': 'Festgehalten am {{date}}, für: {{scope}}.',
  'consent.notice.given.until':
    'Sie gilt bis {{date}}; danach verbirgt sich die Geschichte selbst.',
  'consent.notice.given.no-scope': 'Festgehalten am {{date}}.',
  'consent.notice.given.not-website':
    'Die Person hat nicht für die Website eingewilligt; dort kann niemand diese Geschichte sehen.',
  'consent.notice.expired.title':
    'Die Einwilligung ist abgelaufen: Niemand kann diese Geschichte sehen',
  'consent.notice.expired.body':
    'Sie galt bis {{date}}. Fragen Sie die Person noch einmal und halten Sie die neue Einwilligung fest, oder lassen Sie die Geschichte verborgen.',
  'consent.notice.withdrawn.title': 'Einwilligung widerrufen: Niemand kann diese Geschichte sehen',
  'consent.notice.withdrawn.body':
    'Widerrufen am {{date}}. Sie bleibt verborgen, solange die Person nicht neu einwilligt. Fragen Sie, ob sie auch gelöscht werden soll: Das kann, wer das Studio verwaltet, mit „Endgültig löschen …“ im Menü am Fuß dieser Seite.',
  'consent.notice.open-record': 'Vertraulichen Beleg öffnen',
  'consent.record.label': 'Einwilligung festhalten …',
  'consent.record.help': 'Aufschreiben, worin die Person eingewilligt hat, wann und wie',
  'consent.record.title': 'Die Einwilligung der Person festhalten',
  'consent.record.intro':
    'Nur angemeldete Mitarbeitende können öffnen, was Sie hier schreiben. In der Geschichte selbst steht nur „Einwilligung gegeben“, wofür und bis wann.',
  'consent.record.save': 'Einwilligung festhalten',
  'consent.record.done':
    'Einwilligung festgehalten. Veröffentlichen Sie die Geschichte, damit man sie sehen kann.',
  'consent.record.failed': 'Die Einwilligung wurde nicht festgehalten: {{message}}',
  'consent.withdraw.label': 'Einwilligung widerrufen …',
  'consent.withdraw.help':
    'Die Geschichte sofort entfernen und vermerken, dass die Person nicht mehr einwilligt',
  'consent.withdraw.title': 'Die Einwilligung widerrufen?',
  'consent.withdraw.body':
    'Die Geschichte verschwindet sofort von der Website, wo immer sie verwendet wird, und wird wieder ein Entwurf. Der vertrauliche Beleg vermerkt den Tag.',
  'consent.withdraw.how': 'Wie hat die Person es Ihnen gesagt? (freiwillig)',
  'consent.withdraw.how.help': 'Zum Beispiel: am Telefon, an der Anmeldung.',
  'consent.withdraw.save': 'Widerrufen und die Geschichte verbergen',
  'consent.withdraw.done': 'Einwilligung widerrufen. Niemand kann diese Geschichte mehr sehen.',
  'consent.withdraw.failed': 'Die Einwilligung wurde nicht widerrufen: {{message}}',
  'consent.places.title': 'Sie verschwindet von diesen Seiten, und Links zu ihr entfallen',
  'consent.places.loading': 'Die Seiten werden gesucht …',
  'consent.places.none': 'Keine Seite dieses Studios erzählt diese Geschichte oder führt zu ihr.',
  'consent.places.failed': 'Die Seiten ließen sich nicht suchen: {{message}}',
  'consent.places.told': 'erzählt die Geschichte',
  'consent.places.linked': 'führt zu ihr',
  'consent.places.draft': 'nicht veröffentlicht',
  'consent.elsewhere.title': 'Worum nur Sie sich kümmern können',
  'consent.elsewhere.website':
    'Suchmaschinen behalten eine Weile eine Kopie: Bitten Sie Google („Veraltete Inhalte aktualisieren“) und Bing, sie zu entfernen. Auch wer die Seite kopiert hat, muss gefragt werden.',
  'consent.elsewhere.socialMedia':
    'Löschen Sie die Beiträge darüber, und bitten Sie alle, die sie geteilt haben.',
  'consent.elsewhere.print': 'Räumen Sie Faltblätter und Plakate weg und drucken Sie keine neuen.',
  'consent.elsewhere.press': 'Sagen Sie es den Zeitungen und Zeitschriften, die sie hatten.',
  'consent.elsewhere.training': 'Nehmen Sie sie aus Folien und Kursunterlagen.',
  'consent.erase.label': 'Endgültig löschen …',
  'consent.erase.help': 'Die Geschichte ganz entfernen, mit Verlauf, Kommentaren und Bildern',
  'consent.erase.not-you':
    'Nur wer das Studio verwaltet, kann eine Geschichte endgültig löschen: Fragen Sie dort',
  'consent.erase.title': 'Diese Geschichte endgültig löschen?',
  'consent.erase.looking': 'Es wird nachgesehen, was dazugehört …',
  'consent.erase.erasing': 'Wird gelöscht …',
  'consent.erase.body':
    'Für eine Person, die vergessen werden will. Nichts davon lässt sich zurückholen, auch nicht aus dem Verlauf.',
  'consent.erase.found.documents':
    'Geschichte, Entwürfe, Fassungen und vertrauliche Belege: {{count}}',
  'consent.erase.found.comments': 'Kommentare und Aufgaben dazu: {{count}}',
  'consent.erase.found.assets': 'Bilder und Dateien, die sonst nirgends stehen: {{count}}',
  'consent.erase.keep': 'Den vertraulichen Beleg von Einwilligung und Widerruf behalten',
  'consent.erase.keep.help':
    'Um zeigen zu können, dass die Person eingewilligt hat und wann das endete. Er enthält ihren Namen.',
  'consent.erase.backups':
    'Diese Sicherungen enthalten sie noch. Löschen Sie sie, sonst kommt sie mit ihnen zurück:',
  'consent.erase.no-backups': 'Keine Sicherung, die von hier gemacht wurde, enthält sie.',
  'consent.erase.named-by': 'Noch genannt, ohne irgendwohin zu führen, von: {{ids}}',
  'consent.erase.confirm': 'Zur Bestätigung „{{name}}“ eingeben',
  'consent.erase.save': 'Endgültig löschen',
  'consent.erase.done': 'Gelöscht, mit dem Verlauf:',
  'consent.erase.not-scrubbed':
    'Währenddessen wurde ein Export gelesen: Bis der zu Ende ist, stehen die Worte noch im Protokoll der Datei.',
  'consent.erase.elsewhere':
    'Was das Haus verlassen hat, ist noch da: Exporte, anders gemachte Kopien, benachrichtigte Server, was Leser und Suchmaschinen behalten haben. Ein Bild bleibt in einem Browser, der es offen hat, bis zu fünf Minuten.',
  'consent.erase.impossible':
    'Die Daten dieses Studios liegen auf einem Server, der das nicht kann (Sanitys gehosteter Content Lake). Löschen Sie die Geschichte dort, und ihren Verlauf, wie es dessen Anleitung sagt.',
  'consent.erase.close': 'Schließen',
  'consent.not-saved-yet': 'Schreiben Sie zuerst die Geschichte',
  'consent.field-help':
    'Einwilligungen werden mit den Knöpfen am Fuß dieser Seite festgehalten und widerrufen, damit immer ein vertraulicher Beleg dahintersteht.',
  'consent.cancel': 'Abbrechen',
  'consent.field.agreedTo': 'Worin hat die Person eingewilligt?',
  'consent.field.agreedTo.help':
    'Möglichst in ihren Worten: welche Geschichte, welche Einzelheiten, welche Bilder.',
  'consent.field.told': 'Was wurde ihr gesagt?',
  'consent.field.told.help':
    'Zum Beispiel: wer es lesen wird, und dass sie es sich jederzeit anders überlegen kann.',
  'consent.field.scope': 'Die Geschichte darf verwendet werden für',
  'consent.field.scope.help':
    'Nur ankreuzen, was gesagt wurde. Was nicht angekreuzt ist, wurde nicht erlaubt.',
  'consent.field.photographs': 'Auch Fotografien der Person sind erlaubt',
  'consent.field.method': 'Wie hat sie eingewilligt?',
  'consent.field.method.choose': 'Bitte wählen',
  'consent.field.givenOn': 'An welchem Tag?',
  'consent.field.expiresOn': 'Bis wann? (freiwillig)',
  'consent.field.personName': 'Name der Person (vertraulich)',
  'consent.field.contact': 'Wie man sie erreicht (vertraulich, freiwillig)',
  'consent.field.contact.help':
    'Damit Sie noch einmal fragen oder die Veröffentlichung mitteilen können.',
  'consent.field.originalKeptAt': 'Wo liegt das unterschriebene Original? (freiwillig)',
  'consent.field.recordedBy': 'Festgehalten von',
  'consent.problem.agreedToMissing': 'Schreiben Sie, worin die Person eingewilligt hat.',
  'consent.problem.scopeMissing': 'Kreuzen Sie an, wofür die Geschichte verwendet werden darf.',
  'consent.problem.methodMissing': 'Wählen Sie, wie die Person eingewilligt hat.',
  'consent.problem.dateMissing': 'Tragen Sie den Tag ein.',
  'consent.problem.dateInFuture': 'Der Tag liegt noch in der Zukunft.',
  'consent.problem.expiresBeforeGiven': 'Sie würde enden, bevor sie begann.',
  'consent.problem.recordedByMissing': 'Tragen Sie ein, wer dies festhält.',
}

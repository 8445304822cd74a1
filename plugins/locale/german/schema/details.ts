/** Hours, origin, measurements, names, addresses, rules and durations. English as the schema has it, then German. */
export const details = {
  Days: 'Wochentage',
  'The days these hours are for.': 'Die Tage, für die diese Zeiten gelten.',
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
  'Open from': 'Geöffnet von',
  'On the 24-hour clock: 08:30.': 'In 24 Stunden: 08:30.',
  Until: 'Bis',
  'On the 24-hour clock: 18:00.': 'In 24 Stunden: 18:00.',
  Hours: 'Zeiten',
  Format: 'Format',
  'What was read: a text file, a saved page, an export.':
    'Was gelesen wurde: eine Textdatei, eine gespeicherte Seite, ein Export.',
  'Name in the old system': 'Name im alten System',
  'The file or the number it had there.': 'Die Datei oder die Nummer, die es dort hatte.',
  'Where the page used to be.': 'Wo die Seite früher stand.',
  'Brought over on': 'Übernommen am',
  'The moment of the migration.': 'Der Zeitpunkt des Umzugs.',
  Fingerprint: 'Fingerabdruck',
  'Lets the migration see whether anybody has changed the text since.':
    'Daran sieht der Umzug, ob seitdem jemand den Text geändert hat.',
  'Reviewed by a clinician before the migration': 'Vor dem Umzug von einer Fachperson geprüft',
  'Always “no” for what was migrated: an old date is not a clinical review.':
    'Immer „nein“ für Übernommenes: Ein altes Datum ist keine fachliche Prüfung.',
  Measurement: 'Messung',
  'One thing you measured before and after.':
    'Eine Sache, die Sie vorher und nachher gemessen haben.',
  'What was measured': 'Was gemessen wurde',
  'For example: pain at rest, or single-leg hop distance.':
    'Zum Beispiel: Ruheschmerz, oder die Weite eines einbeinigen Sprungs.',
  Before: 'Vorher',
  'At the first appointment.': 'Beim ersten Termin.',
  After: 'Nachher',
  'At the last appointment.': 'Beim letzten Termin.',
  'Scale or unit': 'Skala oder Einheit',
  'So that the numbers mean something: “0 to 10, lower is better”, or “cm”.':
    'Damit die Zahlen etwas bedeuten: „0 bis 10, weniger ist besser“, oder „cm“.',
  'A person’s name in its parts, so that it can be sorted and shown correctly.':
    'Der Name einer Person in seinen Teilen, damit er richtig sortiert und gezeigt wird.',
  'Dr, Prof, Ms… if you use one.': 'Dr., Prof. … falls Sie einen Titel führen.',
  'First name': 'Vorname',
  'The name you go by at work.': 'Der Name, den Sie bei der Arbeit verwenden.',
  'As it stands on the register.': 'Wie er im Register steht.',
  'Letters after the name': 'Kürzel hinter dem Namen',
  'For example: MSc, MCSP.': 'Zum Beispiel: MSc, MCSP.',
  Address: 'Adresse',
  'Name of this place': 'Name dieses Ortes',
  'Only if you have more than one: “Harbour Street clinic”.':
    'Nur, wenn Sie mehrere haben: „Praxis Hafenstraße“.',
  Street: 'Straße',
  'House number and street.': 'Hausnummer und Straße.',
  'Town or city': 'Ort',
  'As on an envelope.': 'Wie auf einem Umschlag.',
  'County or state': 'Bezirk oder Land',
  'If it is needed.': 'Falls nötig.',
  Postcode: 'Postleitzahl',
  'In countries that have one.': 'In Ländern, die eine haben.',
  Country: 'Land',
  'Its two-letter code: GB, IE, US, AU.': 'Als Kürzel aus zwei Buchstaben: GB, IE, US, AU.',
  Profile: 'Profil',
  'A page about this person or clinic on another website.':
    'Eine Seite über diese Person oder Praxis auf einer anderen Website.',
  'Name of the site': 'Name der Website',
  'For example: LinkedIn, ORCID, University page.':
    'Zum Beispiel: LinkedIn, ORCID, Seite der Universität.',
  'Authors have a registration number of the right form. If nothing is chosen: stop it from being published.':
    'Autorinnen und Autoren haben eine Registernummer der richtigen Form. Wenn nichts gewählt ist: nicht veröffentlichen.',
  'Stop it from being published': 'Nicht veröffentlichen',
  'Warn, but let it through': 'Warnen, aber durchlassen',
  'Do not check': 'Nicht prüfen',
  'A clinician has reviewed the page and the review is not overdue. If nothing is chosen: stop it from being published.':
    'Eine Fachperson hat die Seite geprüft, und die Prüfung ist nicht überfällig. Wenn nichts gewählt ist: nicht veröffentlichen.',
  'Changed since review': 'Seit der Prüfung geändert',
  'The page still says what the clinician read. Whatever you choose here, readers are not told of a review of other words. If nothing is chosen: warn, but let it through.':
    'Die Seite sagt noch, was die Fachperson gelesen hat. Was Sie hier auch wählen, von einer Prüfung anderer Worte erfährt niemand. Wenn nichts gewählt ist: warnen, aber durchlassen.',
  'The person of a case study has agreed. Whatever you choose here, a story without consent is never shown. If nothing is chosen: stop it from being published.':
    'Die Person einer Fallgeschichte hat eingewilligt. Was Sie hier auch wählen, eine Geschichte ohne Einwilligung wird nie gezeigt. Wenn nichts gewählt ist: nicht veröffentlichen.',
  'Clinical articles name their sources. If nothing is chosen: warn, but let it through.':
    'Fachliche Artikel nennen ihre Quellen. Wenn nichts gewählt ist: warnen, aber durchlassen.',
  'Advertising rules': 'Werberegeln',
  'Wording that advertising rules object to. These rules need judgement, so they never stop you. If nothing is chosen: warn, but let it through.':
    'Formulierungen, die gegen Werberegeln verstoßen. Diese Regeln brauchen Urteilskraft und halten Sie deshalb nie auf. Wenn nichts gewählt ist: warnen, aber durchlassen.',
  'Pictures described': 'Beschriebene Bilder',
  'Every picture has a description for people who cannot see it. If nothing is chosen: stop it from being published.':
    'Jedes Bild hat eine Beschreibung für Menschen, die es nicht sehen. Wenn nichts gewählt ist: nicht veröffentlichen.',
  Qualification: 'Abschluss',
  'A degree, diploma or course that bears on what this person writes about.':
    'Ein Abschluss, Diplom oder Kurs, der zu dem passt, worüber diese Person schreibt.',
  'For example: BSc (Hons) Physiotherapy.': 'Zum Beispiel: BSc (Hons) Physiotherapy.',
  'Awarded by': 'Verliehen von',
  'The university or college.': 'Die Universität oder Hochschule.',
  'The year it was awarded.': 'Das Jahr der Verleihung.',
  'How long': 'Wie lange',
  'The time as you would say it. Numbers only where the words give numbers.':
    'Die Zeit, wie Sie sie sagen würden. Zahlen nur, wo die Worte Zahlen nennen.',
  'In words': 'In Worten',
  'What the reader sees: “two to six weeks”.':
    'Was man auf der Seite liest: „zwei bis sechs Wochen“.',
  'At least': 'Mindestens',
  'The smaller number, if there is one.': 'Die kleinere Zahl, falls es eine gibt.',
  'At most': 'Höchstens',
  'The larger number, if there is one.': 'Die größere Zahl, falls es eine gibt.',
  Unit: 'Einheit',
  'What the numbers count.': 'Was die Zahlen zählen.',
  hours: 'Stunden',
  days: 'Tage',
  weeks: 'Wochen',
  months: 'Monate',
  years: 'Jahre',
  'In numbers': 'In Zahlen',
  'An entry on the register of a regulator such as the HCPC or the GMC.':
    'Ein Eintrag im Register einer Aufsicht wie HCPC oder GMC.',
  'Who keeps the register. The CSP is a membership: it goes under “Memberships”.':
    'Wer das Register führt. Die CSP ist eine Mitgliedschaft: Sie gehört unter „Mitgliedschaften“.',
} as const

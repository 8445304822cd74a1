/** Registrations, links, reviews, search engines and codes. English as the schema has it, then German. */
export const registers = {
  'HCPC: Health and Care Professions Council (GB)':
    'HCPC: Health and Care Professions Council (GB)',
  'GMC: General Medical Council (GB)': 'GMC: General Medical Council (GB)',
  'NMC: Nursing and Midwifery Council (GB)': 'NMC: Nursing and Midwifery Council (GB)',
  'GPhC: General Pharmaceutical Council (GB)': 'GPhC: General Pharmaceutical Council (GB)',
  'GDC: General Dental Council (GB)': 'GDC: General Dental Council (GB)',
  'GOC: General Optical Council (GB)': 'GOC: General Optical Council (GB)',
  'GOsC: General Osteopathic Council (GB)': 'GOsC: General Osteopathic Council (GB)',
  'GCC: General Chiropractic Council (GB)': 'GCC: General Chiropractic Council (GB)',
  'NPI: National Provider Identifier (US)': 'NPI: National Provider Identifier (US)',
  'Ahpra: Australian Health Practitioner Regulation Agency (AU)':
    'Ahpra: Australian Health Practitioner Regulation Agency (AU)',
  'CORU: CORU, the Irish health and social care regulator (IE)':
    'CORU: CORU, the Irish health and social care regulator (IE)',
  'Registration number': 'Registernummer',
  'As it stands on the register, letters and leading noughts included: PH123456.':
    'Wie sie im Register steht, mit Buchstaben und führenden Nullen: PH123456.',
  'Registered as': 'Registriert als',
  'The profession on the register, for example Physiotherapist.':
    'Der Beruf im Register, zum Beispiel Physiotherapist.',
  'The address of this entry on the regulator’s own website.':
    'Die Adresse dieses Eintrags auf der Website der Aufsicht.',
  'Last check': 'Zuletzt nachgesehen',
  'What somebody saw when they last looked the number up on the register.':
    'Was jemand sah, als die Nummer zuletzt im Register nachgesehen wurde.',
  'The entry on the register': 'Der Eintrag im Register',
  'Readers can follow this to the register and see for themselves.':
    'Man kann dem Link zum Register folgen und selbst nachsehen.',
  'Check of the register': 'Blick ins Register',
  'What a person saw when they looked the number up on the public register.':
    'Was eine Person sah, als sie die Nummer im öffentlichen Register nachsah.',
  'Checked on': 'Nachgesehen am',
  'The day somebody looked.': 'Der Tag, an dem jemand nachsah.',
  'Checked by': 'Nachgesehen von',
  'Who looked: a name or initials.': 'Wer nachsah: ein Name oder Kürzel.',
  'What the register showed': 'Was das Register zeigte',
  'Choose what you saw on the regulator’s own website.':
    'Wählen Sie, was Sie auf der Website der Aufsicht gesehen haben.',
  'On the register': 'Im Register',
  'On the register, with conditions': 'Im Register, mit Auflagen',
  'Suspended or struck off': 'Ruhend oder gestrichen',
  'Not found': 'Nicht gefunden',
  'Number looked up': 'Nachgesehene Nummer',
  'The number as it stood then: a check of another number does not count.':
    'Die Nummer, wie sie damals dastand: Ein Blick nach einer anderen Nummer zählt nicht.',
  'Register looked at': 'Nachgesehenes Register',
  'Whose register it was: a check of another register does not count.':
    'Wessen Register es war: Ein Blick in ein anderes Register zählt nicht.',
  'Related link': 'Verwandter Link',
  'Something else worth reading: a page of yours or one on another website.':
    'Etwas anderes Lesenswertes: eine Ihrer Seiten oder eine auf einer anderen Website.',
  'How it belongs to this page': 'Wie er zu dieser Seite gehört',
  'Choose “before” or “after” for pages that are read in order.':
    'Wählen Sie „davor“ oder „danach“ für Seiten, die man der Reihe nach liest.',
  'Related reading': 'Verwandte Lektüre',
  'The page before this one': 'Die Seite davor',
  'The page after this one': 'Die Seite danach',
  'Words of the link': 'Worte des Links',
  'Leave empty to use the page’s own title.': 'Leer lassen für den Titel der Seite.',
  'Why it helps': 'Warum er hilft',
  'A few words for the reader: “Exercises for the second week.”':
    'Ein paar Worte dazu: „Übungen für die zweite Woche.“',
  'Where it leads': 'Wohin er führt',
  'Choose a page of yours, or paste an address.':
    'Wählen Sie eine Ihrer Seiten, oder fügen Sie eine Adresse ein.',
  'A clinician has read the whole page and stands by it. Correcting a comma is not a review: leave the dates alone.':
    'Eine Fachperson hat die ganze Seite gelesen und steht dafür ein. Ein verbessertes Komma ist keine Prüfung: Lassen Sie die Tage, wie sie sind.',
  'Last reviewed': 'Zuletzt geprüft',
  'The day the whole page was read and approved.':
    'Der Tag, an dem die ganze Seite gelesen und gutgeheißen wurde.',
  'Next review due': 'Nächste Prüfung fällig',
  'When it should be read again.': 'Wann sie wieder gelesen werden soll.',
  'Reviewed by': 'Geprüft von',
  'The clinician who approved it; best somebody other than the author.':
    'Die Fachperson, die sie gutgeheißen hat; am besten nicht, wer sie geschrieben hat.',
  'What changed': 'Was sich geändert hat',
  'In a sentence, for your colleagues: “Dosage advice updated to the new guideline.”':
    'In einem Satz, für Ihre Kolleginnen und Kollegen: „Dosierung an die neue Leitlinie angepasst.“',
  'Review interval': 'Prüfungsabstand',
  'How long a clinical review holds for one kind of article.':
    'Wie lange eine fachliche Prüfung für eine Art von Artikel gilt.',
  'Which articles this is for.': 'Für welche Artikel das gilt.',
  Months: 'Anzahl der Monate',
  'From one review to the next.': 'Von einer Prüfung zur nächsten.',
  'Only if search engines should show something else than the page’s title and summary.':
    'Nur, wenn Suchmaschinen etwas anderes zeigen sollen als Titel und Zusammenfassung der Seite.',
  'Title in search results': 'Titel in Suchergebnissen',
  'Leave empty to use the page’s title. About 60 characters are shown.':
    'Leer lassen für den Titel der Seite. Etwa 60 Zeichen werden gezeigt.',
  'Text in search results': 'Text in Suchergebnissen',
  'Leave empty to use the summary. About 155 characters are shown.':
    'Leer lassen für die Zusammenfassung. Etwa 155 Zeichen werden gezeigt.',
  'Picture for sharing': 'Bild zum Teilen',
  'Shown when the page is shared. Leave empty to use the page’s main picture.':
    'Erscheint, wenn die Seite geteilt wird. Leer lassen für das Hauptbild der Seite.',
  'Hide from search engines': 'Vor Suchmaschinen verbergen',
  'The page stays public, but search engines are asked to leave it out.':
    'Die Seite bleibt öffentlich, aber Suchmaschinen werden gebeten, sie auszulassen.',
  Row: 'Zeile',
  'One row of a table.': 'Eine Zeile einer Tabelle.',
  Cells: 'Zellen',
  'From left to right. An empty cell is fine.':
    'Von links nach rechts. Eine leere Zelle ist in Ordnung.',
  'Explain a word': 'Ein Wort erklären',
  'Explains the marked word in plain English, without leaving the page.':
    'Erklärt das markierte Wort in einfacher Sprache, ohne dass man die Seite verlässt.',
  'What it means': 'Was es bedeutet',
  'In a short sentence a twelve-year-old would follow.':
    'In einem kurzen Satz, dem eine Zwölfjährige folgen kann.',
  'Number of this step': 'Nummer dieses Schritts',
  'Where a numbered list does not count 1, 2, 3: mark the first word of the step. The steps after it count on.':
    'Wo eine nummerierte Liste nicht 1, 2, 3 zählt: Markieren Sie das erste Wort des Schritts. Die folgenden zählen weiter.',
  Number: 'Nummer',
  'The number readers see before this step.': 'Die Nummer, die vor diesem Schritt steht.',
  'Written as': 'Geschrieben als',
  'Figures, if nothing is chosen.': 'Ziffern, wenn nichts gewählt ist.',
  '1, 2, 3': '1, 2, 3',
  'a, b, c': 'a, b, c',
  'A, B, C': 'A, B, C',
  'i, ii, iii': 'i, ii, iii',
  'I, II, III': 'I, II, III',
  'Clinical code': 'Klinischer Code',
  'The topic’s code in a clinical coding system, for search engines and other systems.':
    'Der Code des Themas in einem klinischen System, für Suchmaschinen und andere Systeme.',
  System: 'System',
  'Which list the code is from.': 'Aus welcher Liste der Code ist.',
  'SNOMED CT': 'SNOMED CT',
  'ICD-10': 'ICD-10',
  'ICD-11': 'ICD-11',
  MeSH: 'MeSH',
  Code: 'Code',
  'As the system writes it, for example M54.5.': 'Wie das System ihn schreibt, zum Beispiel M54.5.',
  'What the system calls it': 'Wie das System es nennt',
  'So that a colleague can see that it is the right code.':
    'Damit man sieht, dass es der richtige Code ist.',
  Paragraph: 'Absatz',
  Heading: 'Überschrift',
  'Smaller heading': 'Kleinere Überschrift',
  'Smallest heading': 'Kleinste Überschrift',
  'What was read': 'Was gelesen wurde',
  'A fingerprint of the page’s words, pictures and sources at the time.':
    'Ein Fingerabdruck der Worte, Bilder und Quellen der Seite zu dieser Zeit.',
  'Stories that were read': 'Gelesene Geschichten',
  'A fingerprint of each patient’s story that the page told.':
    'Ein Fingerabdruck jeder Fallgeschichte, die auf der Seite stand.',
  Revision: 'Fassung',
  'The revision of the document that was read, to compare with.':
    'Die Fassung des Dokuments, die gelesen wurde, zum Vergleichen.',
  'Who was signed in, which need not be who read the page.':
    'Wer angemeldet war; das muss nicht sein, wer die Seite gelesen hat.',
  Statement: 'Erklärung',
  'The words that were confirmed, as they stood beside the tick.':
    'Die bestätigten Worte, wie sie neben dem Häkchen standen.',
  'Signed-in person': 'Angemeldete Person',
  'Small corrections': 'Kleine Korrekturen',
  'Changes after the review that two people agreed need no new one.':
    'Änderungen nach der Prüfung, die nach Ansicht zweier Personen keine neue brauchen.',
  'Small correction': 'Kleine Korrektur',
  'A change after the review that needs no new one, as two people have said.':
    'Eine Änderung nach der Prüfung, die keine neue braucht, wie zwei Personen gesagt haben.',
  Reason: 'Grund',
  'What was corrected, and why it needs no new review.':
    'Was berichtigt wurde, und warum es keine neue Prüfung braucht.',
  'What was reviewed': 'Was geprüft wurde',
  'The fingerprint of the words that were reviewed.':
    'Der Fingerabdruck der Worte, die geprüft wurden.',
  'What it says now': 'Was jetzt dasteht',
  'The fingerprint of the corrected words: one more change, and it counts no more.':
    'Der Fingerabdruck der berichtigten Worte: noch eine Änderung, und sie gilt nicht mehr.',
  'Asked by': 'Erbeten von',
  'Who asked for the correction to be let through.': 'Wer um die Korrektur gebeten hat.',
  'Asked on': 'Erbeten am',
  'The day it was asked for.': 'Der Tag, an dem um sie gebeten wurde.',
  'Allowed by': 'Erlaubt von',
  'Who else looked at the difference and allowed it.':
    'Wer sonst den Unterschied angesehen und erlaubt hat.',
  'Allowed on': 'Erlaubt am',
  'The day it was allowed.': 'Der Tag, an dem sie erlaubt wurde.',
  'Who was signed in to the Studio when something was recorded.':
    'Wer im Studio angemeldet war, als etwas festgehalten wurde.',
  Account: 'Konto',
  'The id of the account, which stays when a name changes.':
    'Die Kennung des Kontos, die bleibt, wenn sich ein Name ändert.',
  'The name of the account at that time.': 'Der Name des Kontos zu dieser Zeit.',
} as const

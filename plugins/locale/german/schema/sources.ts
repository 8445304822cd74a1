/** The parts of a story, sources, consent, and what a dose or a question is made of. English as the schema has it, then German. */
export const sources = {
  'How it went': 'Wie es ausging',
  'What changed, how long it took, and what did not change.':
    'Was sich geändert hat, wie lange es dauerte und was sich nicht geändert hat.',
  Measurements: 'Messungen',
  'The same measure before and after, for example pain from 0 to 10.':
    'Dasselbe Maß vorher und nachher, zum Beispiel Schmerz von 0 bis 10.',
  'As little as the story needs. An exact age, a street or an employer can give somebody away.':
    'So wenig, wie die Geschichte braucht. Ein genaues Alter, eine Straße oder ein Arbeitgeber kann jemanden verraten.',
  'Called in the story': 'Heißt in der Geschichte',
  'A made-up first name, or the real one only if the person asked for it.':
    'Ein erfundener Vorname, oder der echte nur, wenn die Person darum gebeten hat.',
  Age: 'Alter',
  'A range is enough, and safer than the exact age.':
    'Ein Bereich genügt und ist sicherer als das genaue Alter.',
  '0 to 17': '0 bis 17',
  '18 to 29': '18 bis 29',
  '30 to 39': '30 bis 39',
  '40 to 49': '40 bis 49',
  '50 to 59': '50 bis 59',
  '60 to 69': '60 bis 69',
  '70 to 79': '70 bis 79',
  '80 or over': '80 oder älter',
  Work: 'Arbeit',
  'In general words: “works in an office”, never the employer.':
    'In allgemeinen Worten: „arbeitet im Büro“, nie der Arbeitgeber.',
  Source: 'Quelle',
  'Where a statement comes from. Readers see it at the foot of the page.':
    'Woher eine Aussage stammt. Sie steht am Fuß der Seite.',
  'What sort of source this is.': 'Was für eine Quelle das ist.',
  'Journal article': 'Fachartikel',
  Guideline: 'Leitlinie',
  Book: 'Buch',
  'Web page': 'Webseite',
  'The title of the paper, guideline, book or page.':
    'Der Titel der Studie, der Leitlinie, des Buches oder der Seite.',
  'As the source lists them: “Example J, Sample K, et al.”':
    'Wie die Quelle sie nennt: „Example J, Sample K, et al.“',
  'Journal or publisher': 'Zeitschrift oder Verlag',
  'For example: British Journal of Sports Medicine, or NICE.':
    'Zum Beispiel: British Journal of Sports Medicine, oder NICE.',
  Year: 'Jahr',
  'The year it was published.': 'Das Jahr der Veröffentlichung.',
  DOI: 'DOI',
  'The number that begins with 10. and stands near the top of a paper.':
    'Die Nummer, die mit 10. beginnt und oben auf einer Studie steht.',
  'PubMed number (PMID)': 'PubMed-Nummer (PMID)',
  'The number of the paper in PubMed, digits only.':
    'Die Nummer der Studie in PubMed, nur Ziffern.',
  ISBN: 'ISBN',
  'The number above the barcode of a book.': 'Die Nummer über dem Strichcode eines Buches.',
  'Copy it from your browser’s address bar.':
    'Kopieren Sie sie aus der Adresszeile Ihres Browsers.',
  'Last checked on': 'Zuletzt nachgesehen am',
  'The day somebody last made sure that it is there and still says this.':
    'Der Tag, an dem jemand zuletzt nachgesehen hat, dass sie da ist und das noch sagt.',
  'Where to find it': 'Wo sie zu finden ist',
  'One of these is enough.': 'Eines davon genügt.',
  'Points from the marked words to one of the article’s sources.':
    'Zeigt von den markierten Worten auf eine der Quellen des Artikels.',
  'Which of the sources under “Evidence” this statement rests on.':
    'Auf welcher der Quellen unter „Evidenz“ diese Aussage beruht.',
  'The clinic’s regulator': 'Die Aufsicht der Praxis',
  Regulator: 'Aufsicht',
  'For example: Care Quality Commission.': 'Zum Beispiel: Care Quality Commission.',
  Number: 'Nummer',
  'The clinic’s own registration number.': 'Die Registernummer der Praxis selbst.',
  'Link to the register': 'Link zum Register',
  'The clinic’s page on the regulator’s website.':
    'Die Seite der Praxis auf der Website der Aufsicht.',
  'Whether the person agreed that their story is told. No names here: those belong in the private consent record.':
    'Ob die Person eingewilligt hat, dass ihre Geschichte erzählt wird. Keine Namen hier: Die gehören in den vertraulichen Beleg.',
  'Until it says “Given”, nobody outside the clinic can see this story.':
    'Bis hier „Gegeben“ steht, kann niemand außerhalb der Praxis diese Geschichte sehen.',
  'Not recorded: the story stays hidden': 'Nicht festgehalten: Die Geschichte bleibt verborgen',
  Given: 'Gegeben',
  'Withdrawn: the story is taken down': 'Widerrufen: Die Geschichte wird entfernt',
  'Recorded on': 'Festgehalten am',
  'The day the consent, or its withdrawal, was written down.':
    'Der Tag, an dem die Einwilligung oder ihr Widerruf aufgeschrieben wurde.',
  'If the person agreed for a time only: the last day of it. The story hides itself afterwards.':
    'Wenn die Person nur für eine Zeit eingewilligt hat: deren letzter Tag. Danach verbirgt sich die Geschichte selbst.',
  'Private record': 'Vertraulicher Beleg',
  'The signed consent. Only signed-in staff can open it.':
    'Die unterschriebene Einwilligung. Nur angemeldete Mitarbeitende können sie öffnen.',
  Dates: 'Tage und Fristen',
  Point: 'Punkt',
  'One thing to do, or not to do.': 'Eine Sache, die man tun oder lassen soll.',
  What: 'Was',
  'Begin with the verb, without “do” or “do not”: “keep the leg raised”.':
    'Ohne „bitte“ und ohne „nicht“: „das Bein hochlagern“.',
  Why: 'Warum',
  'Only if it helps: “it keeps the swelling down”.':
    'Nur, wenn es hilft: „das hält die Schwellung klein“.',
  'How much': 'Wie viel',
  'How often and how long, in the words you would use with a patient.':
    'Wie oft und wie lange, in den Worten, die Sie im Gespräch verwenden würden.',
  Sets: 'Sätze',
  'For example: 3, or “2 to 3”.': 'Zum Beispiel: 3, oder „2 bis 3“.',
  Repetitions: 'Wiederholungen',
  'In each set: 10, or “8 to 12”.': 'In jedem Satz: 10, oder „8 bis 12“.',
  Hold: 'Halten',
  'For example: 30 seconds.': 'Zum Beispiel: 30 Sekunden.',
  'How often': 'Wie oft',
  'For example: twice a day.': 'Zum Beispiel: zweimal am Tag.',
  Question: 'Frage',
  'One question as a patient would ask it, and its answer.':
    'Eine Frage, wie Betroffene sie stellen würden, und ihre Antwort.',
  'In the patient’s own words: “Can I drive with a cast?”':
    'In eigenen Worten: „Darf ich mit Gips Auto fahren?“',
  Answer: 'Antwort',
  'Answer in the first sentence, explain after it.': 'Im ersten Satz antworten, danach erklären.',
  Link: 'Link',
  'Makes the marked words lead somewhere.': 'Lässt die markierten Worte irgendwohin führen.',
  'Page of yours': 'Eine Ihrer Seiten',
  'Start typing its title. The link follows the page if its address changes.':
    'Beginnen Sie, den Titel zu tippen. Der Link folgt der Seite, wenn sich ihre Adresse ändert.',
  'Address on another website': 'Adresse auf einer anderen Website',
  'Only for pages that are not yours.': 'Nur für Seiten, die nicht Ihre sind.',
  'Open in a new tab': 'In einem neuen Tab öffnen',
  'Best left off: people expect the “back” button to work.':
    'Besser aus: Man erwartet, dass der Zurück-Knopf funktioniert.',
  Membership: 'Mitgliedschaft',
  'Membership of a professional body. It is not a registration.':
    'Mitgliedschaft in einem Berufsverband. Sie ist keine Registrierung.',
  'Professional body': 'Berufsverband',
  'Its short name in small letters: csp for the Chartered Society of Physiotherapy.':
    'Sein Kürzel in Kleinbuchstaben: csp für die Chartered Society of Physiotherapy.',
  'Membership number': 'Mitgliedsnummer',
  'Only if you want readers to see it.': 'Nur, wenn man sie auf der Website sehen soll.',
  'Member since': 'Mitglied seit',
  'The day you joined, if you know it.': 'Der Tag des Beitritts, falls Sie ihn wissen.',
  'Days that share the same hours. Add another entry for the other days.':
    'Tage mit denselben Zeiten. Für die anderen Tage einen weiteren Eintrag anlegen.',
} as const

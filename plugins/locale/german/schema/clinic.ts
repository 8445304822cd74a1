/** Topics, the clinic and redirects. English as the schema has it, then German. */
export const clinic = {
  'Given, newest first': 'Gegeben, neueste zuerst',
  'Ends first': 'Endet zuerst',
  Topic: 'Thema',
  'What articles are about: a condition, a part of the body, a treatment, a symptom.':
    'Wovon Artikel handeln: eine Krankheit, ein Körperteil, eine Behandlung, eine Beschwerde.',
  'The name patients use, for example “Frozen shoulder”.':
    'Der Name, den Betroffene verwenden, zum Beispiel „Schultersteife“.',
  'The last part of the address of this topic’s page.':
    'Der letzte Teil der Adresse der Seite dieses Themas.',
  Kind: 'Art',
  'What sort of topic this is.': 'Was für ein Thema das ist.',
  'Part of the body': 'Körperteil',
  Symptom: 'Beschwerde',
  'In short': 'Kurz gesagt',
  'One or two plain sentences, shown at the top of the topic’s page.':
    'Ein oder zwei einfache Sätze oben auf der Seite des Themas.',
  'Also called': 'Auch genannt',
  'Other names people search for, the Latin one too: “adhesive capsulitis”.':
    'Andere Namen, nach denen gesucht wird, auch der lateinische: „adhäsive Kapsulitis“.',
  'Belongs to': 'Gehört zu',
  'A wider topic, if there is one: “Shoulder pain”.':
    'Ein weiteres Thema, falls es eines gibt: „Schulterschmerzen“.',
  'Clinical codes': 'Klinische Codes',
  'So that search engines and other systems know exactly what is meant.':
    'Damit Suchmaschinen und andere Systeme genau wissen, was gemeint ist.',
  Clinic: 'Praxis',
  'Who publishes: name, addresses, opening hours, and the rules you publish by.':
    'Wer veröffentlicht: Name, Adressen, Öffnungszeiten und die Regeln, nach denen Sie veröffentlichen.',
  'As on the sign at the door.': 'Wie auf dem Schild an der Tür.',
  'In a line': 'In einer Zeile',
  'What you do, in a few words.': 'Was Sie tun, in wenigen Worten.',
  Description: 'Beschreibung',
  'Whom you help and how, for the home page and search engines.':
    'Wem Sie wie helfen, für die Startseite und Suchmaschinen.',
  Logo: 'Logo',
  'Best with a transparent background.': 'Am besten mit durchsichtigem Hintergrund.',
  'Regulator of the clinic': 'Aufsicht der Praxis',
  'If the clinic itself is registered, for example with the CQC.':
    'Wenn die Praxis selbst registriert ist, zum Beispiel bei der CQC.',
  'Your pages on social media and in directories.':
    'Ihre Seiten in sozialen Medien und Verzeichnissen.',
  Telephone: 'Telefon',
  'With the area code, as you would print it.': 'Mit der Vorwahl, wie Sie sie drucken würden.',
  Email: 'E-Mail',
  'An address that somebody reads.': 'Eine Adresse, die jemand liest.',
  Website: 'Website',
  'The address of your website.': 'Die Adresse Ihrer Website.',
  Addresses: 'Adressen',
  'Where people come to see you.': 'Wohin man zu Ihnen kommt.',
  'Opening hours': 'Öffnungszeiten',
  'One entry for days that share the same hours.': 'Ein Eintrag für Tage mit denselben Zeiten.',
  Booking: 'Terminbuchung',
  'Buttons for booking. The first one is used where an article has none.':
    'Knöpfe für die Buchung. Der erste wird verwendet, wo ein Artikel keinen hat.',
  'Before anything is published': 'Bevor etwas veröffentlicht wird',
  'What must be in order before a page goes out, and what is only pointed out.':
    'Was stimmen muss, bevor eine Seite hinausgeht, und worauf nur hingewiesen wird.',
  'How often pages are reviewed': 'Wie oft Seiten geprüft werden',
  'One entry for each kind of article.': 'Ein Eintrag für jede Art von Artikel.',
  'Country whose advertising rules apply': 'Land, dessen Werberegeln gelten',
  'Where most of your patients are.': 'Wo die meisten Ihrer Patientinnen und Patienten sind.',
  'United Kingdom': 'Vereinigtes Königreich',
  Ireland: 'Irland',
  'United States': 'Vereinigte Staaten',
  Australia: 'Australien',
  Disclaimer: 'Haftungshinweis',
  'Shown at the foot of every article: “This page does not replace an examination.”':
    'Steht am Fuß jedes Artikels: „Diese Seite ersetzt keine Untersuchung.“',
  Contact: 'Kontakt',
  'Publishing rules': 'Regeln zum Veröffentlichen',
  'Reach us': 'So erreicht man uns',
  Redirect: 'Weiterleitung',
  'Sends readers of an old address to where the page is now.':
    'Führt von einer alten Adresse dorthin, wo die Seite jetzt ist.',
  'Old address': 'Alte Adresse',
  'Without the name of the site: /blog/knee-pain': 'Ohne den Namen der Website: /blog/knee-pain',
  'The article that stands there now.': 'Der Artikel, der jetzt dort steht.',
  'Other address': 'Andere Adresse',
  'If it is not an article: /about, or a full address beginning with https://':
    'Wenn es kein Artikel ist: /about, oder eine ganze Adresse, die mit https:// beginnt',
  'For good': 'Auf Dauer',
  'Turn off only if the old address will come back.':
    'Nur ausschalten, wenn die alte Adresse wiederkommt.',
  'New address': 'Neue Adresse',
  'One of the two.': 'Eine von beiden.',
} as const

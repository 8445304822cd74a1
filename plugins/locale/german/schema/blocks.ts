/** The text and its blocks. English as the schema has it, then German. */
export const blocks = {
  Bullets: 'Aufzählung',
  Numbers: 'Nummerierung',
  Bold: 'Fett',
  Italic: 'Kursiv',
  Superscript: 'Hochgestellt',
  Subscript: 'Tiefgestellt',
  Underline: 'Unterstrichen',
  'Strike through': 'Durchgestrichen',
  Advice: 'Rat',
  Recovery: 'Genesung',
  'Pictures and video': 'Bilder und Video',
  'Paragraphs and lists. Enter begins a new paragraph, Shift and Enter a new line.':
    'Absätze und Listen. Die Eingabetaste beginnt einen neuen Absatz, mit der Umschalttaste eine neue Zeile.',
  'Care card': 'Hinweiskarte',
  'When to get help, and how fast. For red flags.':
    'Wann und wie schnell man Hilfe holen soll. Für Warnzeichen.',
  'How urgent': 'Wie dringend',
  'Decides the colour and the heading of the card.': 'Bestimmt Farbe und Überschrift der Karte.',
  'Not urgent: see a GP or a clinician':
    'Nicht dringend: in die Hausarztpraxis oder zu einer Fachperson',
  'Urgent: help is needed today': 'Dringend: Hilfe ist heute nötig',
  'Emergency: call 999 or go to A&E': 'Notfall: 999 anrufen oder in die Notaufnahme',
  'Leave empty for the usual one, such as “Call 999 or go to A&E now if:”.':
    'Leer lassen für die übliche, etwa „Call 999 or go to A&E now if:“.',
  Signs: 'Anzeichen',
  'A bullet for each sign, the most important first.':
    'Ein Punkt für jedes Anzeichen, das wichtigste zuerst.',
  'Do or don’t list': 'Liste: ratsam oder nicht',
  'A list of things to do, or of things not to do. Use two for both.':
    'Eine Liste von Dingen, die man tun soll, oder die man lassen soll. Für beides zwei.',
  'Do or don’t': 'Ratsam oder nicht',
  'One list holds one of the two.': 'Eine Liste enthält eines von beiden.',
  Do: 'Ratsam',
  'Don’t': 'Nicht ratsam',
  'Leave empty for “Do” or “Don’t”.': 'Leer lassen für „Do“ oder „Don’t“.',
  Points: 'Punkte',
  'A handful is best.': 'Eine Handvoll ist am besten.',
  'Important note': 'Wichtiger Hinweis',
  'Something the reader must not miss. For red flags, use a care card.':
    'Etwas, das man nicht übersehen darf. Für Warnzeichen eine Hinweiskarte verwenden.',
  'Leave empty for “Important”.': 'Leer lassen für „Important“.',
  'Short: one or two sentences.': 'Kurz: ein oder zwei Sätze.',
  'Call to action': 'Aufruf',
  'The one thing the reader should do next, as a button.':
    'Das Eine, was man als Nächstes tun soll, als Knopf.',
  'What it is for': 'Wozu er dient',
  'Decides how the button looks and what it does.':
    'Bestimmt, wie der Knopf aussieht und was er tut.',
  'Book an appointment': 'Termin buchen',
  'Read on': 'Weiterlesen',
  'Get in touch': 'Kontakt aufnehmen',
  'Text above the button': 'Text über dem Knopf',
  'One or two sentences, without promises: “Not sure what to do? Talk to one of us.”':
    'Ein oder zwei Sätze, ohne Versprechen: „Nicht sicher, was zu tun ist? Sprechen Sie mit uns.“',
  'Words on the button': 'Worte auf dem Knopf',
  'Begin with a verb: “Book an appointment”.': 'Mit einem Verb: „Termin buchen“.',
  'Where the button leads. A path on your own site such as /book is fine.':
    'Wohin der Knopf führt. Ein Pfad auf Ihrer eigenen Website wie /book ist in Ordnung.',
  'With the area code, as you would print it: 01632 960 123.':
    'Mit der Vorwahl, wie Sie sie drucken würden: 01632 960 123.',
  'An address, or a telephone number.': 'Eine Adresse oder eine Telefonnummer.',
  'Recovery timeline': 'Zeitplan der Genesung',
  'How long recovery takes, stage by stage or from mild to severe.':
    'Wie lange die Genesung dauert, Abschnitt für Abschnitt oder von leicht bis schwer.',
  'Leave empty if the heading above says it.':
    'Leer lassen, wenn die Überschrift darüber es schon sagt.',
  Stages: 'Abschnitte',
  'In order, the mildest or the first one at the top.':
    'Der Reihe nach, der leichteste oder erste zuoberst.',
  'An exercise with its steps, how much of it, and when to stop.':
    'Eine Übung mit ihren Schritten, wie viel davon, und wann man aufhört.',
  'Name of the exercise': 'Name der Übung',
  'For example: “Calf stretch against a wall”.': 'Zum Beispiel: „Wade an der Wand dehnen“.',
  'What it is good for': 'Wozu sie gut ist',
  'In a few words: “Loosens the calf before walking.”':
    'In wenigen Worten: „Lockert die Wade vor dem Gehen.“',
  Steps: 'Schritte',
  'One step a line, each beginning with a verb.': 'Ein Schritt pro Zeile, jeder mit einem Verb.',
  'Sets, repetitions, and how often.': 'Sätze, Wiederholungen und wie oft.',
  'Stop if': 'Aufhören, wenn',
  'When the reader should stop: “the pain gets sharper or travels down the leg”.':
    'Wann man aufhören soll: „der Schmerz wird schärfer oder zieht das Bein hinunter“.',
  Picture: 'Bild',
  'Show the position that is easiest to get wrong.':
    'Zeigen Sie die Haltung, die man am leichtesten falsch macht.',
  Video: 'Video',
  'The exercise from beginning to end.': 'Die Übung von Anfang bis Ende.',
  'Picture and video': 'Bild und Video',
  'Case studies': 'Fallgeschichten',
  'Real-life examples. Each is shown only while its person’s consent stands; nobody has to remember to take it out.':
    'Beispiele aus dem Leben. Jede wird nur gezeigt, solange die Einwilligung der Person gilt; niemand muss daran denken, sie herauszunehmen.',
  'Choose from the case studies you have written.':
    'Wählen Sie aus den Fallgeschichten, die Sie geschrieben haben.',
  Introduction: 'Einleitung',
  'A sentence before the stories. It is hidden together with them.':
    'Ein Satz vor den Geschichten. Er wird mit ihnen verborgen.',
  'A picture with its description, and a caption if it needs one.':
    'Ein Bild mit seiner Beschreibung, und einer Bildunterschrift, wenn es eine braucht.',
  'Drop a file here. Then press the crop sign and mark what must stay visible.':
    'Legen Sie hier eine Datei ab. Drücken Sie dann das Zuschneidezeichen und markieren Sie, was sichtbar bleiben muss.',
  'Only decoration': 'Nur Schmuck',
  'Tick this if a reader who cannot see the picture misses nothing.':
    'Ankreuzen, wenn jemand, der das Bild nicht sieht, nichts verpasst.',
  'Row of pictures': 'Bilderreihe',
  'Pictures that belong side by side, such as before and after.':
    'Bilder, die nebeneinander gehören, etwa vorher und nachher.',
  Pictures: 'Bilder',
  'In the order they are read.': 'In der Reihenfolge, in der man sie liest.',
  'A video on YouTube, Vimeo or your own site, with what is said in it.':
    'Ein Video auf YouTube, Vimeo oder Ihrer eigenen Website, mit dem, was darin gesagt wird.',
  'What the video shows; read out to people who cannot see it.':
    'Was das Video zeigt; wird Menschen vorgelesen, die es nicht sehen.',
  'What is said': 'Was gesagt wird',
  'For people who cannot hear it, or cannot play it here.':
    'Für Menschen, die es nicht hören oder hier nicht abspielen können.',
  'Shown under the video, if it needs explaining.':
    'Steht unter dem Video, wenn es eine Erklärung braucht.',
  'A video cannot be edited, so it has a review date of its own.':
    'Ein Video lässt sich nicht bearbeiten; deshalb hat es einen eigenen Prüfungstag.',
  'From another website': 'Von einer anderen Website',
  'A map, a podcast or a form of another website. For a video, use “Video”.':
    'Eine Karte, ein Podcast oder ein Formular einer anderen Website. Für ein Video „Video“ verwenden.',
  'The address of the page, not its embed code.':
    'Die Adresse der Seite, nicht ihr Einbettungscode.',
  'What it is; read out to people who cannot see it.':
    'Was es ist; wird Menschen vorgelesen, die es nicht sehen.',
  From: 'Von',
  'The website it comes from, for example OpenStreetMap.':
    'Die Website, von der es stammt, zum Beispiel OpenStreetMap.',
  'Questions and answers': 'Fragen und Antworten',
  'Questions patients ask, each with its answer.':
    'Fragen, die Betroffene stellen, jede mit ihrer Antwort.',
  Questions: 'Fragen',
  'The most frequent question first.': 'Die häufigste Frage zuerst.',
  Quotation: 'Zitat',
  'Somebody’s own words. For a patient’s words, use a case study with consent.':
    'Jemandes eigene Worte. Für die Worte einer behandelten Person eine Fallgeschichte mit Einwilligung verwenden.',
  Words: 'Worte',
  'Without quotation marks: the website adds them.':
    'Ohne Anführungszeichen: Die Website setzt sie.',
  'The person or the publication.': 'Die Person oder die Veröffentlichung.',
  'Who that is': 'Wer das ist',
  'For example: consultant rheumatologist.': 'Zum Beispiel: Fachärztin für Rheumatologie.',
  'Where it stands': 'Wo es steht',
  'The address of the source, if it is online.': 'Die Adresse der Quelle, falls sie online ist.',
  'Who said it': 'Wer es gesagt hat',
  Table: 'Tabelle',
  'For facts that are easier to compare in rows and columns.':
    'Für Angaben, die sich in Zeilen und Spalten leichter vergleichen lassen.',
  'Title of the table': 'Titel der Tabelle',
  'What it compares, for readers who hear it read out.':
    'Was sie vergleicht, für Menschen, denen sie vorgelesen wird.',
  'First row holds headings': 'Erste Zeile enthält Überschriften',
  'Usually yes.': 'Meistens ja.',
  'First column holds headings': 'Erste Spalte enthält Überschriften',
  'Yes if each row begins with its name.': 'Ja, wenn jede Zeile mit ihrem Namen beginnt.',
  Rows: 'Zeilen',
  'Every row with the same number of cells.': 'Jede Zeile mit gleich vielen Zellen.',
  Headings: 'Überschriften',
  'Dividing line': 'Trennlinie',
  'A line between two parts. A heading is usually better.':
    'Eine Linie zwischen zwei Teilen. Eine Überschrift ist meistens besser.',
  Style: 'Stil',
  'There is one style so far.': 'Bisher gibt es einen Stil.',
  Line: 'Linie',
  'Not carried over': 'Nicht übernommen',
  'Something the migration could not read, kept whole. Readers never see it: rebuild what matters, then remove this block.':
    'Etwas, das der Umzug nicht lesen konnte, ganz aufbewahrt. Öffentlich ist es nie zu sehen: Bauen Sie nach, was zählt, und entfernen Sie dann diesen Block.',
  'What is the matter': 'Was damit ist',
  'Why it could not be carried over.': 'Warum es nicht übernommen werden konnte.',
  'As it was': 'Wie es war',
  'The original, word for word.': 'Das Original, Wort für Wort.',
  Stage: 'Abschnitt',
  'One stage of a recovery timeline.': 'Ein Abschnitt eines Zeitplans der Genesung.',
  'Name of the stage': 'Name des Abschnitts',
  'For example: “Mild sprain”, or “First week”.':
    'Zum Beispiel: „Leichte Verstauchung“, oder „Erste Woche“.',
  'How severe': 'Wie schwer',
  'Only if the stages differ by how bad the problem is.':
    'Nur, wenn sich die Abschnitte danach unterscheiden, wie schlimm das Problem ist.',
  Mild: 'Leicht',
  Moderate: 'Mittel',
  Severe: 'Schwer',
  'As you would say it to a patient.': 'Wie Sie es im Gespräch sagen würden.',
  'What to expect': 'Was zu erwarten ist',
  'What it feels like, what helps, and what should be possible by the end.':
    'Wie es sich anfühlt, was hilft und was am Ende möglich sein sollte.',
} as const

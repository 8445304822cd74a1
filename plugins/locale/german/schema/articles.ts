/** Articles. English as the schema has it, then German. */
export const articles = {
  Article: 'Artikel',
  'A page of health information: a guide, a condition, a treatment, an exercise.':
    'Eine Seite mit Gesundheitswissen: ein Ratgeber, eine Krankheit, eine Behandlung, eine Übung.',
  Title: 'Titel',
  'What a patient would type into a search engine, in plain words.':
    'Was jemand mit Beschwerden in eine Suchmaschine tippen würde, in einfachen Worten.',
  Summary: 'Zusammenfassung',
  'The answer in two or three sentences, for lists and search results.':
    'Die Antwort in zwei oder drei Sätzen, für Listen und Suchergebnisse.',
  Text: 'Text',
  'The article itself. Type, or press + for a care card, an exercise, a picture…':
    'Der Artikel selbst. Schreiben Sie, oder wählen Sie + für eine Hinweiskarte, eine Übung, ein Bild …',
  'Key points': 'Das Wichtigste',
  'Three to five things to remember, shown at the top of the page.':
    'Drei bis fünf Dinge zum Merken, oben auf der Seite.',
  'Main picture': 'Hauptbild',
  'Shown at the top and when the page is shared.':
    'Steht oben und erscheint, wenn die Seite geteilt wird.',
  'What the picture shows': 'Was das Bild zeigt',
  'Read out to people who cannot see the picture. Describe what matters in a short sentence: “A woman stretching her calf against a wall.”':
    'Wird Menschen vorgelesen, die das Bild nicht sehen. Beschreiben Sie in einem kurzen Satz, worauf es ankommt: „Eine Frau dehnt an einer Wand ihre Wade.“',
  Caption: 'Bildunterschrift',
  'Shown under the picture. Leave empty if the picture speaks for itself.':
    'Steht unter dem Bild. Leer lassen, wenn das Bild für sich spricht.',
  Credit: 'Bildnachweis',
  'Who made the picture or owns it, if they should be named.':
    'Von wem das Bild ist oder wem es gehört, falls das genannt werden soll.',
  'What to do next': 'Was als Nächstes zu tun ist',
  'The button at the end of the page. Leave empty to use the clinic’s own.':
    'Der Knopf am Ende der Seite. Leer lassen für den der Praxis.',
  'Kind of article': 'Art des Artikels',
  'Decides how often the page is reviewed and how search engines see it.':
    'Bestimmt, wie oft die Seite geprüft wird und wie Suchmaschinen sie sehen.',
  Guide: 'Ratgeber',
  Condition: 'Krankheit',
  Treatment: 'Behandlung',
  Exercise: 'Übung',
  News: 'Neuigkeit',
  'Question and answer': 'Frage und Antwort',
  'Written for': 'Geschrieben für',
  'Leave empty if it is for everybody.': 'Leer lassen, wenn es für alle ist.',
  Patients: 'Patientinnen und Patienten',
  Carers: 'Pflegende Angehörige',
  Parents: 'Eltern',
  'Health professionals': 'Fachleute im Gesundheitswesen',
  Authors: 'Autorinnen und Autoren',
  'Who wrote it. Their registration is shown with their name.':
    'Wer es geschrieben hat. Die Registrierung steht beim Namen.',
  'Clinical review': 'Fachliche Prüfung',
  'Fill this in when a clinician has read the whole page. Empty means: not clinically reviewed.':
    'Ausfüllen, wenn eine Fachperson die ganze Seite gelesen hat. Leer heißt: nicht fachlich geprüft.',
  'First published': 'Zuerst veröffentlicht',
  'For an article that was on an old website: its date there.':
    'Für einen Artikel, der auf einer alten Website stand: sein Tag dort.',
  'Last updated': 'Zuletzt geändert',
  'When the content last changed in a way a reader should know of.':
    'Wann sich der Inhalt zuletzt so geändert hat, dass es jemanden angeht.',
  Sources: 'Quellen',
  'The papers, guidelines and books this page rests on.':
    'Die Studien, Leitlinien und Bücher, auf denen diese Seite beruht.',
  Topics: 'Themen',
  'What it is about: the condition, the part of the body, the treatment.':
    'Worum es geht: die Krankheit, der Körperteil, die Behandlung.',
  'Related links': 'Verwandte Links',
  'What the reader might want next. Links without a destination are not shown.':
    'Was als Nächstes lesenswert ist. Links ohne Ziel werden nicht gezeigt.',
  'Web address': 'Webadresse',
  'The last part of the page’s address. Once published, change it only if you must.':
    'Der letzte Teil der Adresse dieser Seite. Nach der Veröffentlichung nur ändern, wenn es sein muss.',
  'Earlier web addresses': 'Frühere Webadressen',
  'Old links to these still find the page.': 'Alte Links hierher finden die Seite weiterhin.',
  'Search engines and sharing': 'Suchmaschinen und Teilen',
  'Only if they should show something else than title and summary.':
    'Nur, wenn sie etwas anderes zeigen sollen als Titel und Zusammenfassung.',
  Language: 'Sprache',
  'As a code: en-GB for British English, cy for Welsh, pl for Polish.':
    'Als Kürzel: en-GB für britisches Englisch, cy für Walisisch, pl für Polnisch.',
  'Where this came from': 'Woher das stammt',
  'Written by the migration from your old website. Nothing to fill in here.':
    'Vom Umzug Ihrer alten Website geschrieben. Hier ist nichts auszufüllen.',
  Write: 'Schreiben',
  'Who and when': 'Wer und wann',
  Evidence: 'Evidenz',
  Related: 'Verwandtes',
  'Search engines': 'Suchmaschinen',
  Origin: 'Herkunft',
  'Dates the reader is told': 'Tage, die man auf der Seite liest',
  'What and for whom': 'Was und für wen',
  'Review due first': 'Zuerst fällige Prüfungen',
} as const

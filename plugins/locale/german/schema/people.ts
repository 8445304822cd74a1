/** Authors, case studies and the record of a consent. English as the schema has it, then German. */
export const people = {
  'Newest first': 'Neueste zuerst',
  'Last edited': 'Zuletzt bearbeitet',
  Author: 'Autorin oder Autor',
  'A clinician who writes or reviews, with the registrations that show it.':
    'Eine Fachperson, die schreibt oder prüft, mit den Registrierungen, die das zeigen.',
  Name: 'Name',
  'As it should stand under an article.': 'Wie er unter einem Artikel stehen soll.',
  Profession: 'Beruf',
  'For example: Physiotherapist.': 'Zum Beispiel: Physiotherapeutin.',
  Photograph: 'Foto',
  'A friendly, recent picture of the face.': 'Ein freundliches, neueres Bild des Gesichts.',
  Registrations: 'Registrierungen',
  'With the HCPC, GMC, NMC or another regulator. Readers can look them up.':
    'Bei HCPC, GMC, NMC oder einer anderen Aufsicht. Man kann sie nachschlagen.',
  Memberships: 'Mitgliedschaften',
  'Professional bodies such as the CSP.': 'Berufsverbände wie die CSP.',
  Qualifications: 'Abschlüsse',
  'Degrees, diplomas and courses, the most recent first.':
    'Abschlüsse, Diplome und Kurse, die neuesten zuerst.',
  Biography: 'Lebenslauf',
  'A few sentences: what you treat, where you trained, what you care about.':
    'Ein paar Sätze: was Sie behandeln, wo Sie gelernt haben, was Ihnen wichtig ist.',
  'Declared interests': 'Interessenbindungen',
  'Anything that could look like a conflict: paid talks, shares, products you sell. “None” is a good answer.':
    'Alles, was wie ein Interessenkonflikt aussehen könnte: bezahlte Vorträge, Anteile, Produkte, die Sie verkaufen. „Keine“ ist eine gute Antwort.',
  Elsewhere: 'Anderswo',
  'Your page on other sites, such as ORCID or a university.':
    'Ihre Seite auf anderen Websites, etwa ORCID oder eine Universität.',
  'Works here now': 'Arbeitet zurzeit hier',
  'Turn off when somebody leaves. Their articles keep their name.':
    'Ausschalten, wenn jemand geht. Die Artikel behalten den Namen.',
  'The last part of the address of this person’s page.':
    'Der letzte Teil der Adresse der Seite dieser Person.',
  Who: 'Wer',
  Registration: 'Registrierung',
  About: 'Über',
  'Last name': 'Nachname',
  'Case study': 'Fallgeschichte',
  'One person’s story, told with their consent. Its parts follow the CARE guidelines.':
    'Die Geschichte einer Person, mit ihrer Einwilligung erzählt. Ihre Teile folgen den CARE-Leitlinien.',
  'What the story is about, without the person’s name.':
    'Worum es in der Geschichte geht, ohne den Namen der Person.',
  'The person': 'Die Person',
  'As little as the story needs.': 'So wenig, wie die Geschichte braucht.',
  Consent: 'Einwilligung',
  'Until consent is recorded as given, nobody outside the clinic can read this.':
    'Bis eine Einwilligung festgehalten ist, kann niemand außerhalb der Praxis dies lesen.',
  'The problem': 'Das Problem',
  'What brought the person to you, in their own words if you can.':
    'Was die Person zu Ihnen geführt hat, möglichst in ihren eigenen Worten.',
  'What went before': 'Was vorher war',
  'Earlier problems and treatments that matter here.':
    'Frühere Beschwerden und Behandlungen, die hier zählen.',
  'What you found': 'Was Sie fanden',
  'Examination, tests, and what you thought it was.': 'Untersuchung, Tests und was Sie vermuteten.',
  'What you did': 'Was Sie taten',
  'Treatment, in the order it happened, and what you changed on the way.':
    'Die Behandlung in ihrer Reihenfolge und was Sie unterwegs geändert haben.',
  Outcome: 'Ergebnis',
  'How it went, in words and, where you measured, in numbers.':
    'Wie es ausging, in Worten und, wo gemessen wurde, in Zahlen.',
  'In the person’s own words': 'In den eigenen Worten der Person',
  'What it was like for them. Ask; do not write it for them.':
    'Wie es für sie war. Fragen Sie; schreiben Sie es nicht für sie.',
  'Treated by': 'Behandelt von',
  'The clinician in the story.': 'Die Fachperson in der Geschichte.',
  'Fill this in when a clinician has read the whole story. Empty means: not clinically reviewed.':
    'Ausfüllen, wenn eine Fachperson die ganze Geschichte gelesen hat. Leer heißt: nicht fachlich geprüft.',
  'The last part of the address. Keep the person’s name out of it.':
    'Der letzte Teil der Adresse. Halten Sie den Namen der Person heraus.',
  'Only if they should show something else than the title.':
    'Nur, wenn sie etwas anderes zeigen sollen als den Titel.',
  'The story': 'Die Geschichte',
  'Consent record': 'Beleg der Einwilligung',
  'The evidence that a person agreed. Private: only signed-in staff can open it, and it never reaches the website.':
    'Der Beleg, dass eine Person eingewilligt hat. Vertraulich: Nur angemeldete Mitarbeitende können ihn öffnen, und er gelangt nie auf die Website.',
  'The story this consent is for.': 'Die Geschichte, für die diese Einwilligung gilt.',
  'The person’s name': 'Name der Person',
  'Stays in this private record.': 'Bleibt in diesem vertraulichen Beleg.',
  'How to reach them': 'Wie man sie erreicht',
  'Email or telephone, to ask again before the consent ends.':
    'E-Mail oder Telefon, um vor dem Ende der Einwilligung noch einmal zu fragen.',
  'What they agreed to': 'Worin sie eingewilligt hat',
  'In the words of the form, or as near as you can.':
    'In den Worten des Formulars, oder so nah daran wie möglich.',
  'What they were told': 'Was ihr gesagt wurde',
  'For example: that pages can be copied by others, and how to withdraw.':
    'Zum Beispiel: dass Seiten von anderen kopiert werden können, und wie man widerruft.',
  'Agreed for': 'Eingewilligt für',
  'Tick only what the person agreed to.': 'Nur ankreuzen, worin die Person eingewilligt hat.',
  'Our website': 'Unsere Website',
  'Social media': 'Soziale Medien',
  'Leaflets and print': 'Faltblätter und Drucksachen',
  'The press': 'Die Presse',
  'Training of staff': 'Fortbildung der Mitarbeitenden',
  'Photographs too': 'Auch Fotografien',
  'Whether pictures of the person may be shown.': 'Ob Bilder der Person gezeigt werden dürfen.',
  'How they agreed': 'Wie sie eingewilligt hat',
  'The HCPC asks for written consent.': 'Die HCPC verlangt eine schriftliche Einwilligung.',
  'Signed on paper': 'Auf Papier unterschrieben',
  'Signed electronically': 'Elektronisch unterschrieben',
  'Spoken, with a witness': 'Mündlich, vor Zeugen',
  'Given on': 'Gegeben am',
  'The day they agreed.': 'Der Tag der Einwilligung.',
  'Recorded by': 'Festgehalten von',
  'Who in the clinic took it down.': 'Wer sie in der Praxis aufgenommen hat.',
  'The original is kept': 'Das Original liegt',
  'Where the signed form can be found: “Patient file, scanned letters”.':
    'Wo das unterschriebene Formular zu finden ist: „Patientenakte, eingescannte Briefe“.',
  'Last day': 'Letzter Tag',
  'If the person agreed for a time only. Enter it in the case study too.':
    'Wenn die Person nur für eine Zeit eingewilligt hat. Tragen Sie ihn auch in der Fallgeschichte ein.',
  'Withdrawn on': 'Widerrufen am',
  'Set the case study to “Withdrawn” first; the story then comes down at once.':
    'Setzen Sie zuerst die Fallgeschichte auf „Widerrufen“; sie verschwindet dann sofort.',
  'How it was withdrawn': 'Wie widerrufen wurde',
  'For example: by telephone. It must be as easy as giving it was.':
    'Zum Beispiel: am Telefon. Es muss so leicht sein wie das Einwilligen.',
  'The agreement': 'Die Einwilligung im Einzelnen',
  'End and withdrawal': 'Ende und Widerruf',
  'How and when': 'Wie und wann',
} as const

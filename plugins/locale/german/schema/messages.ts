/** What the schema says of a field that is not right yet. English as the schema has it, then German. */
export const messages: Readonly<Record<string, string>> = {
  'Please give the article a title.': 'Bitte geben Sie dem Artikel einen Titel.',
  'Long titles are cut in search results. Can it be shorter?':
    'Lange Titel werden in Suchergebnissen abgeschnitten. Geht es kürzer?',
  'A summary over about 320 characters is rarely read to its end.':
    'Eine Zusammenfassung von mehr als etwa 320 Zeichen wird selten zu Ende gelesen.',
  'The article has no text yet.': 'Der Artikel hat noch keinen Text.',
  'This should begin with https://, mailto: or tel:':
    'Das sollte mit https://, mailto: oder tel: beginnen.',
  'Please choose a source.': 'Bitte wählen Sie eine Quelle.',
  'Please explain the word.': 'Bitte erklären Sie das Wort.',
  'Please choose how urgent this is.': 'Bitte wählen Sie, wie dringend das ist.',
  'Please list the signs to look out for.':
    'Bitte nennen Sie die Anzeichen, auf die man achten soll.',
  'Please choose “Do” or “Don’t”.': 'Bitte wählen Sie „Ratsam“ oder „Nicht ratsam“.',
  'Please add at least one point.': 'Bitte fügen Sie mindestens einen Punkt hinzu.',
  'Please fill in the point.': 'Bitte füllen Sie den Punkt aus.',
  'Please fill in the note.': 'Bitte schreiben Sie den Hinweis.',
  'This should begin with https://, or with / for a page of yours.':
    'Das sollte mit https:// beginnen, oder mit / für eine Ihrer Seiten.',
  'Please add at least one stage.': 'Bitte fügen Sie mindestens einen Abschnitt hinzu.',
  'Please name the stage.': 'Bitte benennen Sie den Abschnitt.',
  'Please say how long it takes, in words.': 'Bitte sagen Sie in Worten, wie lange es dauert.',
  'A time cannot be less than nothing.': 'Eine Dauer kann nicht kleiner als nichts sein.',
  'Please name the exercise.': 'Bitte benennen Sie die Übung.',
  'Please add at least one step.': 'Bitte fügen Sie mindestens einen Schritt hinzu.',
  'Please choose a picture.': 'Bitte wählen Sie ein Bild.',
  'Please paste the address of the video.': 'Bitte fügen Sie die Adresse des Videos ein.',
  'This should begin with https://': 'Das sollte mit https:// beginnen.',
  'Please give the video a title.': 'Bitte geben Sie dem Video einen Titel.',
  'Please choose at least one case study.': 'Bitte wählen Sie mindestens eine Fallgeschichte.',
  'The same case study is here twice.': 'Diese Fallgeschichte steht zweimal hier.',
  'Please add at least one picture.': 'Bitte fügen Sie mindestens ein Bild hinzu.',
  'Please paste the address.': 'Bitte fügen Sie die Adresse ein.',
  'Please add at least one question.': 'Bitte fügen Sie mindestens eine Frage hinzu.',
  'Please fill in the question.': 'Bitte schreiben Sie die Frage.',
  'Please answer the question.': 'Bitte beantworten Sie die Frage.',
  'Please fill in the words.': 'Bitte füllen Sie die Worte aus.',
  'Please add at least one row.': 'Bitte fügen Sie mindestens eine Zeile hinzu.',
  'A row needs at least one cell.': 'Eine Zeile braucht mindestens eine Zelle.',
  'The migration always writes this.': 'Das schreibt immer der Umzug.',
  'More than seven points are hard to remember.':
    'Mehr als sieben Punkte kann man sich schwer merken.',
  'Please choose the kind of article.': 'Bitte wählen Sie die Art des Artikels.',
  'Please say who wrote this.': 'Bitte sagen Sie, wer das geschrieben hat.',
  'The same author is here twice.': 'Diese Person steht zweimal hier.',
  'Please fill in the day of the review.': 'Bitte tragen Sie den Tag der Prüfung ein.',
  'Please say when the page should be reviewed again.':
    'Bitte sagen Sie, wann die Seite wieder geprüft werden soll.',
  'Please choose who reviewed the page.': 'Bitte wählen Sie, wer die Seite geprüft hat.',
  'Please choose the kind of source.': 'Bitte wählen Sie die Art der Quelle.',
  'Please fill in the title of the source.': 'Bitte tragen Sie den Titel der Quelle ein.',
  'Please give the year in four digits.': 'Bitte geben Sie das Jahr mit vier Ziffern an.',
  'The same topic is here twice.': 'Dieses Thema steht zweimal hier.',
  'Press “Generate” to give this page its web address.':
    'Drücken Sie auf den Knopf daneben, um dieser Seite ihre Webadresse zu geben.',
  'The same address is here twice.': 'Diese Adresse steht zweimal hier.',
  'Search engines cut titles after about 60 characters.':
    'Suchmaschinen schneiden Titel nach etwa 60 Zeichen ab.',
  'Search engines cut this text after about 155 characters.':
    'Suchmaschinen schneiden diesen Text nach etwa 155 Zeichen ab.',
  'Please give the language as a code such as en-GB.':
    'Bitte geben Sie die Sprache als Kürzel an, etwa en-GB.',
  'The migration always notes this. Please tell whoever runs your website.':
    'Das vermerkt immer der Umzug. Bitte sagen Sie es denen, die Ihre Website betreiben.',
  'Please fill in the name.': 'Bitte tragen Sie den Namen ein.',
  'Please fill in the first name.': 'Bitte tragen Sie den Vornamen ein.',
  'Please fill in the last name.': 'Bitte tragen Sie den Nachnamen ein.',
  'Please choose the regulator.': 'Bitte wählen Sie die Aufsicht.',
  'Please fill in the registration number.': 'Bitte tragen Sie die Registernummer ein.',
  'Which day was it? Please look the number up again.':
    'An welchem Tag war das? Bitte sehen Sie die Nummer noch einmal nach.',
  'Who looked? Please look the number up again.':
    'Wer hat nachgesehen? Bitte sehen Sie die Nummer noch einmal nach.',
  'What did the register show? Please look the number up again.':
    'Was zeigte das Register? Bitte sehen Sie die Nummer noch einmal nach.',
  'Please fill in the name of the body.': 'Bitte tragen Sie den Namen des Verbands ein.',
  'Please fill in the qualification.': 'Bitte tragen Sie den Abschluss ein.',
  'Please name the site.': 'Bitte benennen Sie die Website.',
  'Please give the case study a title.': 'Bitte geben Sie der Fallgeschichte einen Titel.',
  'Please say whom the story is about.': 'Bitte sagen Sie, um wen es in der Geschichte geht.',
  'Please choose how things stand.': 'Bitte wählen Sie, wie es steht.',
  'Please say what was measured.': 'Bitte sagen Sie, was gemessen wurde.',
  'Please choose the case study.': 'Bitte wählen Sie die Fallgeschichte.',
  'Please name the topic.': 'Bitte benennen Sie das Thema.',
  'Please choose the kind of topic.': 'Bitte wählen Sie die Art des Themas.',
  'The same name is here twice.': 'Dieser Name steht zweimal hier.',
  'Please choose the coding system.': 'Bitte wählen Sie das Codesystem.',
  'Please fill in the code.': 'Bitte tragen Sie den Code ein.',
  'Please fill in the name of the clinic.': 'Bitte tragen Sie den Namen der Praxis ein.',
  'Please fill in the regulator’s name.': 'Bitte tragen Sie den Namen der Aufsicht ein.',
  'Please fill in the street.': 'Bitte tragen Sie die Straße ein.',
  'Please fill in the town.': 'Bitte tragen Sie den Ort ein.',
  'Please give the country as two capital letters: GB, IE, US, AU.':
    'Bitte geben Sie das Land mit zwei Großbuchstaben an: GB, IE, US, AU.',
  'Please tick at least one day.': 'Bitte kreuzen Sie mindestens einen Tag an.',
  'Please give the time as 08:30.': 'Bitte geben Sie die Zeit als 08:30 an.',
  'Please give the time as 18:00.': 'Bitte geben Sie die Zeit als 18:00 an.',
  'Please give a number of months, 1 to 60.':
    'Bitte geben Sie eine Anzahl von Monaten an, 1 bis 60.',
  'Please fill in the old address.': 'Bitte tragen Sie die alte Adresse ein.',
}

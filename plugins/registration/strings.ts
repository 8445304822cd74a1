export const registrationStrings = {
  'registration.format-ok.title': 'Format OK. Now check the {{regulator}} register',
  'registration.format-ok.body':
    '{{number}} is written the way {{regulator}} writes its numbers. That does not show that anybody is registered: open the register, look for this name and number, then record what you saw.',
  'registration.profession': 'The number tells the profession: {{profession}}.',
  'registration.bad-format.title': 'Check this number',
  'registration.open-register': 'Open the {{regulator}} register',
  'registration.opens-new-tab': 'opens in a new tab',
  'registration.record-check': 'I have checked the register',
  'registration.record-again': 'I have checked again',
  'registration.checked.registered': 'Seen on the {{regulator}} register on {{date}}',
  'registration.checked.conditions': 'On the {{regulator}} register with conditions, on {{date}}',
  'registration.checked.suspended':
    'Suspended or struck off the {{regulator}} register, on {{date}}',
  'registration.checked.notFound': 'Not found in the {{regulator}} register on {{date}}',
  'registration.checked.by': 'Checked by {{name}}.',
  'registration.checked.conditions-help':
    'Read the conditions before you name this person as the author or reviewer of health advice.',
  'registration.checked.suspended-help':
    'This person may not practise now. The website should not name them as registered, nor as a reviewer.',
  'registration.checked.not-found-help':
    'Ask this person for the right number. Until it is found, the website should not name them as registered.',
  'registration.checked.old': 'This was more than a year ago. Check again.',
  'registration.dialog.title': 'What did the register show?',
  'registration.dialog.intro': 'For {{number}}, in the {{regulator}} register.',
  'registration.dialog.outcome': 'The register showed',
  'registration.dialog.outcome.registered': 'This person, registered',
  'registration.dialog.outcome.conditions': 'This person, with conditions or a caution',
  'registration.dialog.outcome.suspended': 'This person, suspended or struck off',
  'registration.dialog.outcome.notFound': 'No such person or number',
  'registration.dialog.date': 'Checked on',
  'registration.dialog.by': 'Checked by',
  'registration.dialog.save': 'Record this check',
  'registration.dialog.cancel': 'Cancel',
} as const

export const pasteStrings = {
  'paste.numbers.title': 'Check the numbers you pasted',
  'paste.numbers.body':
    'These did not come over as they stood in the original: {{numbers}}. Compare them before you go on.',
} as const

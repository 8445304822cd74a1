export const originStrings = {
  'origin.title': 'Brought over from your old website on {{date}}',
  'origin.body':
    'Check the names and registration numbers, the links, the red flags and anything marked “Needs your eye”.',
  'origin.open': 'See the old page',
} as const

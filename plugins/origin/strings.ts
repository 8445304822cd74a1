export const originStrings = {
  'origin.title': 'Brought over from your old website on {{date}}',
  'origin.body':
    'It has not been clinically reviewed. Check the names and registration numbers, the links, the red flags and anything marked “Needs your eye”. When a clinician approves the whole page, choose “Mark as reviewed…” at the foot.',
  'origin.open': 'See the old page',
} as const

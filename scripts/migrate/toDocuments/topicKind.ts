import type { TopicDocument } from './documents.ts'

const words: readonly (readonly [TopicDocument['kind'], RegExp])[] = [
  [
    'bodyArea',
    /^(?:the\s+)?(?:(?:lower|upper|mid)\s+)?(?:ankles?|arms?|backs?|chest|elbows?|feet|foot|hands?|heads?|heels?|hips?|jaw|joints?|knees?|legs?|muscles?|necks?|nerves?|pelvis|shoulders?|spine|toes?|wrists?|fingers?|skin|eyes?|ears?|teeth|bones?)$/i,
  ],
  [
    'treatment',
    /therap|physio|treat|exercis|massage|acupunctur|surgery|rehab|medicin|stretch|nutrition|diet|yoga|pilates|injection|training/i,
  ],
  [
    'symptom',
    /\b(?:pain|ache|aching|stiffness|numbness|tingling|dizziness|swelling|headaches?|fatigue|cramps?|spasms?)\b/i,
  ],
]

/** What sort of topic a label names, by its words; most that say nothing else are conditions. */
export function topicKind(title: string): TopicDocument['kind'] {
  return words.find(([, pattern]) => pattern.test(title.trim()))?.[0] ?? 'condition'
}

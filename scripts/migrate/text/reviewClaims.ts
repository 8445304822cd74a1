/**
 * The language of review. A page that says of itself that somebody has checked it makes a claim that
 * nobody can check any more; of studies, wounds or medicines a page may say so.
 */

const checked = String.raw`(?:reviewed|checked|approved|verified|signed off|fact[- ]checked|vetted)`
const page = String.raw`(?:articles?|pages?|posts?|blogs?|content|information|leaflets?|guides?|texts?|advice|fact ?sheets?|resources?|web ?sites?|sites?)`
const subject = String.raw`(?:(?:this|the|our|all) (?:of (?:this|our|the) )?(?:\p{L}+ ){0,2}${page}|it|content|everything (?:here|on this (?:page|site|website)))`
/** Who checks pages; never the people who are treated. */
const clinicians = String.raw`(?:medical(?:ly)?|clinical(?:ly)?|professional(?:ly)?|expert(?:ly)?|doctor|GP|clinician|physician|physio(?:therapist)?|pharmacist|nurse|dietitian|dentist|osteopath|chiropractor|podiatrist|midwife|psychologist|consultant|specialist|peer)`

const claims: readonly RegExp[] = [
  new RegExp(String.raw`\b${clinicians}[- ]${checked}\b`, 'giu'),
  new RegExp(
    String.raw`^\W*${subject} (?:was|were|is|are|has been|have been|had been|gets?)(?: \p{L}+){0,2} ${checked}\b`,
    'giu',
  ),
  /^\W*(?:page |content |article )?(?:last |date )?(?:reviewed|fact[- ]checked|approved|verified)(?: (?:and|&) (?:approved|updated|checked|edited|reviewed|fact[- ]checked))?(?:\s+(?:by|on|in)\b|\s*[:–—-]|$)/giu,
  /^\W*(?:last |page |content )?(?:updated|written|edited|checked|published)\b[^.!?\n]{0,60}?(?:\b(?:and|&)|,)\s+(?:(?:last|then|medically|clinically|independently) )?(?:reviewed|fact[- ]checked|approved|verified|checked)\b/giu,
  /^\W*(?:last|latest|next|date of (?:last |next )?)\s?(?:medical |clinical |page |content )?review(?:ed)?\b/giu,
  /^\W*(?:page |content )?(?:review(?:ed)? (?:date|due|by)|(?:medical|clinical) review(?:er)?|reviewers?)\s*(?::|by\b|due\b|[–—-])/giu,
  /\bmedical(?:ly)? review(?:er|ed)\b|\b(?:next|due for) review (?:due|date|in|on)\b/giu,
  // Advice on ear wax, reviewed by our clinical team.
  new RegExp(
    String.raw`[,;–—(|-]\s*(?:and |all |(?:also |then |independently )?)${checked} (?:by|for accuracy)\b`,
    'giu',
  ),
  // Dr Quill has reviewed this page.
  new RegExp(
    String.raw`\b(?:review(?:ed|s)?|checked|approved|verified|fact[- ]checked|signed off)(?: and \p{L}+)? (?:and \p{L}+ )?(?:this|our) (?:\p{L}+ )?${page}\b`,
    'giu',
  ),
  // All we publish is checked by clinicians.
  new RegExp(
    String.raw`\b(?:is|are|was|were|been|being) (?:\p{L}+ )?${checked} by (?:our|a|an|the|qualified|registered|chartered|practising|senior)\s+(?:\p{L}+[\s-]+){0,3}?(?:medical|clinical|editorial|review) (?:team|board|panel|staff|committee|advisers?|advisors?|directors?|editors?)\b`,
    'giu',
  ),
]

/**
 * What is no claim about the page: of studies ("a peer-reviewed journal", "the guideline, reviewed by
 * NICE"), and of what is to be done to people and treatments ("should be medically reviewed").
 */
const others: readonly RegExp[] = [
  /\bpeer[- ]reviewed\s+(?:and \p{L}+ )?(?:[\p{L}-]+ )?(?:stud(?:y|ies)|journals?|research|evidence|literature|papers?|articles?|trials?|publications?|sources?|work|data|science|findings?)\b/giu,
  /\b(?:should|must|can|could|may|might|will|would|to|needs? to|have to|has to|ought to) (?:\p{L}+ )?be (?:\p{L}+ )?(?:reviewed|checked|approved|verified|signed off|vetted)\b[^.!?\n]*/giu,
  /\b(?:patients?|people|you|children|babies|adults|women|men|they|he|she|we|i|symptoms?|wounds?|medicines?|medications?|drugs?|doses?|prescriptions?|treatments?|plans?|progress|bloods?|scans?|results?)(?: (?:who|that|with|on|in|of) [^.!?,;\n]{1,60}?)? (?:(?:is|are|was|were|be|been|being|get|gets|has been|have been|have|has)(?: (?:\p{L}+ly|not|always|usually|often|then|also|all))*) (?:\p{L}+[- ])?(?:reviewed|checked|approved|verified|vetted)\b[^.!?\n]*/giu,
  /\b(?:stud(?:y|ies)|guidelines?|trials?|evidence|research|medicines?|drugs?|vaccines?|devices?|treatments?|protocols?|plans?|literature|papers?|reviews?|care)\b[^.!?\n]{0,40}[,;–—(-]\s*(?:and |all )?(?:reviewed|checked|approved|verified|vetted) by\b[^.!?\n]*/giu,
]

/** A text this long is no sentence: where it claims a review, one of its own sentences does. */
const longest = 600

/** Every claim has one of these words; few sentences do. */
const hint = /review|check|approv|verif|signed off|vetted/i

/** True for a sentence by which a page says that somebody has reviewed it. */
export function claimsReview(sentence: string): boolean {
  const text = sentence.trim()
  if (text === '' || text.length > longest || !hint.test(text)) return false
  const said = others.reduce((rest, other) => rest.replace(other, ' … '), text)
  return claims.some((claim) => said.search(claim) !== -1)
}

/** Turns `{value: label}` into the list a Studio radio or dropdown takes. */
export function choices<Value extends string>(
  labels: Readonly<Record<Value, string>>,
): { title: string; value: Value }[] {
  // Object.keys loses the key type; the argument's own type says what its keys are.
  return (Object.keys(labels) as Value[]).map((value) => ({ title: labels[value], value }))
}

/** The label of a stored value, or the value itself when it is none of ours. */
export function labelOf(labels: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === 'string' ? (labels[value] ?? value) : ''
}

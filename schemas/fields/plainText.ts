/** The words of a Portable Text value in one line, for a preview. Anything else yields ''. */
export function plainText(blocks: unknown): string {
  if (!Array.isArray(blocks)) return ''
  return blocks
    .flatMap((block: unknown) =>
      isRecord(block) && Array.isArray(block['children']) ? block['children'] : [],
    )
    .map((child: unknown) =>
      isRecord(child) && typeof child['text'] === 'string' ? child['text'] : '',
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

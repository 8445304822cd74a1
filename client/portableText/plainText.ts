/** The words of one text block, its spans joined. */
export function plainText(block: unknown): string {
  if (typeof block !== 'object' || block === null || !('children' in block)) return ''
  const { children } = block
  if (!Array.isArray(children)) return ''
  return children
    .map((child: unknown) =>
      typeof child === 'object' &&
      child !== null &&
      'text' in child &&
      typeof child.text === 'string'
        ? child.text
        : '',
    )
    .join('')
}

import { html, raw } from 'hono/html'

export { raw }
export type Markup = ReturnType<typeof html>

const compacted = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

/**
 * hono's `html`: a template whose interpolations are escaped. Line breaks and indentation of the
 * template, which are layout of the source, are put out as a space, and as nothing between tags.
 */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  return html(compact(strings), ...values)
}

function compact(strings: TemplateStringsArray): TemplateStringsArray {
  const known = compacted.get(strings)
  if (known) return known
  const parts = strings.map((part) =>
    part.replaceAll(/>\s*\n\s*</g, '><').replaceAll(/\s*\n\s*/g, ' '),
  )
  const result = Object.assign(parts, { raw: strings.raw })
  compacted.set(strings, result)
  return result
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element's content or a quoted attribute's value. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

/**
 * Markup that is already safe; everything else in a {@link markup} template is escaped. A class,
 * because a stored document may hold an object with a field called `html`.
 */
export class Html {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

export type Interpolation =
  | string
  | number
  | Html
  | null
  | undefined
  | false
  | readonly Interpolation[]

/**
 * A template whose interpolations are escaped: `` markup`<p title="${untrusted}">${untrusted}</p>` ``.
 * Line breaks and indentation of the template itself are layout of the source and not put out.
 */
export function markup(strings: TemplateStringsArray, ...values: Interpolation[]): Html {
  const parts = strings.map((part, at) => part.replaceAll(/\n\s*/g, '') + render(values[at]))
  return new Html(parts.join(''))
}

/** Marks markup of our own making, such as a renderer's output, as safe. */
export function safe(html: string): Html {
  return new Html(html)
}

/** ` name="value"`, or nothing when there is no value. The name is ours, never an editor's. */
export function attribute(name: string, value: string | number | null | undefined | false): Html {
  return value === null || value === undefined || value === false
    ? safe('')
    : safe(` ${name}="${escapeHtml(String(value))}"`)
}

function render(value: Interpolation): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map(render).join('')
  return value instanceof Html ? value.html : ''
}

function isList(value: Html | readonly Interpolation[]): value is readonly Interpolation[] {
  return Array.isArray(value)
}

import type { GroqObject, GroqValue } from './values.ts'

/** The attributes of an object that have not been read yet. */
const unread = new WeakMap<GroqObject, ReadonlySet<string>>()

/**
 * Makes attributes of an object such as are read when somebody asks for one of them, all at once. To
 * whoever asks it is an object like any other.
 *
 * @param load gives the object whole
 */
export function readLater(
  object: GroqObject,
  names: readonly string[],
  load: () => GroqObject,
): void {
  for (const name of names) {
    setGetter(object, name, () => {
      const whole = load()
      for (const each of names) setValue(object, each, whole[each] ?? null)
      unread.delete(object)
      return whole[name] ?? null
    })
  }
  unread.set(object, new Set(names))
}

/** As `{ ...object, ...more }`, without reading what has not been read. */
export function extended<T extends GroqObject>(object: GroqObject, more: T): GroqObject & T {
  const later = unread.get(object)
  if (!later) return { ...object, ...more }
  const copy: GroqObject = {}
  for (const name of Object.keys(object)) {
    if (Object.hasOwn(more, name)) setValue(copy, name, more[name] ?? null)
    else if (!later.has(name)) setValue(copy, name, object[name] ?? null)
    else {
      setGetter(copy, name, () => {
        const value = object[name] ?? null
        setValue(copy, name, value)
        return value
      })
    }
  }
  unread.set(copy, later)
  return Object.assign(copy, more)
}

function setGetter(object: GroqObject, name: string, get: () => GroqValue): void {
  Object.defineProperty(object, name, { get, enumerable: true, configurable: true })
}

/** Also where there was a getter, and under the name "__proto__". */
function setValue(object: GroqObject, name: string, value: GroqValue): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

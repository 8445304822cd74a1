export interface OpenStream {
  /** All that came so far. */
  readonly text: string
  /** Resolves when this has come. */
  heard(words: string): Promise<void>
  close(): void
}

/** Reads server-sent events in the background, from the first one on, by `fetch` or what takes its place. */
export async function openStream(
  url: string,
  headers: Record<string, string>,
  ask: typeof fetch = fetch,
): Promise<OpenStream> {
  const stopped = new AbortController()
  const response = await ask(url, { headers, signal: stopped.signal })
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`)
  const waiting = new Map<string, () => void>()
  const stream = {
    text: '',
    heard: (words: string) =>
      new Promise<void>((resolve) => {
        if (stream.text.includes(words)) resolve()
        else waiting.set(words, resolve)
      }),
    close: () => stopped.abort(),
  }
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  const next = async () => {
    const { done, value } = await reader.read()
    if (!done) stream.text += decoder.decode(value, { stream: true })
    for (const [words, resolve] of waiting) if (stream.text.includes(words)) resolve()
    return !done
  }
  while (!stream.text.includes('event: ')) {
    if (!(await next())) throw new Error('The stream ended before it began')
  }
  void (async () => {
    while (await next());
  })().catch(() => undefined)
  return stream
}

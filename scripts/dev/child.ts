/**
 * What a process of `npm run dev` does when it is up: says so, and on SIGTERM, or when the process that
 * started it is gone, closes what it has open and ends. Ctrl-C reaches every process of a terminal;
 * the one that started this one then ends it.
 *
 * @param path - where a browser begins
 */
export function runAsChild(path: string, close: () => Promise<void>): void {
  const stop = () => void close().then(() => process.exit(0))
  process.on('SIGINT', () => {})
  process.once('SIGTERM', stop)
  process.once('disconnect', stop)
  process.send?.(path)
}

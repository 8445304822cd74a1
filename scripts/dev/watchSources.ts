import { statSync, watch } from 'node:fs'
import { join } from 'node:path'

/** An editor writes a file in several steps; what comes within this many ms is one change. */
const oneChange = 50

/**
 * Tells of changes in source files.
 *
 * @param paths - files and folders, seen from `root`; tests and what is generated are not looked at
 * @param onChange - called with the path of a file that changed, once for changes that come together
 */
export function watchSources(
  root: string,
  paths: readonly string[],
  onChange: (path: string) => void,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  const watchers = paths.map((path) => {
    const isFolder = statSync(join(root, path)).isDirectory()
    return watch(join(root, path), { recursive: isFolder }, (_event, file) => {
      const changed = isFolder && file ? `${path}/${file.replaceAll('\\', '/')}` : path
      if (!isSource(changed)) return
      clearTimeout(timer)
      timer = setTimeout(onChange, oneChange, changed)
    })
  })
  return {
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

function isSource(path: string): boolean {
  return (
    /\.(tsx?|css)$/.test(path) &&
    !/\.test\.tsx?$|(^|\/)(node_modules|dist|generated|testing|bench|fixtures)\//.test(path)
  )
}

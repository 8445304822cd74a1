/**
 * A Vite plugin of the development server: what is no React component (words, schemas, rules, a
 * plugin's definition) changes in the open page, too.
 *
 * Vite swaps a module where somebody above it takes the new one in; for components React's own plugin
 * does. Everything else reaches `sanity.config.ts`, which nobody takes in, so that Vite would load the
 * page and its thousand modules again. Here the Studio is taken down and put up with the new
 * configuration.
 */
export function hotConfig() {
  return {
    name: 'clinical-content/hot-config',
    apply: 'serve' as const,
    // As Sanity writes it, before it is compiled.
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return id.split('?')[0]?.endsWith('/.sanity/runtime/app.js') ? takeInConfig(code) : undefined
    },
  }
}

const render =
  /import studioConfig from (".+?")\s+renderStudio\(\s*document\.getElementById\("sanity"\),\s*studioConfig,\s*(\{.*?\})\s*\)/s

/**
 * The page's entry as `sanity dev` writes it, taking in a changed configuration.
 * Throws when a new version of Sanity writes another one.
 */
export function takeInConfig(entry: string): string {
  if (!render.test(entry)) {
    throw new Error(
      `sanity dev writes another entry than studio/hotConfig.ts knows: compare the two.\n${entry}`,
    )
  }
  return entry.replace(
    render,
    (_whole, config: string, options: string) => `import studioConfig from ${config}

const show = (config) => renderStudio(document.getElementById("sanity"), config, ${options})
let takeDown = show(studioConfig)
import.meta.hot.accept(${config}, (changed) => {
  if (!changed) return
  takeDown()
  takeDown = show(changed.default)
})`,
  )
}

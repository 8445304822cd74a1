/** The part of a bundle entry this file reads and writes (Rollup's `OutputAsset`). */
interface BundleFile {
  type: string
  source?: string | Uint8Array
}

/** What Rollup gives a hook as `this`. */
interface Emitter {
  emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown
}

/**
 * A Vite plugin that makes the built Studio page ask nothing of the internet.
 *
 * `sanity build` puts a bridge script and web fonts from Sanity's hosts into `index.html` whatever
 * the configuration says (`decorateIndexWithBridgeScript` and `DefaultDocument` in
 * `@sanity/cli-build`), and its own favicons. The hosted dashboard needs the bridge, a Studio of
 * one's own does not. Throws when the page still names a foreign address afterwards, so that a new
 * Sanity version cannot bring one back unnoticed.
 */
export function selfContainedPage() {
  return {
    name: 'clinical-content/self-contained-page',
    apply: 'build' as const,
    generateBundle: {
      order: 'post' as const,
      handler(this: Emitter, _options: unknown, bundle: Record<string, BundleFile>) {
        const page = bundle['index.html']
        if (!page) throw new Error('The Studio build made no index.html')
        const { html, scripts } = selfContained(String(page.source))
        page.source = html
        for (const script of scripts) this.emitFile({ type: 'asset', ...script })
        for (const [name, file] of Object.entries(bundle)) {
          if (name.endsWith('.css')) file.source = withoutForeignFonts(String(file.source))
        }
      },
    },
  }
}

/**
 * The page of a Studio build, with our title and icon, without scripts, fonts or icons from
 * elsewhere, and with its inline scripts in files of their own, so that the page runs under a
 * policy of `script-src 'self'`. The page may be zoomed (WCAG 2.2, 1.4.4).
 */
export function selfContained(page: string) {
  const scripts: { fileName: string; source: string }[] = []
  const html = withoutForeignFonts(page)
    .replace(/<script[^>]*\ssrc="https?:[^>]*><\/script>\s*/g, '')
    .replace(/<link[^>]*rel="(?:icon|apple-touch-icon|manifest)"[^>]*>/g, '')
    .replace(/<title>[^<]*<\/title>/, '<title>Clinical Content</title>')
    .replace(', maximum-scale=1', '')
    .replace('</head>', `<link rel="icon" type="image/svg+xml" href="${icon}"/></head>`)
    .replace(/<script>([\s\S]*?)<\/script>/g, (_whole, source: string) => {
      const fileName = `static/page-${scripts.length + 1}.js`
      scripts.push({ fileName, source })
      return `<script src="/${fileName}"></script>`
    })
  const left = foreignAddresses(html)
  if (left.length > 0)
    throw new Error(`The Studio page would load from elsewhere: ${left.join(', ')}`)
  return { html, scripts }
}

/** Styles without web fonts from elsewhere; the reader's own system font takes their place. */
function withoutForeignFonts(styles: string): string {
  return styles.replace(/@font-face\s*\{[^}]*https?:[^}]*\}\s*/g, '')
}

function foreignAddresses(html: string): string[] {
  const addresses = /(?:src|href)="(https?:\/\/[^"]+)"|url\(["']?(https?:\/\/[^"')]+)/g
  return (
    [...html.matchAll(addresses)]
      .map((match) => match[1] ?? match[2] ?? '')
      // The one link a reader without JavaScript is given; nothing loads it.
      .filter((address) => address !== 'https://www.enable-javascript.com/')
  )
}

/** `BrandIcon`, as a file of its own inside the page. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6e69"/><path d="M9 7.5h9.5L23 12v12.5H9z" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/><path d="m12.5 17.2 2.6 2.6 4.6-5" fill="none" stroke="#8fe3d0" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)}`

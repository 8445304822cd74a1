/**
 * Whether a request is for one of the Studio's pages. Its scripts and pictures are no secret, and
 * whatever it shows comes from the lake, which asks for itself who is there.
 */
export function isStudioPage(request: Request): boolean {
  return !/\.\w+$/.test(new URL(request.url).pathname)
}

/** What the Studio's address answers to a browser that has not opened the printed address. */
export function notSignedIn(request: Request): Response {
  // The cookie does not come with a link of another page; it does when this page asks by itself.
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') {
    return plainPage({ title: 'One moment …', refresh: 0, text: '<p>One moment …</p>' })
  }
  const { pathname, search } = new URL(request.url)
  const location = `/sign-in?origin=${encodeURIComponent(pathname + search)}`
  // Without a host: only the browser knows by which it came.
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** What the Studio's address answers while the Studio is still being built. */
export function gettingReady(): Response {
  const text = '<p>The Studio is getting ready. This page opens it by itself.</p>'
  const response = plainPage({ title: 'Getting ready …', refresh: 2, status: 503, text })
  response.headers.set('retry-after', '2')
  return response
}

function plainPage(page: {
  title: string
  text: string
  refresh: number
  status?: number
}): Response {
  const html =
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="${page.refresh}">` +
    `<title>${page.title}</title><body style="font:1.1rem system-ui;display:grid;place-items:center;min-height:90vh">${page.text}`
  return new Response(html, {
    status: page.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

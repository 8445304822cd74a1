import type { Context } from 'hono'
import { html } from 'hono/html'

type Html = ReturnType<typeof html>

interface PageOptions {
  title: string
  body: Html
  status?: 200 | 401 | 403 | 404 | 503
  /** Where a form of it may lead, beside the lake itself. */
  formAction?: string
}

/** A page of the lake's own: no script, nothing from elsewhere, in nobody's frame, kept by nobody. */
export function page(c: Context, options: PageOptions): Response | Promise<Response> {
  const { title, body, status = 200, formAction = '' } = options
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
  )
  // With `no-referrer` a form would be sent with the Origin `null`, which no lake lets in.
  c.header('referrer-policy', 'same-origin')
  c.header('cache-control', 'no-store')
  c.status(status)
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            :root {
              color-scheme: light dark;
              font:
                16px/1.5 system-ui,
                sans-serif;
            }
            body {
              display: grid;
              place-items: center;
              min-height: 100vh;
              margin: 0;
            }
            main {
              box-sizing: border-box;
              width: min(26rem, 100%);
              padding: 2rem;
            }
            h1 {
              font-size: 1.375rem;
              margin: 0 0 0.5rem;
            }
            label {
              display: block;
              margin: 1.5rem 0 0.25rem;
              font-weight: 600;
            }
            input,
            button {
              box-sizing: border-box;
              width: 100%;
              padding: 0.625rem 0.75rem;
              border: 1px solid #8a94a6;
              border-radius: 0.375rem;
              font: inherit;
            }
            button {
              margin-top: 1rem;
              border-color: transparent;
              background: #1d6b5f;
              color: #fff;
              font-weight: 600;
              cursor: pointer;
            }
            :focus-visible {
              outline: 3px solid #f0b429;
              outline-offset: 2px;
            }
            [role='alert'] {
              margin: 1rem 0 0;
              color: #c0392b;
            }
          </style>
        </head>
        <body>
          <main>${body}</main>
        </body>
      </html>`,
  )
}

/**
 * Has the browser ask once more, now on this page's own behalf: a request that another page sent it
 * on carries no right to act.
 */
export function askAgain(c: Context): Response | Promise<Response> {
  c.header('refresh', '0')
  return page(c, { title: 'One moment …', body: html`<p>One moment …</p>` })
}

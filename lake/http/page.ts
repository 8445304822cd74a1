import type { Context } from 'hono'
import { html } from 'hono/html'

type Html = ReturnType<typeof html>

interface PageOptions {
  title: string
  body: Html
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 429 | 503
  /** For lists; a form alone is narrow. */
  wide?: boolean
  /** Where a form of it may lead, beside the lake itself. */
  formAction?: string
}

/** A page of the lake's own: no script, nothing from elsewhere, in nobody's frame, kept by nobody. */
export function page(c: Context, options: PageOptions): Response | Promise<Response> {
  const { title, body, status = 200, formAction = '', wide = false } = options
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
              padding: 2rem 1.25rem;
            }
            main.wide {
              width: min(44rem, 100%);
            }
            h1 {
              font-size: 1.375rem;
              margin: 0 0 0.5rem;
            }
            h2 {
              font-size: 1.125rem;
              margin: 2.5rem 0 0;
            }
            a {
              color: light-dark(#0b5a50, #7fd1c4);
            }
            label {
              display: block;
              margin: 1.5rem 0 0.25rem;
              font-weight: 600;
            }
            input,
            select,
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
            button.plain {
              border-color: #8a94a6;
              background: transparent;
              color: inherit;
            }
            .hint,
            small {
              font-size: 0.875rem;
              font-weight: 400;
              color: light-dark(#4a5464, #b4bdcb);
            }
            .hint {
              margin: 0.375rem 0 0;
            }
            .rows {
              list-style: none;
              padding: 0;
            }
            .rows li {
              display: flex;
              flex-wrap: wrap;
              gap: 0 1.5rem;
              padding: 0.75rem 0;
              border-top: 1px solid light-dark(#d5dae2, #3a4250);
              overflow-wrap: anywhere;
            }
            .rows p {
              flex: 1 1 16rem;
              margin: 0;
            }
            .rows details[open] {
              flex-basis: 100%;
            }
            summary {
              cursor: pointer;
              color: light-dark(#0b5a50, #7fd1c4);
            }
            .unseen {
              position: absolute;
              clip-path: inset(50%);
              width: 1px;
              height: 1px;
              overflow: hidden;
              white-space: nowrap;
            }
            .notice {
              padding: 0 1rem 1rem;
              border: 1px solid #1d6b5f;
              border-radius: 0.375rem;
            }
            :focus-visible {
              outline: 3px solid #f0b429;
              outline-offset: 2px;
            }
            [role='alert'] {
              margin: 1rem 0 0;
              color: light-dark(#b3261e, #ffb4ab);
            }
          </style>
        </head>
        <body>
          <main class="${wide ? 'wide' : ''}">${body}</main>
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

/** What was wrong with what was sent, read out at once. */
export function alertOf(problem: { message: string } | undefined): Html {
  return problem ? html`<p role="alert">${problem.message}</p>` : html``
}

/** What has been done. */
export function statusLine(text: string): Html {
  return text === '' ? html`` : html`<p role="status">${text}</p>`
}

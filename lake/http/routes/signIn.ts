import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { isAllowedOrigin } from '../../access/requestGuard.ts'
import type { Needs } from '../../core.ts'
import { HttpError, plainError } from '../../errors.ts'
import { currentUser } from '../currentUser.ts'
import type { PictureRights } from '../pictureRights.ts'

export type SignInNeeds = Needs<'access' | 'options' | 'project' | 'users'>

/**
 * Signing in, as Studio does it: it sends the browser to a provider's page with
 * its own address as `origin`, gets it back with `#sid=…`, and exchanges that
 * for a token at `auth/fetch`.
 *
 * On a lake that trusts whoever reaches it there is nothing to ask, and the
 * browser goes straight back; on one with tokens the page asks for one.
 */
export function signInRoutes(lake: SignInNeeds, pictures: PictureRights): Hono {
  const sessions = createSessions()
  const app = new Hono()

  app.get('/auth/providers', (c) =>
    c.json({
      thirdPartyLogin: false,
      providers: [
        {
          name: 'embedded',
          title: 'Sign in on this lake',
          url: new URL('login/embedded', c.req.url).href,
        },
      ],
      sso: { saml: false },
    }),
  )

  app.get('/auth/login/embedded', (c) => {
    const back = readOrigin(lake, c.req.query('origin'))
    return currentUser(lake, c) ? c.redirect(back.href) : signInPage(c, lake, back)
  })

  app.post('/auth/login/embedded', bodyLimit({ maxSize: 16 * 1024 }), async (c) => {
    const { token, origin } = await c.req.parseBody()
    const back = readOrigin(lake, origin)
    if (typeof token !== 'string' || !isToken(lake, c, token.trim())) {
      return signInPage(
        c,
        lake,
        back,
        'This token is not known here. Copy all of it and try again.',
      )
    }
    const cookie = pictures.cookie(c, `Bearer ${token.trim()}`)
    if (cookie !== undefined) c.header('set-cookie', cookie)
    back.hash = `sid=${sessions.add(token.trim())}`
    return c.redirect(back.href, 303)
  })

  app.get('/auth/fetch', (c) => {
    const token = sessions.take(c.req.query('sid') ?? '')
    if (token === undefined) throw plainError(404, 'This sign-in has been used or is too old.')
    return c.json({ token, label: 'embedded' }, 200, { 'cache-control': 'no-store' })
  })

  return app
}

/** @throws HttpError 400: to any other page this would be an open redirect. */
function readOrigin(lake: SignInNeeds, origin: unknown): URL {
  const back = typeof origin === 'string' ? URL.parse(origin) : null
  if (back && isAllowedOrigin(back.origin, lake.options)) return back
  throw plainError(400, 'The "origin" to go back to is not allowed to use this lake.')
}

function isToken(lake: SignInNeeds, c: Context, token: string): boolean {
  try {
    return token !== '' && currentUser(lake, c, `Bearer ${token}`) !== undefined
  } catch (error) {
    if (error instanceof HttpError && error.status === 401) return false
    throw error
  }
}

/** How long a browser may take from the sign-in page back to the Studio, in milliseconds. */
const sessionLife = 60_000

/** A session id stands for a token once, and not for long: it passes through the address bar. */
function createSessions() {
  const tokens = new Map<string, string>()
  return {
    add(token: string): string {
      const id = randomBytes(32).toString('base64url')
      tokens.set(id, token)
      setTimeout(() => tokens.delete(id), sessionLife).unref()
      return id
    },
    take(id: string): string | undefined {
      const token = tokens.get(id)
      tokens.delete(id)
      return token
    },
  }
}

function signInPage(c: Context, lake: SignInNeeds, back: URL, problem = '') {
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${back.origin}; frame-ancestors 'none'; base-uri 'none'`,
  )
  // With `no-referrer` the form would be sent with the Origin `null`, which no lake lets in.
  c.header('referrer-policy', 'same-origin')
  c.header('cache-control', 'no-store')
  c.status(problem === '' ? 200 : 401)
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Sign in · ${lake.project.displayName}</title>
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
          <main>
            <h1>Sign in to ${lake.project.displayName}</h1>
            <p>Whoever looks after this server gives you a token. It says who you are.</p>
            ${problem === '' ? '' : html`<p role="alert">${problem}</p>`}
            <form method="post">
              <input type="hidden" name="origin" value="${back.href}" />
              <label for="token">Your token</label>
              <input
                id="token"
                name="token"
                type="password"
                autocomplete="current-password"
                required
                autofocus
              />
              <button>Sign in</button>
            </form>
          </main>
        </body>
      </html>`,
  )
}

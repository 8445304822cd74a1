import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { isAdmitted, isOfOwnPage } from '../../access/requestGuard.ts'
import type { Needs } from '../../core.ts'
import { HttpError, plainError } from '../../errors.ts'
import { currentUser } from '../currentUser.ts'
import { ownOrigin } from '../ownAddress.ts'
import { askAgain, page } from '../page.ts'
import type { PictureRights } from '../pictureRights.ts'
import { sessionOf } from './sessionCookie.ts'

export type SignInNeeds = Needs<'access' | 'options' | 'project' | 'proxies' | 'signIn' | 'users'>

/**
 * Signing in, as Studio does it: it sends the browser to a provider's page with
 * its own address as `origin`, gets it back with `#sid=…`, and exchanges that
 * for a token at `auth/fetch`.
 *
 * Whom the lake knows already goes straight back; others are asked for a token.
 */
export function signInRoutes(lake: SignInNeeds, pictures: PictureRights): Hono {
  const app = new Hono()

  app.get('/auth/providers', (c) =>
    c.json({
      thirdPartyLogin: false,
      providers: [
        {
          name: 'embedded',
          title: lake.options.team ? 'Sign in with your password' : 'Sign in on this lake',
          url: new URL(new URL('login/embedded', c.req.url).pathname, ownOrigin(lake, c)).href,
        },
      ],
      sso: { saml: false },
    }),
  )

  app.get('/auth/login/embedded', (c) => {
    const back = readOrigin(lake, c, c.req.query('origin'))
    if (!isOfOwnPage(c.req.raw)) return askAgain(c)
    if (!currentUser(lake, c)) {
      if (!lake.options.team) return tokenPage(c, lake, back)
      return c.redirect(`/sign-in?origin=${encodeURIComponent(back.href)}`)
    }
    const pass = lake.signIn.passFrom(sessionOf(c) ?? '')
    if (pass !== undefined) back.hash = `sid=${pass}`
    return c.redirect(back.href)
  })

  app.post('/auth/login/embedded', bodyLimit({ maxSize: 16 * 1024 }), async (c) => {
    const { token, origin } = await c.req.parseBody()
    const back = readOrigin(lake, c, origin)
    if (typeof token !== 'string' || !isToken(lake, c, token.trim())) {
      return tokenPage(c, lake, back, 'This token is not known here. Copy all of it and try again.')
    }
    const cookie = pictures.cookie(c, `Bearer ${token.trim()}`)
    if (cookie !== undefined) c.header('set-cookie', cookie)
    back.hash = `sid=${lake.signIn.passFor(token.trim())}`
    return c.redirect(back.href, 303)
  })

  app.get('/auth/fetch', (c) => {
    const token = lake.signIn.usePass(c.req.query('sid') ?? '')
    if (token === undefined) throw plainError(404, 'This sign-in has been used or is too old.')
    return c.json({ token, label: 'embedded' }, 200, { 'cache-control': 'no-store' })
  })

  return app
}

/** @throws HttpError 400: to any other page this would be an open redirect. */
function readOrigin(lake: SignInNeeds, c: Context, origin: unknown): URL {
  const back = typeof origin === 'string' ? URL.parse(origin) : null
  if (back && isAdmitted(back.origin, c.req.raw, lake.options)) return back
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

function tokenPage(c: Context, lake: SignInNeeds, back: URL, problem = '') {
  return page(c, {
    title: `Sign in · ${lake.project.displayName}`,
    status: problem === '' ? 200 : 401,
    formAction: back.origin,
    body: html`<h1>Sign in to ${lake.project.displayName}</h1>
      <p>Whoever looks after this server gives you a token. It says who you are.</p>
      <p>
        If it is you, on this machine: the address that was printed at the start signs you in, and
        <code>npm run lake -- sign-in</code> prints another.
      </p>
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
      </form>`,
  })
}

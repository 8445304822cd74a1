import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { requireAdministrator } from '../../access/actors.ts'
import { isOfOwnPage } from '../../access/requestGuard.ts'
import type { Needs } from '../../core.ts'
import type { LakeContext, LakeEnv } from '../env.ts'
import { isSecure } from '../ownAddress.ts'
import { askAgain, page } from '../page.ts'
import { keepSession } from './sessionCookie.ts'

type CodeNeeds = Needs<'options' | 'proxies' | 'signIn'>

/** `POST auth/codes` below the API version: another code for `/sign-in`, for an administrator. */
export function codeRoutes(lake: CodeNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.post('/auth/codes', (c) => {
    requireAdministrator(c.get('actor'))
    return c.json({ path: `/sign-in?code=${lake.signIn.createCode()}` })
  })
  return app
}

/**
 * `/sign-in?code=…` at the root of the host: a code becomes a session of this browser, and is gone
 * from the address.
 */
export function signInByCodeRoutes(lake: CodeNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/sign-in', (c) => {
    // A browser that only looks ahead must not use the code up.
    if (/prefetch|prerender/.test(c.req.header('sec-purpose') ?? '')) return c.body(null, 503)
    const session = lake.signIn.redeem(c.req.query('code') ?? '')
    if (session) {
      keepSession(c, session, isSecure(lake, c))
      // The Studio takes a token too: the form of a task asks by another name than the cookie's.
      return c.redirect(`/#sid=${lake.signIn.passFrom(session.secret)}`, 303)
    }
    if (!isOfOwnPage(c.req.raw)) return askAgain(c)
    // The address was opened a second time in the same browser.
    if (isKnown(c)) return c.redirect('/', 303)
    return whatToDo(c)
  })
  return app
}

const isKnown = (c: LakeContext) => c.get('actor').role.staff

function whatToDo(c: Context) {
  const hasCode = c.req.query('code') !== undefined
  return page(c, {
    title: 'Sign in',
    status: 401,
    body: html`<h1>This browser is not signed in</h1>
      ${
        hasCode
          ? html`<p>The address you opened has been used already, or is from an earlier start.</p>`
          : ''
      }
      <p>Open the address that was printed when this was started. It works once, in one browser.</p>
      <p>To have another one printed, on the machine it runs on:</p>
      <pre><code>npm run lake -- sign-in</code></pre>
      <p>with <code>--data</code> and the folder, if it was started with one.</p>`,
  })
}

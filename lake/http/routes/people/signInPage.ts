import { Hono } from 'hono'
import { html } from 'hono/html'

import { isOfOwnPage } from '../../../access/requestGuard.ts'
import type { PersonError } from '../../../people/personError.ts'
import type { LakeContext, LakeEnv } from '../../env.ts'
import { addressOf } from '../../ownAddress.ts'
import { alertOf, askAgain, page } from '../../page.ts'
import { forgetSession, sessionOf } from '../sessionCookie.ts'
import type { PeopleNeeds } from './needs.ts'
import { backOf, enter, formOf, orProblem, signedIn, statusOf } from './session.ts'

/** `/sign-in` and `/sign-out`. */
export function signInPageRoutes(lake: PeopleNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.get('/sign-in', (c) => {
    if (!isOfOwnPage(c.req.raw)) return askAgain(c)
    const back = backOf(lake, c, c.req.query('origin'))
    const person = signedIn(lake, c)
    return person ? enter(lake, c, person, back) : signInPage(c, { back })
  })

  app.post('/sign-in', async (c) => {
    const field = await formOf(c)
    const back = backOf(lake, c, field('origin'))
    const email = field('email')
    return orProblem(
      async () => {
        const from = addressOf(lake, c)
        const person = await lake.people.signIn(email, field('password'), from)
        return enter(lake, c, person, back)
      },
      (problem) => signInPage(c, { back, email, problem }),
    )
  })

  app.post('/sign-out', (c) => {
    const secret = sessionOf(c)
    if (secret !== undefined) lake.signIn.end(secret)
    forgetSession(c)
    return c.redirect('/sign-in', 303)
  })

  function signInPage(c: LakeContext, form: { back: URL; email?: string; problem?: PersonError }) {
    const { back, email = '', problem } = form
    return page(c, {
      title: `Sign in · ${lake.project.displayName}`,
      status: problem ? statusOf(c, problem) : 200,
      formAction: back.origin,
      body: html`<h1>Sign in to ${lake.project.displayName}</h1>
        ${alertOf(problem)}
        <form method="post" action="/sign-in">
          <input type="hidden" name="origin" value="${back.href}" />
          <label for="email">E-mail address</label>
          <input
            id="email"
            name="email"
            type="email"
            value="${email}"
            autocomplete="username"
            required
            ${email === '' ? 'autofocus' : ''}
          />
          <label for="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            ${email === '' ? '' : 'autofocus'}
          />
          <button>Sign in</button>
        </form>
        <p class="hint">
          New here, or the password is gone? An administrator of this server gives you a link.
        </p>`,
    })
  }

  return app
}

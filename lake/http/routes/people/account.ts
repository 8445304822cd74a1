import { Hono } from 'hono'
import { html } from 'hono/html'

import { isOfOwnPage } from '../../../access/requestGuard.ts'
import { shortestPassword } from '../../../people/passwordRules.ts'
import type { PersonError } from '../../../people/personError.ts'
import type { Person } from '../../../people/people.ts'
import type { LakeContext, LakeEnv } from '../../env.ts'
import { addressOf } from '../../ownAddress.ts'
import { alertOf, askAgain, page, statusLine } from '../../page.ts'
import { forgetSession, sessionOf } from '../sessionCookie.ts'
import { roleTitle } from './roleTitle.ts'
import type { PeopleNeeds } from './needs.ts'
import { formOf, orProblem, signedIn, statusOf } from './session.ts'

/** `/account`: what somebody can do about their own account. */
export function accountRoutes(lake: PeopleNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.get('/account', (c) => {
    if (!isOfOwnPage(c.req.raw)) return askAgain(c)
    const person = signedIn(lake, c)
    const done = c.req.query('changed') === undefined ? '' : 'The password is changed.'
    return person ? accountPage(c, person, { done }) : toSignIn(c)
  })

  app.post('/account/password', async (c) => {
    const person = signedIn(lake, c)
    if (!person) return toSignIn(c)
    const field = await formOf(c)
    const change = { old: field('old'), new: field('new'), session: sessionOf(c) }
    return orProblem(
      async () => {
        await lake.people.changePassword(person.userId, change, addressOf(lake, c))
        return c.redirect('/account?changed', 303)
      },
      (problem) => accountPage(c, person, { problem }),
    )
  })

  app.post('/account/sign-out-everywhere', (c) => {
    const person = signedIn(lake, c)
    if (person) lake.people.signOutEverywhere(person.userId)
    forgetSession(c)
    return c.redirect('/sign-in', 303)
  })

  function accountPage(
    c: LakeContext,
    person: Person,
    { problem, done = '' }: { problem?: PersonError; done?: string },
  ) {
    const manages = c.get('actor').role.manages
    return page(c, {
      title: `${person.name} · ${lake.project.displayName}`,
      status: problem ? statusOf(c, problem) : 200,
      body: html`<h1>${person.name}</h1>
        <p>${person.email}<br />${roleTitle(lake, person.role)}</p>
        <p><a href="/">Studio</a>${manages ? html` · <a href="/people">People</a>` : ''}</p>
        ${statusLine(done)}
        <h2>Another password</h2>
        ${alertOf(problem)}
        <form method="post" action="/account/password">
          <input type="hidden" name="email" value="${person.email}" autocomplete="username" />
          <label for="old">Password until now</label>
          <input id="old" name="old" type="password" autocomplete="current-password" required />
          <label for="new">New password</label>
          <input
            id="new"
            name="new"
            type="password"
            autocomplete="new-password"
            minlength="${shortestPassword}"
            aria-describedby="new-hint"
            required
          />
          <p class="hint" id="new-hint">
            At least ${shortestPassword} characters. Other browsers have to sign in again.
          </p>
          <button>Change the password</button>
        </form>
        <h2>Sign out</h2>
        <form method="post" action="/sign-out"><button class="plain">In this browser</button></form>
        <form method="post" action="/account/sign-out-everywhere">
          <button class="plain">Everywhere</button>
        </form>`,
    })
  }

  return app
}

/** Comes back here afterwards. */
export function toSignIn(c: LakeContext): Response {
  const { pathname } = new URL(c.req.url)
  return c.redirect(`/sign-in?origin=${encodeURIComponent(pathname)}`, 303)
}

import { Hono } from 'hono'
import { html } from 'hono/html'

import type { PersonError } from '../../../people/personError.ts'
import { shortestPassword } from '../../../people/passwordRules.ts'
import type { Invitation } from '../../../people/people.ts'
import type { LakeContext, LakeEnv } from '../../env.ts'
import { alertOf, page } from '../../page.ts'
import { roleTitle } from './roleTitle.ts'
import type { PeopleNeeds } from './needs.ts'
import { backOf, enter, formOf, orProblem, statusOf } from './session.ts'

/** `/join?invitation=…`: looking at it uses nothing up, so that a mail program's preview does not. */
export function joinRoutes(lake: PeopleNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.get('/join', (c) => {
    const secret = c.req.query('invitation') ?? ''
    const invitation = lake.people.invitation(secret)
    return invitation ? joinPage(c, { secret, invitation }) : gonePage(c)
  })

  app.post('/join', async (c) => {
    const field = await formOf(c)
    const [secret, name, email] = [field('invitation'), field('name'), field('email')]
    return orProblem(
      async () => {
        const person = await lake.people.accept(secret, {
          name,
          email,
          password: field('password'),
        })
        await lake.keepGroups()
        return enter(lake, c, person, backOf(lake, c, '/'))
      },
      (problem) => {
        const invitation = lake.people.invitation(secret)
        return invitation ? joinPage(c, { secret, invitation, name, email, problem }) : gonePage(c)
      },
    )
  })

  function joinPage(c: LakeContext, form: JoinForm) {
    const { secret, invitation, name = '', problem } = form
    const email = invitation.email ?? form.email ?? ''
    const isNew = invitation.userId === undefined
    const title = isNew ? `Join ${lake.project.displayName}` : 'Choose a new password'
    return page(c, {
      title,
      status: problem ? statusOf(c, problem) : 200,
      body: html`<h1>${title}</h1>
        ${isNew ? html`<p>You were invited as ${roleTitle(lake, invitation.role)}.</p>` : ''}
        ${alertOf(problem)}
        <form method="post" action="/join">
          <input type="hidden" name="invitation" value="${secret}" />
          ${
            isNew
              ? html`<label for="name">Your name</label>
                  <input
                    id="name"
                    name="name"
                    value="${name}"
                    autocomplete="name"
                    maxlength="100"
                    required
                    autofocus
                  />`
              : ''
          }
          <label for="email">E-mail address</label>
          <input
            id="email"
            name="email"
            type="email"
            value="${email}"
            autocomplete="username"
            required
            ${invitation.email === undefined ? '' : 'readonly'}
          />
          <label for="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            minlength="${shortestPassword}"
            aria-describedby="password-hint"
            required
          />
          <p class="hint" id="password-hint">
            At least ${shortestPassword} characters: three or four words that do not belong
            together.
          </p>
          <button>${isNew ? 'Join' : 'Save and sign in'}</button>
        </form>`,
    })
  }

  return app
}

interface JoinForm {
  secret: string
  invitation: Invitation
  name?: string
  email?: string
  problem?: PersonError
}

function gonePage(c: LakeContext) {
  return page(c, {
    title: 'This link is over',
    status: 404,
    body: html`<h1>This link is over</h1>
      <p>It has been used already, is too old, or was taken back.</p>
      <p>An administrator of this server gives you another one.</p>
      <p><a href="/sign-in">Sign in</a></p>`,
  })
}

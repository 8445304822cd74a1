import { Hono } from 'hono'
import { html } from 'hono/html'

import { isOfOwnPage } from '../../../access/requestGuard.ts'
import type { Person } from '../../../people/people.ts'
import type { LakeContext, LakeEnv } from '../../env.ts'
import { ownOrigin } from '../../ownAddress.ts'
import { askAgain, page } from '../../page.ts'
import { toSignIn } from './account.ts'
import type { PeopleNeeds } from './needs.ts'
import { rosterBody } from './rosterBody.ts'
import { formOf, orProblem, signedIn, statusOf } from './session.ts'

/** `/people`: who is in the team, for administrators. */
export function rosterRoutes(lake: PeopleNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.get('/people', (c) => {
    if (!isOfOwnPage(c.req.raw)) return askAgain(c)
    const person = signedIn(lake, c)
    if (!person) return toSignIn(c)
    return c.get('actor').role.manages ? rosterPage(c, person, {}) : refused(c)
  })

  app.post('/people', async (c) => {
    const me = signedIn(lake, c)
    if (!me) return toSignIn(c)
    if (!c.get('actor').role.manages) return refused(c)
    const field = await formOf(c)
    return orProblem(
      async () => {
        const link = change(me, field)
        await lake.keepGroups()
        if (link === undefined) return c.redirect('/people', 303)
        return rosterPage(c, me, { link: `${ownOrigin(lake, c)}${link}` })
      },
      (problem) => {
        const status = statusOf(c, problem)
        return rosterPage(c, me, { problem, status })
      },
    )
  })

  /** @returns a link to hand on. @throws PersonError */
  function change(me: Person, field: (name: string) => string): string | undefined {
    const { people } = lake
    const [user, optional] = [field('user'), (name: string) => field(name).trim() || undefined]
    switch (field('do')) {
      case 'invite':
        return people.invite({
          role: field('role'),
          by: me.userId,
          email: optional('email'),
          documentId: optional('document'),
        })
      case 'withdraw':
        return void people.withdraw(field('invitation'))
      case 'reset':
        return people.inviteBack(user, me.userId)
      case 'change':
        people.setRole(user, field('role'))
        return void people.setDocument(user, optional('document'))
      case 'disable':
        return void people.disable(user)
      case 'enable':
        return void people.enable(user)
      case 'sign-out':
        return void people.signOutEverywhere(user)
      default:
        return undefined
    }
  }

  function rosterPage(
    c: LakeContext,
    me: Person,
    more: Omit<Parameters<typeof rosterBody>[2], 'me'> & { status?: 400 | 401 | 409 | 429 },
  ) {
    const { status = 200, ...shown } = more
    return page(c, {
      title: `People · ${lake.project.displayName}`,
      status,
      wide: true,
      body: rosterBody(lake, lake.people.people(), { me, ...shown }),
    })
  }

  return app
}

function refused(c: LakeContext) {
  return page(c, {
    title: 'People',
    status: 403,
    body: html`<h1>People</h1>
      <p>Only an administrator may see and change who is in the team.</p>
      <p><a href="/account">Your account</a></p>`,
  })
}

import { isAdmitted } from '../../../access/requestGuard.ts'
import { PersonError } from '../../../people/personError.ts'
import type { Person } from '../../../people/people.ts'
import type { LakeContext } from '../../env.ts'
import { isSecure, ownOrigin } from '../../ownAddress.ts'
import { keepSession, sessionOf } from '../sessionCookie.ts'
import type { PeopleNeeds } from './needs.ts'

/** Signs this browser in, and sends it on to the Studio it came from, which takes a token along. */
export function enter(lake: PeopleNeeds, c: LakeContext, person: Person, back: URL): Response {
  const former = sessionOf(c)
  if (former !== undefined) lake.signIn.end(former)
  const session = lake.signIn.begin(person.userId)
  keepSession(c, session, isSecure(lake, c))
  const pass = lake.signIn.passFrom(session.secret)
  const to = new URL(back)
  if (pass !== undefined) to.hash = `sid=${pass}`
  return c.redirect(to.href, 303)
}

/** Where to go once signed in: an address that may use this lake, else the Studio's first page. */
export function backOf(lake: PeopleNeeds, c: LakeContext, origin: unknown): URL {
  const own = ownOrigin(lake, c)
  const back = typeof origin === 'string' ? URL.parse(origin, own) : null
  if (back && (back.origin === own || isAdmitted(back.origin, c.req.raw, lake.options))) return back
  return new URL('/', own)
}

/** Who of the team is signed in in this browser. */
export function signedIn({ people }: PeopleNeeds, c: LakeContext): Person | undefined {
  const { id } = c.get('actor')
  return people.people().find(({ userId }) => userId === id)
}

/** The status of a page that says why not. Also names when to try again. */
export function statusOf(c: LakeContext, error: PersonError): 400 | 401 | 409 | 429 {
  if (error.retryAfter !== undefined) c.header('retry-after', String(error.retryAfter))
  switch (error.code) {
    case 'tooManyTries':
      return 429
    case 'wrong':
      return 401
    case 'emailTaken':
    case 'lastAdministrator':
      return 409
    default:
      return 400
  }
}

/** Does it, and answers with what `onProblem` makes of a reason for a person to read. */
export async function orProblem(
  work: () => Promise<Response> | Response,
  onProblem: (error: PersonError) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PersonError) return onProblem(error)
    throw error
  }
}

/** The text fields of a form that was sent. */
export async function formOf(c: LakeContext): Promise<(name: string) => string> {
  const body = await c.req.parseBody()
  return (name) => {
    const value = body[name]
    return typeof value === 'string' ? value : ''
  }
}

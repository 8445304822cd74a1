import { navigate } from './navigate.ts'
import { startTestLake, type TestLake } from './testLake.ts'

export const goodPassword = 'marble kettle orchard 9'

/** A lake whose people sign in as themselves, with nobody in it yet. */
export const startTeam = (options: Parameters<typeof startTestLake>[0] = {}, port = 0) =>
  startTestLake({ anonymous: 'public', team: true, ...options }, port)

export interface Answer {
  status: number
  headers: Headers
  text: string
}

/** Sends a form as the lake's own page does. */
export async function send(
  lake: TestLake,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${lake.server.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: lake.server.url, ...headers },
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** The cookie of a session, as the browser would send it. */
export const cookieOf = ({ headers }: Pick<Answer, 'headers'>) =>
  headers.get('set-cookie')?.split(';')[0] ?? ''

export const secretOf = (path: string | undefined) =>
  new URL(path ?? '', 'http://localhost').searchParams.get('invitation') ?? ''

/** Takes a link up. */
export function joinBy(
  lake: TestLake,
  path: string | undefined,
  { name = 'Ines Marlow', email = 'ines@saltlark.example', password = goodPassword } = {},
): Promise<Answer> {
  return send(lake, '/join', { invitation: secretOf(path), name, email, password })
}

/** The first administrator, signed in: their cookie. */
export async function firstAdministrator(lake: TestLake): Promise<string> {
  return cookieOf(await joinBy(lake, lake.lake.firstInvitationPath()))
}

export function signInAs(
  lake: TestLake,
  email: string,
  password = goodPassword,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send(lake, '/sign-in', { email, password }, headers)
}

/** Makes a link on `/people` and takes it up. @returns the cookie of who joined */
export async function invited(
  lake: TestLake,
  administrator: string,
  {
    role,
    name,
    email,
    document = '',
  }: Record<'role' | 'name' | 'email', string> & { document?: string },
): Promise<string> {
  const fields = { do: 'invite', role, email, document }
  const made = await send(lake, '/people', fields, { cookie: administrator })
  const link = /value="([^"]*\/join\?invitation=[^"]+)"/.exec(made.text)?.[1]
  if (link === undefined) throw new Error(`No link was made: ${made.status} ${made.text}`)
  return cookieOf(
    await joinBy(lake, new URL(link).pathname + new URL(link).search, { name, email }),
  )
}

export async function me(lake: TestLake, cookie: string) {
  const { status, body } = await lake.json('/v1/users/me', {
    headers: { cookie, origin: lake.server.url },
  })
  // What our own route answers.
  return {
    status,
    ...(body as {
      id?: string
      name?: string
      role?: string
      documentId?: string
      provider?: string
    }),
  }
}

export const open = (lake: TestLake, path: string, headers?: Record<string, string>) =>
  navigate(`${lake.server.url}${path}`, headers)

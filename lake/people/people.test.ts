import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { openStore } from '../store/index.ts'
import { runLake } from '../testing/process.ts'
import {
  cookieOf,
  firstAdministrator,
  goodPassword,
  invited,
  joinBy,
  me,
  open,
  secretOf,
  send,
  signInAs,
  startTeam,
} from '../testing/team.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'

const bertil = { role: 'editor', name: 'Bertil Osk', email: 'bertil@saltlark.example' }

describe('the first administrator', () => {
  test('joins by the link of the start, is signed in, and the link is over', async () => {
    await using lake = await startTeam()
    const link = lake.lake.firstInvitationPath()
    const page = await open(lake, link ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('You were invited as Administrator')

    const joined = await joinBy(lake, link)
    expect(joined.status).toBe(303)
    expect(joined.headers.get('location')).toMatch(/\/#sid=[\w-]{43}$/)
    const cookie = joined.headers.get('set-cookie') ?? ''
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(await me(lake, cookieOf(joined))).toMatchObject({
      name: 'Ines Marlow',
      // By which a Studio knows that this is one person, and not whoever sits at the machine.
      provider: 'password',
      role: 'administrator',
    })
    expect((await joinBy(lake, link, { email: 'late@saltlark.example' })).status).toBe(404)
    expect((await open(lake, link ?? '')).status).toBe(404)
    expect(lake.lake.firstInvitationPath()).toBeUndefined()
  })

  test('at a second start nobody has joined: the new link works, the old one has ended', async () => {
    const dataDir = temporaryFolder()
    const first = await startTeam({ dataDir })
    const old = first.lake.firstInvitationPath()
    await first[Symbol.asyncDispose]()
    await using lake = await startTeam({ dataDir })
    const link = lake.lake.firstInvitationPath()
    expect((await joinBy(lake, old)).status).toBe(404)
    expect((await joinBy(lake, link)).status).toBe(303)
  })

  test('two who send the same link at once: one is in', async () => {
    await using lake = await startTeam()
    const link = lake.lake.firstInvitationPath()
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        joinBy(lake, link, { name, email: `${name}@saltlark.example` }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404, 404])
  })

  test('is nobody whom a printed address or an earlier session of one makes one', async () => {
    const dataDir = temporaryFolder()
    const alone = await startTestLake({ dataDir, anonymous: 'public' })
    const { port } = alone.server
    const cookie = cookieOf(await open(alone, alone.lake.signInPath()))
    expect((await me(alone, cookie)).status).toBe(200)
    await alone[Symbol.asyncDispose]()

    await using lake = await startTeam({ dataDir }, port)
    expect((await me(lake, cookie)).status).toBe(401)
    expect(lake.lake.signInPath()).toBe('/sign-in')
    const asked = await lake.json('/v1/auth/codes', {
      method: 'POST',
      headers: { authorization: `Bearer ${lake.lake.localToken}` },
    })
    expect(asked.status).toBe(404)
  })
})

describe('an invitation', () => {
  test('carries role, e-mail address and document', async () => {
    await using lake = await startTeam()
    const administrator = await firstAdministrator(lake)
    const cookie = await invited(lake, administrator, { ...bertil, document: 'bertil-osk' })
    expect(await me(lake, cookie)).toMatchObject({
      name: 'Bertil Osk',
      role: 'editor',
      documentId: 'bertil-osk',
    })
  })

  test('for one address is nobody else’s', async () => {
    await using lake = await startTeam()
    await firstAdministrator(lake)
    const { stdout } = await runLake([
      'people',
      'invite',
      '--email',
      'Vera@Saltlark.example',
      '--data',
      lake.dataDir,
    ])
    const link = new URL(stdout.trim())
    expect(link.origin).toBe(lake.server.url)
    const path = link.pathname + link.search
    const cookie = cookieOf(
      await joinBy(lake, path, { name: 'X', email: 'other@saltlark.example' }),
    )
    expect((await lake.json('/v1/users/me', { headers: { cookie } })).body).toMatchObject({
      email: 'vera@saltlark.example',
    })
  })

  test('ends', async () => {
    let now = new Date('2026-11-22T08:00:00Z')
    await using lake = await startTeam({ now: () => now })
    const link = lake.lake.firstInvitationPath()
    now = new Date('2026-11-29T08:00:01Z')
    expect((await joinBy(lake, link)).status).toBe(404)
  })

  test('is not used up by what was typed wrong, nor by a look at it', async () => {
    await using lake = await startTeam()
    const link = lake.lake.firstInvitationPath() ?? ''
    await open(lake, link, { 'sec-fetch-site': 'cross-site' })
    const short = await joinBy(lake, link, { password: 'too short' })
    expect(short.status).toBe(400)
    expect(short.text).toContain('at least 15 characters')
    expect(short.text).toContain('value="Ines Marlow"')
    const own = await joinBy(lake, link, { password: 'inesmarlow-saltlark' })
    expect(own.text).toContain('easily guessed')
    expect((await joinBy(lake, link, { email: 'nothing' })).status).toBe(400)
    expect((await joinBy(lake, link, { name: ' ' })).status).toBe(400)
    expect((await joinBy(lake, link)).status).toBe(303)
  })

  test('never makes two people of one address', async () => {
    await using lake = await startTeam()
    const administrator = await firstAdministrator(lake)
    await invited(lake, administrator, bertil)
    const made = await send(
      lake,
      '/people',
      { do: 'invite', role: 'editor' },
      { cookie: administrator },
    )
    const link = /\/join\?invitation=[\w-]+/.exec(made.text)?.[0]
    const taken = await joinBy(lake, link, { name: 'B', email: 'BERTIL@saltlark.example' })
    expect(taken.status).toBe(409)
    expect((await joinBy(lake, link, { name: 'B', email: 'b@saltlark.example' })).status).toBe(303)
  })

  test.for(['', 'guess', 'a'.repeat(43)])('that nobody made (%j) opens nothing', async (secret) => {
    await using lake = await startTeam()
    const answer = await joinBy(lake, `/join?invitation=${secret}`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('signing in', () => {
  test('needs both, and says the same of who is not there, also as slowly', async () => {
    await using lake = await startTeam()
    await firstAdministrator(lake)
    expect((await signInAs(lake, 'Ines@Saltlark.Example')).status).toBe(303)
    const time = async (email: string) => {
      const times: number[] = []
      for (let i = 0; i < 4; i++) {
        const before = performance.now()
        const answer = await signInAs(lake, email, 'a wrong one, surely')
        times.push(performance.now() - before)
        expect(answer.status).toBe(401)
        expect(answer.text).toContain('do not belong together')
        expect(answer.headers.get('set-cookie')).toBeNull()
      }
      return Math.min(...times)
    }
    const [known, unknown] = [
      await time('ines@saltlark.example'),
      await time('no@saltlark.example'),
    ]
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })

  test('is tried ten times, many at once too; then again after a wait', async () => {
    let now = new Date('2026-11-22T08:00:00Z')
    await using lake = await startTeam({ now: () => now })
    await firstAdministrator(lake)
    const guesses = Array.from({ length: 14 }, (_, n) =>
      signInAs(lake, 'ines@saltlark.example', `guess number ${n}`),
    )
    const answers = await Promise.all(guesses)
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(refused).toHaveLength(4)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBe(90)
    // The right password does not help while it waits; others are not kept out.
    expect((await signInAs(lake, 'ines@saltlark.example')).status).toBe(429)
    expect((await signInAs(lake, 'bertil@saltlark.example')).status).toBe(401)
    now = new Date(now.getTime() + 90_000)
    expect((await signInAs(lake, 'ines@saltlark.example')).status).toBe(303)
  })

  test('from one address is tried thirty times, whomever for; a proxy that is trusted says which', async () => {
    await using lake = await startTeam({ trustedProxies: ['127.0.0.1'] })
    await firstAdministrator(lake)
    const guess = (n: number, forwarded: string) =>
      signInAs(lake, `${n}@saltlark.example`, 'a guess', { 'x-forwarded-for': forwarded })
    for (let n = 0; n < 30; n++) {
      // What stands before the last address anybody can write.
      expect((await guess(n, `192.0.2.${n}, 198.51.100.7`)).status).toBe(401)
    }
    expect((await guess(31, '198.51.100.7')).status).toBe(429)
    expect((await guess(31, '198.51.100.8')).status).toBe(401)
  })

  test('leads back only to where pages may use the lake', async () => {
    await using lake = await startTeam()
    await firstAdministrator(lake)
    const to = async (origin: string) => {
      const fields = { email: 'ines@saltlark.example', password: goodPassword, origin }
      return (await send(lake, '/sign-in', fields)).headers.get('location')?.replace(/#.*/, '')
    }
    const { url } = lake.server
    expect(await to('/structure')).toBe(`${url}/structure`)
    expect(await to(`${url}/vision`)).toBe(`${url}/vision`)
    for (const other of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      expect(await to(other)).toBe(`${url}/`)
    }
  })

  test('is not sent by a page of another site', async () => {
    await using lake = await startTeam()
    await firstAdministrator(lake)
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'http://localhost:1' }]) {
      expect((await signInAs(lake, 'ines@saltlark.example', goodPassword, headers)).status).toBe(
        403,
      )
    }
  })

  test('brings a Studio on the lake’s address there, and back with a session of its own', async () => {
    await using lake = await startTeam()
    const cookie = await firstAdministrator(lake)
    const back = encodeURIComponent(`${lake.server.url}/structure`)
    const login = `/v1/auth/login/embedded?origin=${back}`
    const sent = await open(lake, login, { 'sec-fetch-site': 'same-origin' })
    expect(sent.headers.get('location')).toBe(`/sign-in?origin=${back}`)
    const known = await open(lake, login, { cookie, 'sec-fetch-site': 'same-origin' })
    const sid = new URL(known.headers.get('location') ?? '').hash.replace('#sid=', '')
    const { body } = await lake.json(`/v1/auth/fetch?sid=${sid}`)
    // What our own route answers.
    const { token } = body as { token: string }
    const client = lake.client({ token })
    expect(await client.users.getById('me')).toMatchObject({ name: 'Ines Marlow' })
    const created = await client.create({ _type: 'note' })
    const { id } = await me(lake, cookie)
    const history = await client.request<string>({
      url: `/data/history/production/transactions/${created._id}`,
    })
    expect(JSON.stringify(history)).toContain(id)
  })
})

const stillIn = async (lake: TestLake, cookie: string) => (await me(lake, cookie)).status === 200

describe('a session ends', () => {
  test('with signing out, in the Studio or on the page', async () => {
    await using lake = await startTeam()
    const cookie = await firstAdministrator(lake)
    const other = cookieOf(await signInAs(lake, 'ines@saltlark.example'))
    const out = await send(lake, '/sign-out', {}, { cookie })
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await stillIn(lake, cookie)).toBe(false)
    expect(await stillIn(lake, other)).toBe(true)
    await send(lake, '/v1/auth/logout', {}, { cookie: other })
    expect(await stillIn(lake, other)).toBe(false)
    // By this a Studio knows that its session is over, and not that one document is not for it.
    const headers = { authorization: `Bearer ${other.split('=')[1]}` }
    const { status, body } = await lake.json('/v1/users/me', { headers })
    expect([status, body]).toEqual([401, expect.objectContaining({ errorCode: 'SIO-401-ANF' })])
  })

  test('everywhere, by oneself and when the password changes', async () => {
    await using lake = await startTeam()
    const [here, there] = [
      await firstAdministrator(lake),
      cookieOf(await signInAs(lake, 'ines@saltlark.example')),
    ]
    const next = 'another kettle, no marble'
    const wrong = { old: 'not the one I had', new: next }
    expect((await send(lake, '/account/password', wrong, { cookie: here })).status).toBe(401)
    expect(await stillIn(lake, there)).toBe(true)
    const right = { old: goodPassword, new: next }
    expect((await send(lake, '/account/password', right, { cookie: here })).status).toBe(303)
    expect([await stillIn(lake, here), await stillIn(lake, there)]).toEqual([true, false])
    expect((await signInAs(lake, 'ines@saltlark.example')).status).toBe(401)

    const again = cookieOf(await signInAs(lake, 'ines@saltlark.example', next))
    await send(lake, '/account/sign-out-everywhere', {}, { cookie: again })
    expect([await stillIn(lake, here), await stillIn(lake, again)]).toEqual([false, false])
  })

  test('for who is disabled, with their stream within two seconds, also from the command line', async () => {
    await using lake = await startTeam()
    const administrator = await firstAdministrator(lake)
    const cookie = await invited(lake, administrator, bertil)
    const stream = await fetch(
      `${lake.server.url}/v2025-02-19/data/listen/production?query=*&includeAllVersions=true`,
      { headers: { cookie, origin: lake.server.url } },
    )
    expect(stream.status).toBe(200)
    const { code } = await runLake(['people', 'disable', bertil.email, '--data', lake.dataDir])
    expect(code).toBe(0)
    const disabled = performance.now()
    await stream.text()
    expect(performance.now() - disabled).toBeLessThan(2000)
    expect(await stillIn(lake, cookie)).toBe(false)
    expect((await signInAs(lake, bertil.email)).status).toBe(401)
    await runLake(['people', 'enable', bertil.email, '--data', lake.dataDir])
    expect((await signInAs(lake, bertil.email)).status).toBe(303)
  })
})

describe('the team', () => {
  test('is managed by administrators alone, and keeps one', async () => {
    await using lake = await startTeam()
    const administrator = await firstAdministrator(lake)
    const cookie = await invited(lake, administrator, bertil)
    const asEditor = { cookie, 'sec-fetch-site': 'same-origin' }
    expect((await open(lake, '/people', asEditor)).status).toBe(403)
    const { id = '' } = await me(lake, cookie)
    const rise = { do: 'change', user: id, role: 'administrator' }
    expect((await send(lake, '/people', rise, { cookie })).status).toBe(403)
    expect((await send(lake, '/people', rise)).headers.get('location')).toContain('/sign-in')
    expect((await me(lake, cookie)).role).toBe('editor')

    const { id: own = '' } = await me(lake, administrator)
    for (const change of [
      { do: 'disable', user: own },
      { do: 'change', user: own, role: 'viewer' },
    ]) {
      const refused = await send(lake, '/people', change, { cookie: administrator })
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('is the only administrator')
    }
    await send(
      lake,
      '/people',
      { do: 'change', user: id, role: 'viewer' },
      { cookie: administrator },
    )
    expect((await me(lake, cookie)).role).toBe('viewer')
    const list = await open(lake, '/people', { cookie: administrator, 'sec-fetch-site': 'none' })
    expect(await list.text()).toContain('Bertil Osk')
  })

  test('is known to the Studio: members, groups, names of who has gone', async () => {
    await using lake = await startTeam()
    const administrator = await firstAdministrator(lake)
    const cookie = await invited(lake, administrator, bertil)
    const { id = '' } = await me(lake, cookie)
    const headers = { cookie: administrator, origin: lake.server.url }
    const members = async () => {
      const { body } = await lake.json('/v1/projects/local', { headers })
      return (body as { members: { id: string; isRobot: boolean }[] }).members
    }
    expect(await members()).toContainEqual(expect.objectContaining({ id, isRobot: false }))
    const editors = () =>
      lake.client({ token: lake.lake.localToken }).getDocument('_.groups.editor')
    expect(await editors()).toMatchObject({ members: [id] })
    await send(lake, '/people', { do: 'disable', user: id }, { cookie: administrator })
    expect((await members()).map((member) => member.id)).not.toContain(id)
    expect(await editors()).toMatchObject({ members: [] })
    expect((await lake.json(`/v1/users/${id}`, { headers })).body).toMatchObject({
      displayName: 'Bertil Osk',
    })
  })

  test('a narrower role reads no more than it may', async () => {
    await using lake = await startTeam({ roles: { author: { read: '_type != "record"' } } })
    const administrator = await firstAdministrator(lake)
    const cookie = await invited(lake, administrator, { ...bertil, role: 'author' })
    await lake.client({ token: lake.lake.localToken }).create({ _id: 'r.1', _type: 'record' })
    const count = async (as: string) => {
      const query = encodeURIComponent('count(*[_type == "record"])')
      const path = `/v2025-02-19/data/query/production?perspective=raw&query=${query}`
      const { body } = await lake.json(path, { headers: { cookie: as, origin: lake.server.url } })
      return (body as { result: number }).result
    }
    expect(await count(cookie)).toBe(0)
    expect(await count(administrator)).toBe(1)
  })

  test('whoever forgot their password is given a link, by the page and by the command', async () => {
    await using lake = await startTeam()
    const administrator = await firstAdministrator(lake)
    const cookie = await invited(lake, administrator, bertil)
    const { id = '' } = await me(lake, cookie)
    const made = await send(lake, '/people', { do: 'reset', user: id }, { cookie: administrator })
    const link = /\/join\?invitation=[\w-]+/.exec(made.text)?.[0]
    expect(await (await open(lake, link ?? '')).text()).toContain('Choose a new password')
    const renewed = await joinBy(lake, link, { password: 'seven grey herons at noon' })
    expect(renewed.status).toBe(303)
    expect(await me(lake, cookieOf(renewed))).toMatchObject({ name: 'Bertil Osk', role: 'editor' })
    expect((await me(lake, cookie)).status).toBe(401)
    expect((await signInAs(lake, bertil.email)).status).toBe(401)
    const { stdout } = await runLake(['people', 'reset', bertil.email, '--data', lake.dataDir])
    expect((await joinBy(lake, new URL(stdout.trim()).search)).status).toBe(303)
  })

  test('nothing of a password or a link can be read from the file', async () => {
    await using lake = await startTeam()
    const link = lake.lake.firstInvitationPath()
    await joinBy(lake, link)
    const store = openStore(lake.dataDir, { alongside: true })
    const stored = store.persons.passwordOf(store.persons.list()[0]?.userId ?? '')
    store.close()
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    const files = readdirSync(lake.dataDir).filter((name) => name.startsWith('lake.sqlite'))
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(lake.dataDir, name))))
    expect(bytes.includes('ines@saltlark.example')).toBe(true)
    expect(bytes.includes(goodPassword)).toBe(false)
    expect(bytes.includes(secretOf(link))).toBe(false)
  })
})

test('a team needs a lake that is nobody’s', async () => {
  await expect(startTeam({ anonymous: 'administrator' })).rejects.toThrow('--anonymous public')
})

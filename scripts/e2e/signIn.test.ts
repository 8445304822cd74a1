import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'

describe('who may use the house', () => {
  let app: App
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let other: Server
  let otherAddress: string

  beforeAll(async () => {
    app = await startApp({ args: ['--empty'] })
    await app.client().create({ _id: 'consent.one', _type: 'consentRecord', evidence: 'signed' })
    browser = await launchBrowser()
    context = await openContext(browser)
    page = await context.newPage()
    // Another program's page on this machine.
    other = createServer((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<title>Other</title><a href="${app.address}/structure">The Studio</a>`)
      request.resume()
    })
    other.listen(0, 'localhost')
    await once(other, 'listening')
    // A TCP server's address is never a pipe's name.
    otherAddress = `http://localhost:${(other.address() as AddressInfo).port}`
  })

  afterAll(async () => {
    await browser.close()
    other.close()
    await app.stop()
  })

  test('a browser that has not opened the printed address is told what to do', async () => {
    await page.goto(`${app.address}/structure`)
    await page.getByText('This browser is not signed in').waitFor()
    await page.getByText('npm run lake -- sign-in').waitFor()
    expect((await page.request.get(`${app.address}/v1/users/me`)).status()).toBe(401)
    await page.goto(`${app.address}/site/`)
    expect(await page.locator('body').innerText()).toContain('Our clinic')
  })

  test('the printed address opens the Studio once, and is gone from the address bar', async () => {
    await app.signIn(context)
    await page.goto(app.address)
    await page.getByTestId('studio-navbar').waitFor()
    const { pathname, search, hash } = new URL(page.url())
    expect([pathname, search, hash]).toEqual([expect.stringMatching(/^\/\w+$/), '', ''])
    const stranger = await openContext(browser)
    const second = await stranger.newPage()
    await second.goto(app.printedAddress())
    expect(await second.locator('body').innerText()).toContain('has been used already')
    await stranger.close()
  })

  test('the form of a task, which asks by the project’s own name, is known there too', async () => {
    const { port } = new URL(app.address)
    const status = await page.evaluate(async (address) => {
      const stored = localStorage.getItem('__studio_auth_token_local') ?? '{}'
      const { token } = JSON.parse(stored) as { token?: string }
      const headers = { authorization: `Bearer ${token}` }
      return (await fetch(address, { headers })).status
    }, `http://local.localhost:${port}/v1/users/me`)
    expect(status).toBe(200)
  })

  test('a link on another page leads into the Studio', async () => {
    await page.goto(otherAddress)
    await page.getByText('The Studio').click()
    await page.getByTestId('studio-navbar').waitFor()
    expect(page.url()).toBe(`${app.address}/structure`)
  })

  test('a page of another port reads nothing and writes nothing, though its browser is signed in', async () => {
    await page.goto(otherAddress)
    const reached = await page.evaluate(async (lake) => {
      const ask = (path: string, init: RequestInit) =>
        fetch(lake + path, { credentials: 'include', ...init }).then(
          (answer) => `${answer.status} ${answer.type}`,
          () => 'refused',
        )
      const socket = (path: string) =>
        new Promise<string>((resolve) => {
          const opened = new WebSocket(lake.replace('http', 'ws') + path)
          opened.addEventListener('open', () => resolve('open'))
          opened.addEventListener('error', () => resolve('refused'))
        })
      const query = `/v1/data/query/production?query=${encodeURIComponent('*')}`
      const body = '{"mutations":[{"create":{"_id":"stolen","_type":"a"}}]}'
      return {
        read: await ask(query, {}),
        write: await ask('/v1/data/mutate/production', { method: 'POST', body }),
        blind: await ask('/v1/data/mutate/production', { method: 'POST', body, mode: 'no-cors' }),
        multiplexer: await socket('/v1/multiplexer'),
        presence: await socket('/v1/socket/production'),
      }
    }, app.address)
    expect(reached).toEqual({
      read: 'refused',
      write: 'refused',
      // Sent, and refused: the page cannot see that.
      blind: '0 opaque',
      multiplexer: 'refused',
      presence: 'refused',
    })
    expect(await app.client().fetch('count(*[_id == "stolen"])')).toBe(0)
  })

  test('the website is the public’s, in a browser that is signed in too', async () => {
    const asked = await fetch(`${app.address}/v1/data/query/production?query=count(*)`)
    expect(await asked.json()).toMatchObject({ result: 0 })
    await page.goto(`${app.address}/site/`)
    expect(await page.locator('body').innerText()).not.toContain('signed')
  })
})

import { markup } from '../markup.ts'
import { pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'

export function notFoundPage(site: Site): Page {
  return {
    title: 'Page not found',
    status: 404,
    noIndex: true,
    main: markup`<div class="wrap message">
      <h1>We cannot find that page</h1>
      <p class="lead">It may have moved, or its address may have a typing error.</p>
      <p><a class="button" href="${pathTo(site, '/articles')}">See all our health advice</a></p>
      <p><a href="${pathTo(site, '/topics')}">Look for a topic</a></p>
    </div>`,
  }
}

export function unavailablePage(): Page {
  return {
    title: 'Something went wrong',
    status: 503,
    noIndex: true,
    main: markup`<div class="wrap message">
      <h1>We cannot show this page at the moment</h1>
      <p class="lead">It is our fault, not yours. Please try again in a few minutes.</p>
      <p>If it is urgent, telephone us. In an emergency, call 999.</p>
    </div>`,
  }
}

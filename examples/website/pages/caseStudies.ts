import { type CaseStudyListItem } from '@clinical-content/client'
import { caseStudyToHtml, defaultLabels, personLine } from '@clinical-content/client/html'
import type { Context } from 'hono'
import { markup, type Markup, raw } from '../markup.ts'
import { pageOf, pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'
import { authorLine, breadcrumbs, nothingYet, portrait, relatedList } from './parts.ts'

export async function caseStudyListPage(site: Site): Promise<Page> {
  const stories = await site.client.caseStudies.list({ limit: 100 })
  return {
    title: 'Patient stories',
    description: `Stories of patients of ${site.name}, told with their consent.`,
    path: pathTo(site, '/case-studies'),
    section: 'case-studies',
    main: markup`<div class="wrap">
      ${breadcrumbs(site, [])}
      <h1>Patient stories</h1>
      <p class="lead">
        Told with the consent of the people they are about.
      </p>
      ${
        stories.length > 0
          ? markup`<div class="stories">${stories.map((story) => storyCard(site, story))}</div>`
          : nothingYet('There are no stories to tell at the moment.')
      }
    </div>`,
  }
}

export async function caseStudyPage(site: Site, c: Context): Promise<Page | null> {
  const story = await site.client.caseStudies.bySlug(c.req.param('slug') ?? '')
  if (!story) return null
  const resolveLink = (target: { _type: string; slug: string }) => pageOf(site, target)
  const person = personLine(story.person, defaultLabels)
  return {
    title: story.seo?.title ?? story.title,
    description: story.seo?.description ?? person,
    path: pathTo(site, `/case-studies/${encodeURIComponent(story.slug)}`),
    section: 'case-studies',
    noIndex: story.seo?.noIndex === true,
    main: markup`<article class="wrap article">
      ${breadcrumbs(site, [['Patient stories', '/case-studies']])}
      <header class="article__opening">
        <p class="card__kind">Patient story</p>
        <h1>${story.title}</h1>
        ${person && markup`<p class="lead">${person}</p>`}
      </header>
      <div class="prose">${raw(caseStudyToHtml(story, { resolveLink }))}</div>
      ${
        story.clinician &&
        markup`<section aria-labelledby="clinician">
          <h2 id="clinician">Treated by</h2>
          <div class="byline">
            ${portrait(story.clinician, 'small')}
            <p class="author-line">${authorLine(site, story.clinician)}</p>
          </div>
        </section>`
      }
      ${
        story.relatedLinks.length > 0 &&
        markup`<section class="related-links" aria-labelledby="related">
          <h2 id="related">You may also find these helpful</h2>
          ${relatedList(site, story.relatedLinks)}
        </section>`
      }
      <section class="reviewed">
        <p>One person’s experience. It does not tell how a treatment will work for you.</p>
      </section>
    </article>`,
  }
}

function storyCard(site: Site, story: CaseStudyListItem): Markup {
  const person = personLine(story.person, defaultLabels)
  return markup`<article class="story-card">
    <h2>
      <a href="${pathTo(site, `/case-studies/${encodeURIComponent(story.slug)}`)}">${story.title}</a>
    </h2>
    ${person && markup`<p>${person}</p>`}
  </article>`
}

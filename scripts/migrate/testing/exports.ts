import { random, randomPage } from './randomPosts.ts'

/** Exports of whole websites, the same for the same seed, with posts of every state and shape. */

const states = ['publish', 'publish', 'publish', 'draft', 'private', 'future', 'pending'] as const

/** @param site - `wordpress`, or `squarespace`, which exports the same format */
export function randomWxr(site: 'wordpress' | 'squarespace', posts: number): string {
  const { next, pick } = random(posts)
  const items = Array.from({ length: posts }, (_, at) => {
    const isOfDay = next() < 0.8
    return `<item><title>Post ${at}</title><link>https://saltlark.example/post-${at}</link><dc:creator>ada</dc:creator>
<content:encoded><![CDATA[${bodyOf(at)}]]></content:encoded><excerpt:encoded><![CDATA[${next() < 0.3 ? `Summary ${at}.` : ''}]]></excerpt:encoded>
<wp:post_id>${at + 1}</wp:post_id><wp:post_date_gmt>${isOfDay ? `2023-0${(at % 9) + 1}-11 09:00:00` : '0000-00-00 00:00:00'}</wp:post_date_gmt>
<wp:post_name>post-${at}</wp:post_name><wp:status>${pick(states)}</wp:status><wp:post_type>${next() < 0.8 ? 'post' : 'page'}</wp:post_type>
<category domain="category" nicename="knees"><![CDATA[${pick(['Knees', 'Hips', 'Backs'])}]]></category></item>`
  })
  const generator =
    site === 'squarespace' ? 'Site-Server v6.0.0 (squarespace)' : 'https://wordpress.org/?v=6.5'
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Saltlark Clinic</title><link>https://saltlark.example</link><generator>${generator}</generator><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Quill</wp:author_display_name></wp:author>
${items.join('\n')}
</channel></rss>`
}

export function randomGhost(posts: number): string {
  const ids = Array.from({ length: posts }, (_, at) => `post${at}`)
  const data = {
    posts: ids.map((id, at) => ({
      id,
      title: `Post ${at}`,
      slug: `post-${at}`,
      html: bodyOf(at),
      status: states[at % states.length] === 'draft' ? 'draft' : 'published',
      published_at: `2023-0${(at % 9) + 1}-11T09:00:00.000Z`,
      ...(at % 3 === 0 ? { custom_excerpt: `Summary ${at}.` } : {}),
    })),
    tags: [{ id: 't', name: 'Knees' }],
    posts_tags: ids.map((post_id) => ({ post_id, tag_id: 't' })),
    users: [{ id: 'u', name: 'Ada Quill' }],
    posts_authors: ids.map((post_id) => ({ post_id, author_id: 'u' })),
  }
  return JSON.stringify({ db: [{ meta: { version: '5.0.0' }, data }] })
}

function bodyOf(seed: number): string {
  return (
    /<main>([\s\S]*)<\/main>/
      .exec(randomPage(seed + 300))?.[1]
      ?.replaceAll(/\]\]>|<\/?abbr[^>]*>/g, '') ?? ''
  )
}

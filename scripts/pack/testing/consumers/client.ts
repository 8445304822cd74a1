import { type Article, createClinicalClient, QueryError } from '@clinical-content/client'
import { toHtml } from '@clinical-content/client/html'
import { imageSource } from '@clinical-content/client/images'
import { jsonLd } from '@clinical-content/client/json-ld'
import { toMarkdown } from '@clinical-content/client/markdown'
import { publishedArticle } from '@clinical-content/client/queries'
import { toText } from '@clinical-content/client/text'

const client = createClinicalClient({ projectId: 'abc12345', dataset: 'production' })

/** A page of a website, as a reader of this package would write one. */
export async function page(slug: string): Promise<string> {
  try {
    const article: Article | null = await client.articles.bySlug(slug)
    if (!article) return 'No such page'
    const url = `https://clinic.example/${slug}`
    const title: string = article.title
    const picture = article.heroImage && imageSource(article.heroImage, { widths: [400, 800] })?.src
    return `${title} ${picture} ${toHtml(article.body)} ${JSON.stringify(jsonLd(article, { url }))}`
  } catch (error) {
    if (error instanceof QueryError) return error.message
    throw error
  }
}

const body: Article['body'] = [
  {
    _type: 'block',
    _key: 'a',
    style: 'normal',
    children: [{ _type: 'span', _key: 'b', text: 'Move a little & often', marks: ['strong'] }],
    markDefs: [],
  },
]
const published = publishedArticle.includes('article')
console.log(JSON.stringify([toHtml(body), toMarkdown(body).trim(), toText(body).trim(), published]))

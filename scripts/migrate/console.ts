import type { PostReport, Report } from './migrate.ts'
import type { Note, SourcePosition } from './types.ts'

/** What the migrator is told, in words: short when all is well, exact where it is not. */

export function headline(files: number, target: string, dryRun: boolean): string {
  const posts = files === 1 ? 'one file' : `${files} files`
  return `Bringing ${posts} into ${target}${dryRun ? ' — only trying, nothing is written' : ''}\n`
}

export function postLines(post: PostReport): string[] {
  const isWhole = post.tally.complete && post.deadPictures.length === 0
  const left = post.documents.filter((document) => document.outcome === 'leftAlone')
  return [
    `${isWhole ? '✔' : '✘'} ${post.title}`,
    `    ${post.file}`,
    `    ${documentsLine(post)}`,
    `    ${wordsLine(post)}`,
    ...left.map(
      (document) =>
        `    left alone: ${document.type} "${document.title}", because ${document.reason ?? 'it was changed'}`,
    ),
    ...lossLines(post),
    ...leftOutLines(post),
    ...post.deadPictures.map((note) => `    ✘ ${note.message}`),
    ...identifyingLines(post),
    ...post.notes.map((note) => `    look at: ${where(note)}${note.message}`),
    '',
  ]
}

export function failureLine(failure: {
  readonly position: SourcePosition
  readonly message: string
}): string {
  return `✘ ${failure.position.file}: ${failure.message}`
}

export function summaryLines(report: Report, request: { readonly allowLoss: boolean }): string[] {
  const { totals } = report
  const written = `${totals.created} new, ${totals.updated} updated, ${totals.unchanged} unchanged, ${totals.leftAlone} left alone`
  const lines = [
    `${totals.posts} ${totals.posts === 1 ? 'post' : 'posts'}, ${totals.wordsIn} words, ${totals.wordsLost} lost. Documents: ${written}.`,
  ]
  lines.push(...skippedLines(report))
  if (report.interrupted)
    lines.push('Interrupted. The same command again goes on where it stopped.')
  else if (!report.complete) {
    lines.push(
      request.allowLoss
        ? 'Something could not be carried; see above.'
        : 'Something could not be carried; see the lines marked ✘. --allow-loss accepts it.',
    )
  }
  if (report.dryRun) lines.push('Nothing was written.')
  else if (totals.created > 0)
    lines.push('All of it arrived as drafts. A clinician reviews and publishes them in the Studio.')
  return lines
}

function skippedLines({ skipped }: Report): string[] {
  const reasons = new Map<string, number>()
  for (const { skipped: reason } of skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  if (reasons.size === 0) return []
  const all = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')
  return [`Not brought in, because they are no posts: ${all}.`]
}

const plural: Readonly<Record<string, string>> = {
  article: 'articles',
  author: 'authors',
  caseStudy: 'case studies',
  topic: 'topics',
}
const single: Readonly<Record<string, string>> = {
  article: 'article',
  author: 'author',
  caseStudy: 'case study',
  topic: 'topic',
}

function documentsLine(post: PostReport): string {
  const groups = new Map<string, number>()
  for (const { type, outcome } of post.documents) {
    const key = `${outcome} ${type}`
    groups.set(key, (groups.get(key) ?? 0) + 1)
  }
  return [...groups]
    .map(([key, count]) => {
      const [outcome = '', type = ''] = key.split(' ')
      const name = count === 1 ? single[type] : plural[type]
      const consent =
        type === 'caseStudy' && outcome === 'created' ? ' without consent recorded' : ''
      return `${count} ${name ?? type} ${outcome === 'leftAlone' ? 'left alone' : outcome}${consent}`
    })
    .join(', ')
}

function wordsLine({ tally: { words, leftOut } }: PostReport): string {
  const reasons = new Map<string, number>()
  for (const entry of leftOut)
    reasons.set(entry.reason, (reasons.get(entry.reason) ?? 0) + entry.words)
  const why = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')
  return `${words.in} words: ${words.carried} carried, ${words.leftOut} left out${why ? ` (${why})` : ''}, ${words.lost} lost`
}

function lossLines({ tally }: PostReport): string[] {
  const lost = tally.lostWords.slice(0, 20).map(({ word, times, positions }) => {
    const lines = positions.flatMap((position) => position.line ?? []).join(', ')
    return `    ✘ lost: "${word}"${times > 1 ? ` ${times} times` : ''}${lines ? `, line ${lines}` : ''}`
  })
  const invented = tally.inventedWords
    .slice(0, 20)
    .map(({ word }) => `    ✘ not in the source: "${word}"`)
  const things = Object.entries(tally.counts)
    .filter(([, count]) => count.lost > 0)
    .map(([what, count]) => `    ✘ lost: ${count.lost} ${what}`)
  const named = tally.converted
    .filter((entry) => entry.lost)
    .map(
      (entry) =>
        `    ✘ not carried: ${entry.what}${entry.detail ? ` ${entry.detail}` : ''} (${entry.to})${entry.position.line === undefined ? '' : `, line ${entry.position.line}`}`,
    )
  const alarms = tally.hiddenAlarms.map(
    ({ text, position }) =>
      `    ✘ not public, and it says when to get help: "${text.slice(0, 100)}"${position.line === undefined ? '' : `, line ${position.line}`}`,
  )
  return [...alarms, ...lost, ...invented, ...things, ...named]
}

/** How a text that was left out begins, where it is long enough to have been part of the article. */
function leftOutLines({ tally }: PostReport): string[] {
  return tally.leftOut
    .filter(({ words }) => words > 8)
    .map(({ reason, text, words }) => {
      const start = text.replaceAll(/\s+/g, ' ').trim().slice(0, 60)
      return `    left out: ${reason}, ${words} words: "${start}…"`
    })
}

function identifyingLines(post: PostReport): string[] {
  if (post.identifying.length === 0) return []
  const details = [...new Set(post.identifying.map((detail) => `${detail.what} "${detail.text}"`))]
  return [`    patients could be recognised by: ${details.join(', ')}`]
}

function where(note: Note): string {
  const line = note.position?.line === undefined ? '' : `line ${note.position.line}`
  const parts = [note.field, line].filter(Boolean).join(', ')
  return parts === '' ? '' : `${parts}: `
}

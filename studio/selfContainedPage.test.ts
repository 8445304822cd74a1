import { expect, test } from 'vitest'

import { selfContained } from './selfContainedPage.ts'

const built = `<html><head><meta content="width=device-width, initial-scale=1, maximum-scale=1" name="viewport"/>
<link href="/static/favicon.ico" rel="icon" sizes="any"/><title>Sanity Studio</title>
<script>window.started = true</script>
<style>@font-face { font-family: Inter; src: url("https://fonts.example/Inter.woff2") format("woff2"); } body { margin: 0 }</style>
<script src="https://core.example/bridge.js" async type="module"></script>
</head><body><script src="/static/sanity.js" type="module"></script></body></html>`

test('a built page loads nothing from elsewhere', () => {
  const { html } = selfContained(built)
  expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  expect(html).toContain('body { margin: 0 }')
  expect(html).toContain('<script src="/static/sanity.js" type="module">')
  expect(html).toContain('<title>Clinical Content</title>')
})

test('inline scripts become files, in order, so that script-src needs only the page itself', () => {
  const { html, scripts } = selfContained(built)
  expect(scripts).toEqual([{ fileName: 'static/page-1.js', source: 'window.started = true' }])
  expect(html).toContain('<script src="/static/page-1.js"></script>')
  expect(html).not.toMatch(/<script>/)
})

test('readers may zoom', () => {
  expect(selfContained(built).html).not.toContain('maximum-scale')
})

test('an address that no rule removes stops the build', () => {
  const page = built.replace(
    '</head>',
    '<link rel="stylesheet" href="https://cdn.example/a.css"></head>',
  )
  expect(() => selfContained(page)).toThrow('https://cdn.example/a.css')
})

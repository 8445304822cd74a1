import { expect, test } from 'vitest'
import { hotConfig, takeInConfig } from './hotConfig.ts'

const entry = `
// This file is auto-generated on 'sanity dev'
import {renderStudio} from "sanity"
import studioConfig from "../../sanity.config.ts"

renderStudio(
  document.getElementById("sanity"),
  studioConfig,
  {reactStrictMode: undefined, basePath: "/"}
)
`

test('the entry of the page takes in a changed configuration, with the options it had', () => {
  const hot = takeInConfig(entry)
  expect(hot).toContain('import.meta.hot.accept("../../sanity.config.ts"')
  expect(hot.match(/renderStudio\(.*$/m)?.[0]).toBe(
    'renderStudio(document.getElementById("sanity"), config, {reactStrictMode: undefined, basePath: "/"})',
  )
})

test('every other module is left as it is', () => {
  const { transform } = hotConfig()
  expect(transform(entry, '/house/plugins/index.ts')).toBeUndefined()
  expect(transform(entry, '/house/.sanity/runtime/app.js?t=1')).toContain('takeDown')
})

test('an entry of another shape stops the server instead of being left without it', () => {
  expect(() => takeInConfig('renderApp()')).toThrow('studio/hotConfig.ts')
})

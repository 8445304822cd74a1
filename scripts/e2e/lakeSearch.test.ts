import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPlainStudio, type PlainStudio } from './testing/plainStudio.ts'

let studio: PlainStudio
beforeAll(async () => {
  // Refused, as it should be: the query with a mistake in it, and one that Vision sends before it has
  // taken in the parameters.
  studio = await openPlainStudio({ expected: [/^400 GET .*(Persuasion|%24year)/] })
  await studio.client
    .transaction()
    .create({ _id: 'emma', _type: 'book', title: 'Emma', year: 1815 })
    .create({ _id: 'drafts.emma', _type: 'book', title: 'Emma, newly edited', year: 1815 })
    .create({
      _id: 'persuasion',
      _type: 'book',
      title: 'Persuasion',
      year: 1817,
      text: prose('Emma is not in it'),
    })
    .create({ _id: 'watson', _type: 'person', name: 'Emma Watson' })
    .create({
      _id: 'old',
      _type: 'book',
      title: 'Emma, forgotten',
      _updatedAt: '2020-01-01T00:00:00Z',
    })
    .commit()
})
afterAll(() => studio[Symbol.asyncDispose]())

describe('search, in the Studio as Sanity ships it', () => {
  beforeEach(async () => {
    const { page, address } = studio
    await page.goto(`${address}/structure`)
    // The layout may still change, which would close the search again.
    await page.getByTestId('structure-tool-list-pane').getByText('Person').waitFor()
    await page.getByTestId('studio-search').click()
    await page.getByPlaceholder('Search', { exact: true }).waitFor()
  })

  test('finds what is called so before what mentions it', async () => {
    await studio.page.keyboard.type('emma')
    const inTitle = ['Emma Watson', 'Emma, forgotten', 'Emma, newly edited']
    await expect.poll(async () => (await found()).slice(0, 3).sort()).toEqual(inTitle)
    expect((await found()).slice(3)).toEqual(['Persuasion'])
  })

  test('is narrowed to a type, and then by a field', async () => {
    const { page } = studio
    await page.keyboard.type('emma')
    await page.getByRole('button', { name: 'All types' }).click()
    await page.getByRole('button', { name: 'Person', exact: true }).click()
    await expect.poll(found).toEqual(['Emma Watson'])
    await page.getByRole('button', { name: 'Person', exact: true }).last().click()
    await page.getByRole('button', { name: 'Book', exact: true }).last().click()
    await page.keyboard.press('Escape')
    await addFilter('Year')
    await page.getByPlaceholder('Value').fill('1815')
    await expect.poll(found).toEqual(['Emma, newly edited'])
  })

  test('is narrowed to what was edited lately, the last edited first', async () => {
    const { page } = studio
    await addFilter('Edited at')
    await expect.poll(async () => (await found()).length).toBe(3)
    expect(await found()).not.toContain('Emma, forgotten')
    await studio.client.patch('watson').set({ name: 'Emma Watson the younger' }).commit()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Best match' }).click()
    await page.getByRole('menuitem', { name: 'Updated: Newest first' }).click()
    await expect.poll(async () => (await found())[0]).toBe('Emma Watson the younger')
  })
})

describe('Vision', () => {
  beforeAll(async () => {
    const { page, address } = studio
    await page.goto(`${address}/vision`)
    await page.getByRole('button', { name: 'Fetch' }).waitFor()
  })

  test('runs a query with parameters, in the perspective that is chosen', async () => {
    const perspective = studio.page.getByTestId('perspective-selector')
    await query('*[_type == "book" && year == $year].title', '{"year": 1815}')
    await perspective.selectOption('published')
    await expect.poll(fetched).toMatch(/0:\s*Emma\n/)
    await perspective.selectOption('drafts')
    await expect.poll(fetched).toMatch(/0:\s*Emma, newly edited/)
    await perspective.selectOption('raw')
    await expect.poll(fetched).toContain('2 items')
  })

  test('shows where a query is wrong', async () => {
    await query('*[title == "Persuasion"', '{}')
    await expect.poll(fetched).toContain('Unexpected end of query')
    expect(await result()).toContain('Column: 23')
  })

  test('listens', async () => {
    await query('*[_type == "book"]', '{}')
    await studio.page.getByRole('button', { name: 'Listen' }).click()
    await studio.page.getByRole('button', { name: 'Stop' }).waitFor()
    // The listener may still be on its way: each change is a new one.
    let count = 0
    await expect
      .poll(async () => {
        count += 1
        await studio.client
          .patch('emma')
          .set({ year: 1815 + count })
          .commit()
        return result()
      })
      .toContain('mutation')
    await studio.page.getByRole('button', { name: 'Stop' }).click()
  })
})

test('the lake had an answer to everything, and nothing went wrong', () => {
  expect(studio.faults()).toEqual([])
})

async function addFilter(name: string): Promise<void> {
  await studio.page.getByRole('button', { name: 'Add filter' }).click()
  await studio.page.getByRole('button', { name, exact: true }).click()
}

async function found(): Promise<string[]> {
  const results = studio.page.getByTestId('search-results').getByTestId('default-preview')
  return (await results.allInnerTexts()).map((text) => text.split('\n')[0] ?? '')
}

async function query(groq: string, params: string): Promise<void> {
  await studio.page.locator('.cm-content').nth(1).fill(params)
  await studio.page.locator('.cm-content').first().fill(groq)
}

/** Vision takes in what is typed a moment later: until then it runs what was there before. */
async function fetched(): Promise<string> {
  await studio.page.getByRole('button', { name: 'Fetch' }).click()
  return result()
}

function result(): Promise<string> {
  return studio.page
    .locator('[data-ui="ResultOuterContainer"], [data-testid="vision-result"]')
    .innerText()
}

function prose(text: string) {
  return [
    {
      _key: 'a',
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{ _key: 'b', _type: 'span', text, marks: [] }],
    },
  ]
}

import { describe, expect, test } from 'vitest'
import { mendMojibake } from './mojibake.ts'

/** UTF-8 read as if it were another encoding. */
function misread(text: string, encoding = 'windows-1252'): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

describe('text that was read in the wrong encoding is mended', () => {
  test.each([
    'Don’t – “wait”…',
    'A café at 37 °C costs £5 or €6',
    'naïve, Zoë, Müller, Ångström, Łódź, dvořák',
    '10 µg ≥ 5 mg → rest',
    'non\u00A0breaking',
    'Well done 👍',
  ])('%s', (text) => {
    expect(mendMojibake(misread(text)).text).toBe(text)
    expect(mendMojibake(misread(misread(text))).text).toBe(text)
  })

  test('and each kind of damage is told', () => {
    expect(mendMojibake('donâ€™t, canâ€™t, cafÃ©').mended).toEqual([
      { from: 'â€™', to: '’', times: 2 },
      { from: 'Ã©', to: 'é', times: 1 },
    ])
  })

  test('punctuation of Windows that was read as Latin-1', () => {
    expect(mendMojibake('It\u0092s \u0093hot\u0094 \u0096 run').text).toBe('It’s “hot” – run')
  })
})

test.each([
  'São Paulo, SÃO PAULO, Ângela',
  'Spaß“, sagte er – „groß…“',
  '„Das Ä“ und „das Ö“',
  'un café’” à l’âge d’or',
  'Voilà… où ça ?',
  'Łódź, Příliš žluťoučký kůň',
  'Ελληνικά, Русский, 日本語',
  '37 °C, £5, €6, 10 µg, ½',
])('what is right stays: %s', (text) => {
  expect(mendMojibake(text)).toEqual({ text, mended: [] })
})

import type { Difference } from '@clinical-content/rules'
import { Box, Card, Stack, Text } from '@sanity/ui'
import { useSchema } from 'sanity'
import { styled } from 'styled-components'

import { useSchemaText } from '../locale/useSchemaText.ts'
import { useWords } from '../locale/useWords.ts'

interface DifferenceListProps {
  /** Of which page: `article` or `caseStudy`. */
  type: string
  differences: readonly Difference[]
}

/** What a page says now and what it said, place by place: what went is struck out, what came underlined. */
export function DifferenceList({ type, differences }: DifferenceListProps) {
  const { t } = useWords()
  const titleOf = useTitles(type)
  return (
    <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {differences.map((difference, index) => (
        // The list is made anew for each pair of pages, and a place has no name of its own.
        // oxlint-disable-next-line react/no-array-index-key
        <Card as="li" key={index} border radius={2} padding={3} data-testid="difference">
          <Stack gap={3}>
            <Text size={1} muted>
              {`${titleOf(difference)}: ${t(
                difference.sameWords ? 'review.changes.noWords' : `review.changes.${difference.is}`,
              )}`}
            </Text>
            <Box>
              <Text as="p" size={1} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {difference.pieces.map(({ is, text }, at) =>
                  is === 'same' ? (
                    // oxlint-disable-next-line react/no-array-index-key
                    <span key={at}>{shortened(text)}</span>
                  ) : is === 'added' ? (
                    // oxlint-disable-next-line react/no-array-index-key
                    <Came key={at}>{text}</Came>
                  ) : (
                    // oxlint-disable-next-line react/no-array-index-key
                    <Went key={at}>{text}</Went>
                  ),
                )}
              </Text>
            </Box>
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}

const aroundChange = 160

/** Of a long stretch that stayed the ends are enough to find one's place. */
function shortened(text: string): string {
  if (text.length <= 2 * aroundChange) return text
  return `${text.slice(0, aroundChange)} … ${text.slice(-aroundChange)}`
}

/** "Text, Care card": the field and the block by the names that the form has for them. */
function useTitles(type: string): (difference: Difference) => string {
  const schema = useSchema()
  const text = useSchemaText()
  const said = (title: string | undefined, name: string) =>
    title === undefined ? name : text ? text(title) : title
  return ({ field, block }) => {
    const page = schema.get(type)
    const fields = page && 'fields' in page ? page.fields : []
    const title = said(fields.find(({ name }) => name === field)?.type.title, field)
    return block === undefined ? title : `${title}, ${said(schema.get(block)?.title, block)}`
  }
}

const Came = styled.ins`
  background: var(--card-badge-positive-bg-color);
  color: var(--card-badge-positive-fg-color);
  text-decoration: underline;
`

const Went = styled.del`
  background: var(--card-badge-critical-bg-color);
  color: var(--card-badge-critical-fg-color);
  text-decoration: line-through;
`

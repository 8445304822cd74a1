import { correctionConcerns, differences, tellsOtherStories } from '@clinical-content/rules'
import { Card, Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'

import { useWords } from '../locale/useWords.ts'
import { record, text } from '../shared/read.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { useReviewedVersion } from './reviewedVersion.ts'
import { useReviewedContent } from './useReviewedContent.ts'

interface ChangesSinceReviewProps {
  document: unknown
  /** What stands below the differences, given what speaks against calling them small. */
  children?: (concerns: ReturnType<typeof correctionConcerns>) => React.ReactNode
}

/** What the page says now and did not say when it was reviewed. */
export function ChangesSinceReview({ document, children }: ChangesSinceReviewProps) {
  const { t } = useWords()
  const version = useReviewedVersion(document)
  const content = useReviewedContent(document)
  const before = version.status === 'ready' ? version.document : undefined
  const found = useMemo(
    () => (before === undefined ? [] : differences(before, document)),
    [before, document],
  )

  if (version.status === 'failed') {
    return (
      <Card tone="critical" padding={3} radius={2} role="alert">
        <Text size={1}>{t('review.changes.failed', { message: version.message })}</Text>
      </Card>
    )
  }
  if (version.status !== 'ready') {
    return <Told words={t(`review.changes.${version.status}`)} />
  }
  const otherStories =
    content !== undefined && tellsOtherStories(record(document, 'review'), content)
  return (
    <Stack gap={4}>
      {found.length > 0 ? (
        <DifferenceList type={text(document, '_type') ?? ''} differences={found} />
      ) : null}
      {/* A story has a review of its own: no correction of the page's words covers it. */}
      {otherStories ? (
        <Told words={t('review.changes.stories')} />
      ) : (
        children?.(correctionConcerns(found))
      )}
    </Stack>
  )
}

function Told({ words }: { words: string }) {
  return (
    <Text size={1} muted role="status">
      {words}
    </Text>
  )
}

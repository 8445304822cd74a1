import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useDocumentPreviewStore } from 'sanity'

import { isShownToReaders } from '../consent/documentConsentStatus.ts'
import { useWords } from '../locale/useWords.ts'
import { referenceIds, text } from '../shared/read.ts'
import { useToday } from '../shared/useToday.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

/** The stories a page tells, and which of them readers will see. */
export function CaseStudyEmbedPreview({ value }: BlockPreviewProps) {
  return (
    <Stack gap={3}>
      {text(value, 'intro') ? <Text size={1}>{text(value, 'intro')}</Text> : null}
      {referenceIds(value, 'caseStudies').map((id) => (
        <Story key={id} id={id} />
      ))}
    </Stack>
  )
}

function Story({ id }: { id: string }) {
  const { t } = useWords()
  const previewStore = useDocumentPreviewStore()
  const today = useToday()
  const [story, setStory] = useState<unknown>()
  useEffect(() => {
    // What readers get is the published story, whatever its draft says.
    const subscription = previewStore
      .observePaths({ _id: id, _type: 'caseStudy' }, [['title'], ['consent']])
      .subscribe(setStory)
    return () => subscription.unsubscribe()
  }, [previewStore, id])

  const title = text(story, 'title')
  const shown = title !== undefined && isShownToReaders(story, today)
  const verdict = !title ? 'unpublished' : shown ? 'shown' : 'hidden'
  return (
    <Flex gap={3}>
      <Text size={1} aria-hidden>
        {shown ? <EyeOpenIcon /> : <EyeClosedIcon />}
      </Text>
      <Text size={1} muted={!shown}>
        {title ? `${title}: ` : ''}
        {t(`body-blocks.story.${verdict}`)}
      </Text>
    </Flex>
  )
}

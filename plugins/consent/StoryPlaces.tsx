import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { getPublishedId, useClient } from 'sanity'
import { IntentLink } from 'sanity/router'
import { styled } from 'styled-components'

import { useWords } from '../locale/useWords.ts'
import { apiVersion } from '../shared/apiVersion.ts'
import { messageOf } from '../shared/messageOf.ts'
import { text } from '../shared/read.ts'
import { readPlaces, type StoryPlace, storyPlacesQuery, usesToEnd } from './storyPlaces.ts'

type Places =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly places: readonly StoryPlace[] }

/** Where a story appeared: the pages of this Studio, and what somebody has to see to elsewhere. */
export function StoryPlaces({ caseStudy }: { caseStudy: unknown }) {
  const { t } = useWords()
  const places = usePlaces(getPublishedId(text(caseStudy, '_id') ?? ''))
  return (
    <>
      <Stack gap={3} data-testid="story-places">
        <Text size={1} weight="medium">
          {t('consent.places.title')}
        </Text>
        {places.status === 'failed' ? (
          <Card tone="critical" padding={3} radius={2} role="alert">
            <Text size={1}>{t('consent.places.failed', { message: places.message })}</Text>
          </Card>
        ) : places.status === 'loading' || places.places.length === 0 ? (
          <Text size={1} muted role="status">
            {t(places.status === 'loading' ? 'consent.places.loading' : 'consent.places.none')}
          </Text>
        ) : (
          <Lines>
            {places.places.map((place) => (
              <li key={place.id}>
                <Text size={1}>
                  <IntentLink intent="edit" params={{ id: place.id, type: place.type }}>
                    {place.title || place.id}
                  </IntentLink>
                  {` · ${t(`consent.places.${place.how}`)}`}
                  {place.isPublished ? '' : ` · ${t('consent.places.draft')}`}
                </Text>
              </li>
            ))}
          </Lines>
        )}
      </Stack>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('consent.elsewhere.title')}
        </Text>
        <Lines>
          {usesToEnd(caseStudy).map((use) => (
            <li key={use}>
              <Text size={1}>{t(`consent.elsewhere.${use}`)}</Text>
            </li>
          ))}
        </Lines>
      </Stack>
    </>
  )
}

function usePlaces(id: string): Places {
  const client = useClient({ apiVersion })
  const [places, setPlaces] = useState<Places>({ status: 'loading' })
  useEffect(() => {
    let left = false
    const show = (answer: Places) => {
      if (!left) setPlaces(answer)
    }
    client
      .fetch<unknown>(storyPlacesQuery, { id }, { perspective: 'raw', tag: 'consent.places' })
      .then(
        (found) => show({ status: 'ready', places: readPlaces(found) }),
        (error: unknown) => show({ status: 'failed', message: messageOf(error) }),
      )
    return () => {
      left = true
    }
  }, [client, id])
  return places
}

const Lines = styled.ul`
  display: grid;
  gap: 12px;
  list-style: disc;
  margin: 0;
  padding-inline-start: 20px;
`

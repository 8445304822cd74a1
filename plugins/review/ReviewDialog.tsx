import { type ReviewedContent, reviewStatus } from '@clinical-content/rules'
import {
  Box,
  Button,
  Card,
  Checkbox,
  Flex,
  Grid,
  Select,
  Stack,
  Text,
  TextArea,
  TextInput,
} from '@sanity/ui'
import { useId, useState } from 'react'
import { useCurrentUser } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { LabelledField } from '../shared/LabelledField.tsx'
import { record } from '../shared/read.ts'
import { useClinic } from '../shared/useClinic.ts'
import { useToday } from '../shared/useToday.ts'
import { ChangesSinceReview } from './ChangesSinceReview.tsx'
import { proposedReviewer } from './proposedReviewer.ts'
import {
  nextReviewDue,
  type ReviewDraft,
  reviewProblems,
  reviewWarnings,
  wrote,
} from './reviewDraft.ts'
import { type Reviewer, type Reviewers, useReviewers } from './reviewers.ts'
import { useReviewedContent } from './useReviewedContent.ts'

interface ReviewDialogProps {
  document: unknown
  onCancel: () => void
  /** @param content - what stood on the page when the dialog was opened */
  onSave: (review: ReviewDraft, content: ReviewedContent) => void
}

/** The form behind "Mark as reviewed…". It changes nothing until it is saved. */
export function ReviewDialog({ document, onCancel, onSave }: ReviewDialogProps) {
  const { t } = useWords()
  const id = useId()
  const today = useToday()
  const { reviewIntervals } = useClinic()
  const reviewers = useReviewers()
  const user = useCurrentUser()
  const [chosen, setChosen] = useState<string>()
  const reviewerId = chosen ?? proposedReviewer(document, listed(reviewers), user)
  const [lastReviewed, setLastReviewed] = useState(today)
  const [chosenDue, setChosenDue] = useState<string>()
  const [changes, setChanges] = useState('')
  const [attested, setAttested] = useState(false)
  // What somebody else writes while the dialog is open has not been read.
  const [read] = useState(document)
  const content = useReviewedContent(read)
  const { status } = reviewStatus(record(read, 'review'), today, content)

  const due =
    chosenDue ?? (lastReviewed ? nextReviewDue(document, lastReviewed, reviewIntervals) : '')
  const draft = { reviewerId, lastReviewed, nextReviewDue: due, changes, attested }
  const problems = reviewProblems(draft, today)
  const warnings = reviewWarnings(
    document,
    listed(reviewers).find((reviewer) => reviewer.id === reviewerId),
  )

  return (
    <Stack gap={5}>
      <Text size={1} muted>
        {t('review.dialog.intro')}
      </Text>
      {status === 'changedSinceReview' ? (
        <details>
          <Text as="summary" size={1} weight="medium" style={{ cursor: 'pointer' }}>
            {t('review.changes.title')}
          </Text>
          <Box paddingTop={3}>
            <ChangesSinceReview document={read} />
          </Box>
        </details>
      ) : null}
      <LabelledField
        id={`${id}-by`}
        label={t('review.dialog.reviewer')}
        help={t('review.dialog.reviewer.help')}
      >
        <ReviewerSelect
          id={`${id}-by`}
          document={document}
          reviewers={reviewers}
          value={reviewerId}
          onChange={setChosen}
        />
        {warnings.map((warning) => (
          <Card key={warning} tone="caution" padding={3} radius={2} role="status">
            <Text size={1}>{t(`review.warning.${warning}`)}</Text>
          </Card>
        ))}
      </LabelledField>
      <Grid gridTemplateColumns={[1, 2]} gap={4}>
        <LabelledField id={`${id}-on`} label={t('review.dialog.reviewed-on')}>
          <TextInput
            id={`${id}-on`}
            type="date"
            max={today}
            value={lastReviewed}
            onChange={(event) => setLastReviewed(event.currentTarget.value)}
          />
        </LabelledField>
        <LabelledField id={`${id}-due`} label={t('review.dialog.due')}>
          <TextInput
            id={`${id}-due`}
            type="date"
            min={lastReviewed}
            value={due}
            aria-describedby={`${id}-due-help`}
            onChange={(event) => setChosenDue(event.currentTarget.value)}
          />
        </LabelledField>
      </Grid>
      <Text id={`${id}-due-help`} size={1} muted>
        {t('review.dialog.due.help')}
      </Text>
      <LabelledField
        id={`${id}-changes`}
        label={t('review.dialog.changes')}
        help={t('review.dialog.changes.help')}
      >
        <TextArea
          id={`${id}-changes`}
          rows={2}
          value={changes}
          onChange={(event) => setChanges(event.currentTarget.value)}
        />
      </LabelledField>
      <Flex gap={3} align="flex-start">
        <Checkbox
          id={`${id}-attested`}
          checked={attested}
          onChange={(event) => setAttested(event.currentTarget.checked)}
        />
        <Text as="label" htmlFor={`${id}-attested`} size={1}>
          {t('review.dialog.attestation')}
        </Text>
      </Flex>
      <Flex gap={3} align="center" justify="flex-end" wrap="wrap">
        <Text size={1} muted role="status">
          {problems[0] ? t(`review.problem.${problems[0]}`) : null}
        </Text>
        <Button mode="bleed" text={t('review.dialog.cancel')} onClick={onCancel} />
        <Button
          text={t('review.dialog.save')}
          disabled={problems.length > 0 || content === undefined}
          onClick={() => content && onSave(draft, content)}
        />
      </Flex>
    </Stack>
  )
}

function listed(reviewers: Reviewers): readonly Reviewer[] {
  return reviewers.status === 'ready' ? reviewers.reviewers : []
}

interface ReviewerSelectProps {
  id: string
  document: unknown
  reviewers: Reviewers
  value: string
  onChange: (id: string) => void
}

function ReviewerSelect({ id, document, reviewers, value, onChange }: ReviewerSelectProps) {
  const { t } = useWords()
  if (reviewers.status === 'failed') {
    return (
      <Card tone="critical" padding={3} radius={2} role="alert">
        <Text size={1}>{t('review.dialog.reviewer.failed', { message: reviewers.message })}</Text>
      </Card>
    )
  }
  const found = listed(reviewers)
  if (reviewers.status === 'ready' && found.length === 0) {
    return (
      <Card tone="caution" padding={3} radius={2} role="status">
        <Text size={1}>{t('review.dialog.reviewer.none')}</Text>
      </Card>
    )
  }
  // Those who did not write the page come first; the order by name stays otherwise.
  const ordered = found.toSorted((a, b) => Number(wrote(document, a)) - Number(wrote(document, b)))
  return (
    <Select
      id={id}
      value={value}
      disabled={reviewers.status === 'loading'}
      aria-describedby={`${id}-help`}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">
        {reviewers.status === 'loading'
          ? t('review.dialog.reviewer.loading')
          : t('review.dialog.reviewer.choose')}
      </option>
      {ordered.map((reviewer) => (
        <option key={reviewer.id} value={reviewer.id}>
          {optionLabel(reviewer)}
        </option>
      ))}
    </Select>
  )

  function optionLabel(reviewer: Reviewer): string {
    const name = reviewer.profession ? `${reviewer.name}, ${reviewer.profession}` : reviewer.name
    return wrote(document, reviewer) ? t('review.dialog.reviewer.wrote', { name }) : name
  }
}

import type { WorkspaceOptions } from 'sanity'

/**
 * Studio features that are off here, in one place.
 *
 * Announcements ask sanity.io what is new; Media Library and Canvas are hosted services; releases,
 * scheduled drafts and tasks put more before a clinician than writing, reviewing and publishing needs.
 * They work on the embedded lake (see `examples/plain-studio`): a clinic that wants one deletes its
 * line.
 *
 * Comments are on: a note at the very sentence, from the clinician who reviews to the one who wrote,
 * is what a clinical review is made of, and until somebody writes one they are a small icon at a field.
 */
export const quietFeatures = {
  announcements: { enabled: false },
  mediaLibrary: { enabled: false },
  apps: { canvas: { enabled: false } },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  tasks: { enabled: false },
} satisfies Partial<WorkspaceOptions>

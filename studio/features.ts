import type { WorkspaceOptions } from 'sanity'

/**
 * Studio features that are off here, in one place.
 *
 * Announcements ask sanity.io what is new; Media Library and Canvas are hosted services; releases,
 * scheduled drafts, tasks and comments
 * put more before a clinician than writing, reviewing and publishing needs.
 */
export const quietFeatures = {
  announcements: { enabled: false },
  mediaLibrary: { enabled: false },
  apps: { canvas: { enabled: false } },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  tasks: { enabled: false },
  document: { comments: { enabled: false } },
} satisfies Partial<WorkspaceOptions>

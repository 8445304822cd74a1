import type { WorkspaceOptions } from 'sanity'

/**
 * Studio features that are off here, in one place.
 *
 * Announcements ask sanity.io what is new; Media Library and Canvas are hosted services; releases,
 * scheduled drafts and tasks put a second way to publish before a clinician who wants one.
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

/**
 * What Sanity's own tools ask of services that are not the Content Lake's, or that a lake of one's
 * own has by other means: what each is, and what to do instead. By the path below the API version.
 * Anything else that has no answer is a fault of this lake, and is reported as unhandled.
 */
const absent: readonly [path: RegExp, what: string][] = [
  [/^agent\//, 'agents or agent actions (generate, patch, prompt, transform, translate)'],
  [/^collaboration\//, 'comments of an organization: Studio’s are in the dataset’s add-on dataset'],
  [/^(context|knowledge-bases)\//, 'context and knowledge bases'],
  [/^(functions|blueprints)(\/|$)/, 'functions and blueprints: use a webhook'],
  [
    /^media-libraries\/.|^assets\/media-library-link\//,
    'media library: pictures are in each dataset',
  ],
  [/^assets\/(images|files)\/[^/]+\/from-url$/, 'fetching of files: upload their bytes'],
  [/^(canvases|dashboards|organizations)(\/|$)/, 'organizations, canvases or dashboards'],
  [/^(graphql|apis\/graphql)(\/|$)/, 'GraphQL: use GROQ'],
  [/settings\/embeddings$|^embeddings-index\//, 'embeddings: use match text::query()'],
  [
    /^(projects\/[^/]+\/)?datasets\/[^/]+\/(settings\/)?backups(\/|$)/,
    'backups over HTTP: run "npm run lake -- backup FOLDER"',
  ],
  [/^(projects\/[^/]+\/(datasets\/[^/]+\/)?)?(aliases|tags)(\/|$)/, 'aliases or tags of datasets'],
  [
    /^access\/([^/]+\/[^/]+\/)?robots|^projects\/[^/]+\/tokens/,
    'tokens over HTTP: run "npm run lake -- token create|list|remove"',
  ],
  [
    /^(access|invitations)\/|^projects\/[^/]+\/(acl|invitations|members|permission|roles\/|users\/|datasets\/[^/]+\/grants)/,
    'members or roles of one’s own: whoever needs access gets a token, "npm run lake -- token create"',
  ],
  [
    /^projects\/[^/]+\/cors(\/|$)/,
    'CORS origins to be changed while it runs: start it with --allow-origin ORIGIN',
  ],
  [
    /^(schedules\/[^/]+\/[^/]+\/.|(publish|unpublish)\/[^/]+\/)/,
    'schedules of single documents: put them into a scheduled release',
  ],
  [/^projects\/[^/]+\/(datasets\/[^/]+\/)?schemas?(\/|$)/, 'deployed schemas'],
  [/^activity(\/|$)/, 'log of activity over all: each document has its history'],
  [
    /^(projects\/[^/]+\/)?user-applications(\/|$)|^(applications|installations|deploy|studiohosts)(\/|$)/,
    'hosting of Studios and applications',
  ],
]

/** What this path would be, if it is something a lake does not have. */
export function absentService(path: string): string | undefined {
  const [, below] = /^\/v[^/]+\/(.*)$/.exec(path) ?? []
  if (below === undefined) return undefined
  return absent.find(([known]) => known.test(below))?.[1]
}

import type { RoleOptions } from './access/roles.ts'

export interface LakeOptions extends RoleOptions {
  /** Where `lake.sqlite` and `assets/` are; created when missing. */
  dataDir: string
  /** Default `local`. */
  projectId?: string
  /** What the Studio calls the project. Default `Content Lake`. */
  projectName?: string
  /** Made when missing; never removed. Default `['production']`. */
  datasets?: string[]
  /**
   * Who a request without a token or a session is: the local `administrator`, when it comes from
   * this machine and no foreign page (nobody else may then reach the lake); or the `public`, who
   * reads published documents and writes nothing. Default `administrator`.
   */
  anonymous?: 'administrator' | 'public'
  /**
   * People sign in with an e-mail address and a password, each as themselves, and the printed address
   * that makes a browser the local administrator's is no more. Needs `anonymous: 'public'`. Default
   * `false`.
   */
  team?: boolean
  /**
   * Network addresses of proxies in front of this lake, e.g. `127.0.0.1` or `10.0.0.0/8`: what one of
   * these says of who asks, and over HTTPS or not, is believed. Default: none.
   */
  trustedProxies?: string[]
  /** The name of the local administrator, as the Studio shows it. */
  administratorName?: string
  /** Origins beside the lake's own whose pages may use it, e.g. `http://localhost:3334`. */
  allowedOrigins?: string[]
  /** Host names beyond loopback this lake is reached by, e.g. `lake.example`. */
  allowedHosts?: string[]
  /**
   * Origin by which others reach this lake, e.g. `https://lake.example`: what the `url` of a picture
   * or file begins with, and a host name it is reached by. Default: the address it is served at.
   */
  publicUrl?: string
  /**
   * GROQ with `$id`: which documents are erased with the one of this id, e.g. private records about
   * it: `_type == "record" && story._ref == $id`. Default: none.
   */
  eraseAlso?: string
  /** GROQ over one document: of which it is written down who read them. Default: none. */
  auditReads?: string
  /** What happens to published documents of itself, as the days go by. Default: nothing. */
  expiry?: readonly ExpiryRule[]
  /** Told of what goes wrong inside. */
  log?: (message: string, error?: unknown) => void
  /** Told of each request that had no answer. */
  onUnhandledRequest?: (request: UnhandledRequest) => void
  /** The clock. */
  now?: () => Date
}

/** What is to happen to published documents of themselves, as the days go by. */
export interface ExpiryRule {
  /** GROQ over published documents, with `$today` (`YYYY-MM-DD`): those whose time is over. */
  filter: string
  action: 'unpublish'
}

/** A request the lake had no answer for: a new Studio calls something new. */
export interface UnhandledRequest {
  method: string
  /** Path and query, without the host. */
  path: string
}

export type ResolvedOptions = Required<Omit<LakeOptions, Optional>> & Pick<LakeOptions, Optional>

type Optional = 'publicUrl' | 'publicFilter' | 'eraseAlso' | 'auditReads'

export function resolveOptions(options: LakeOptions): ResolvedOptions {
  return {
    projectId: 'local',
    projectName: 'Content Lake',
    datasets: ['production'],
    anonymous: 'administrator',
    team: false,
    trustedProxies: [],
    roles: {},
    expiry: [],
    administratorName: 'Local administrator',
    allowedOrigins: [],
    log: () => undefined,
    onUnhandledRequest: () => undefined,
    now: () => new Date(),
    ...options,
    allowedHosts: [
      ...(options.allowedHosts ?? []),
      ...(options.publicUrl === undefined ? [] : [new URL(options.publicUrl).hostname]),
    ],
  }
}

/** What Vite's `server.proxy` takes. */
type Proxy = Record<string, { target: string; ws: boolean }>

/**
 * What `npm run dev` has beside the Studio, on the Studio's address: the lake and the website, which
 * are processes of their own. Nothing where the environment names none.
 */
export function devProxy(environment: Readonly<Record<string, string | undefined>>): Proxy {
  const { CLINICAL_CONTENT_DEV_LAKE: lake, CLINICAL_CONTENT_DEV_WEBSITE: website } = environment
  return {
    // The same addresses as in `serveLake`; its WebSockets carry presence and event streams.
    ...(lake && { [below('v[0-9X][0-9-]*|images|files|sign-in')]: { target: lake, ws: true } }),
    ...(website && { [below('site')]: { target: website, ws: false } }),
  }
}

/** Vite holds the pattern against the path with its query: `/sign-in?code=…`. */
function below(folders: string): string {
  return `^/(${folders})([/?]|$)`
}

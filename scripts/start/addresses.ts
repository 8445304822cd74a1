/** Whether a request is for the example website, which stands beside the Studio. */
export function isWebsitePath(request: Request): boolean {
  return /^\/site(\/|$)/.test(new URL(request.url).pathname)
}

/**
 * Keeps the Studio from warning that HTTP/1.1 will be slow ("You've got your brakes on").
 *
 * Browsers allow six HTTP/1.1 connections to a host and the Studio wants more streams than that;
 * against the hosted service the warning is right. The embedded lake carries all streams of a page
 * over one WebSocket (`embeddedLake`), so nothing is braked and a clinician would worry for nothing.
 * The key is the one behind the toast's own "Don't show again for this session"
 * (`useNetworkProtocolCheck` in sanity 6.16); it holds for a day, so every page load renews it.
 */
export function silenceProtocolWarning(storage: Pick<Storage, 'setItem'>, now: Date): void {
  storage.setItem('sanity-studio.network.check.snooze', now.toISOString())
}

/** Only to be compared with itself. */
const origin = 'http://desk.invalid'

/** @returns the path if it is one of this desk, whatever a browser makes of its slashes; else where people begin */
export function safePath(to: string | undefined, fallback = '/'): string {
  if (to === undefined || !to.startsWith('/') || !URL.canParse(to, origin)) return fallback
  const url = new URL(to, origin)
  const path = `${url.pathname}${url.search}${url.hash}`
  // Dots that are taken out may leave two slashes, which are another host.
  return url.origin === origin && !path.startsWith('//') ? path : fallback
}

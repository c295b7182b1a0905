/**
 * @param search of this page's address
 * @returns where to go after signing in: a path of this origin, whatever the address says
 */
export function returnTo(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('to')
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  // `//host` and `/\host` are another host; so is what climbs to it, such as `/x/..//host`.
  if (url.origin !== origin || url.pathname.startsWith('//')) return '/'
  if (/^\/(sign-in|setup|api)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

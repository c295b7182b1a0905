/**
 * A program may ask for a whole address (`GET http://desk/api/…`, RFC 9112, 3.2.2), and the router takes it. Whoever
 * decides by the path of a request must not be shown another one than the router.
 */
export function toOriginForm(target: string): string {
  if (target.startsWith('/')) return target
  const path = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  return path.startsWith('/') ? path : `/${path}`
}

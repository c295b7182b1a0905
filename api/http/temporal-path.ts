/** What of the Temporal UI's interface is the same for everybody. */
const shared = new Set(['settings', 'cluster-info', 'system-info', 'namespaces'])

/**
 * Decides whether a path of the proxied UI stays within a namespace. Pages and assets are the same for everybody; only
 * what lies below `/temporal/api/` holds data, so of that only what is known is let through.
 */
export function isWithinNamespace(url: string, namespace: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const [before, prefix, ...segments] = path.split('/')
  if (before !== '' || prefix !== 'temporal') return false
  if (segments.some(climbs) || segments.slice(0, -1).includes('')) return false
  const [area, version, resource, owner] = segments
  if (area?.toLowerCase() !== 'api') return !hidesSlash(area ?? '')
  if (area !== 'api' || version !== 'v1' || resource === undefined || !shared.has(resource)) return false
  return resource === 'namespaces' ? owner === undefined || owner === namespace : segments.length === 3
}

/** A query reads from a running workflow (its current details, its call stack); the UI asks for it with POST. */
export function isQuery(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1)
  return /^\/temporal\/api\/v1\/namespaces\/[^/]+\/workflows\/[^/]+\/query\/__(temporal_workflow_metadata|stack_trace|enhanced_stack_trace)$/.test(
    path,
  )
}

/** A segment that another server might read as going up, or as several; workflow ids hold an encoded slash. */
function climbs(segment: string): boolean {
  const decoded = decodeTwice(segment)
  return (
    decoded === null || decoded.split(/[/\\]/).some((part) => part === '.' || part === '..') || decoded.includes('\\')
  )
}

function hidesSlash(segment: string): boolean {
  return (decodeTwice(segment) ?? '/').includes('/') || /^api/i.test(decodeTwice(segment) ?? 'api')
}

function decodeTwice(segment: string): string | null {
  try {
    return decodeURIComponent(decodeURIComponent(segment))
  } catch {
    return null
  }
}

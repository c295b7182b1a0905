/** What a folder of the house may import from another: everything, `messages.ts` alone, or nothing but types. */
export type Reach = 'all' | 'messages' | 'types'

/** The table of docs/design: who may import whom. What is not named here is not allowed. */
export const layers: Record<string, Record<string, Reach>> = {
  'packages/contracts': {},
  'packages/sla': { 'packages/contracts': 'all' },
  'packages/secrets': {},
  'packages/directory': { 'packages/contracts': 'all' },
  'packages/db': { 'packages/contracts': 'all', 'packages/secrets': 'all' },
  'packages/gateway': { 'packages/contracts': 'all', 'packages/secrets': 'all', workflows: 'messages' },
  'packages/files': { 'packages/contracts': 'all' },
  'packages/markdown': {},
  'packages/stream-client': { 'packages/contracts': 'all' },
  workflows: { 'packages/contracts': 'all', 'packages/sla': 'all', activities: 'types' },
  activities: {
    'packages/contracts': 'all',
    'packages/sla': 'all',
    'packages/db': 'all',
    'packages/files': 'all',
    'packages/markdown': 'all',
    'packages/secrets': 'all',
    'packages/directory': 'all',
  },
  workers: {
    'packages/secrets': 'all',
    'packages/contracts': 'all',
    'packages/db': 'all',
    'packages/gateway': 'all',
    'packages/files': 'all',
    activities: 'all',
    workflows: 'messages',
  },
  api: {
    'packages/contracts': 'all',
    'packages/sla': 'all',
    'packages/db': 'all',
    'packages/gateway': 'all',
    'packages/files': 'all',
    'packages/markdown': 'all',
    'packages/secrets': 'all',
    'packages/directory': 'all',
    workflows: 'messages',
  },
  cli: {
    'packages/contracts': 'all',
    'packages/sla': 'all',
    'packages/db': 'all',
    'packages/gateway': 'all',
    'packages/stream-client': 'all',
    workflows: 'messages',
  },
  portal: { 'packages/contracts': 'all', 'packages/sla': 'all', 'packages/stream-client': 'all', 'ops/build': 'all' },
  desktop: { 'packages/contracts': 'all', 'packages/stream-client': 'all' },
  widget: { 'packages/contracts': 'all', 'packages/stream-client': 'all', 'ops/build': 'all' },
  temporal: {},
  'ops/build': {},
  'ops/stack': { temporal: 'all' },
  'ops/check': {},
}

/** The folder of the house that a path belongs to; undefined for what stands above them, such as tests. */
export const layerOf = (path: string): string | undefined =>
  Object.keys(layers).find((folder) => path.startsWith(`${folder}/`))

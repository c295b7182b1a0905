/**
 * What travels together. Left alone, a bundler makes a file of whatever the same pages share: a hundred tiny ones, which
 * compress badly and are asked for one by one. Here the desk's pages share a few, and the others keep theirs.
 */
import { join } from 'node:path'

const portalRoot = import.meta.dirname

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Where each part of the portal begins. */
const beginnings = {
  signIn: ['sign-in/main.tsx'],
  setup: ['sign-in/setup/setup-page.tsx'],
  always: ['main.tsx'],
  layers: ['ui/layers/index.ts'],
  desk: ['shell/agent-layout.tsx'],
  queue: ['features/queue/queue-page.tsx'],
  request: ['features/requests/agent-request-page.tsx'],
  calm: [
    'shell/requester-layout.tsx',
    'features/my-requests/home-page.tsx',
    'features/my-requests/my-requests-page.tsx',
    'features/my-requests/requester-request-page.tsx',
    'features/submit/submit-page.tsx',
  ],
} as const

type Part = keyof typeof beginnings

/** Of what a part imports at once, everything. */
function reach(graph: Graph, roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = roots.map((root) => join(portalRoot, root))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}

const isReact = /node_modules\/(react|react-dom|scheduler)\//
/** So small that a file of its own costs more than carrying it along. */
const isIcon = /lucide-react\/dist\/esm\/icons\//

const lean: readonly string[] = ['signIn', 'setup']
const others = Object.keys(beginnings).filter((part) => !lean.includes(part)) as Part[]

/** Who needs a module decides where it goes; `null` leaves it to the bundler. */
function decide(id: string, needs: (part: Part) => boolean): string | null {
  if (isReact.test(id)) return 'react'
  if (!/\.(js|mjs|cjs|ts|tsx)$/.test(id)) return null
  // In front of the sign-in nothing is loaded of what is behind it.
  if (needs('signIn') || needs('setup')) return others.some(needs) ? 'base' : null
  if (needs('always') || (isIcon.test(id) && needs('layers'))) return 'frame'
  const isOfOne = needs('queue') || needs('request')
  const isOfBoth = needs('queue') && needs('request')
  // Whatever a page needs at once must not lie with what is loaded later.
  const isOfDesk = needs('desk') || isOfBoth || (isOfOne && (isIcon.test(id) || needs('layers')))
  if (isOfDesk) return needs('calm') ? 'shared' : 'desk'
  return needs('layers') ? 'layers' : null
}

type Groups = (id: string) => string | null

function makeGroups(graph: Graph): Groups {
  const parts = Object.keys(beginnings) as Part[]
  const reached = new Map(parts.map((part) => [part, reach(graph, beginnings[part])]))
  // What the manifest names stays a file of its own.
  const first = new Set(parts.flatMap((part) => beginnings[part].map((root) => join(portalRoot, root))))
  return (id) => (first.has(id) ? null : decide(id, (part) => reached.get(part)?.has(id) === true))
}

/** Each later one may import what the earlier ones hold, never the other way round. */
const order = ['react', 'base', 'frame', 'shared', 'desk', 'layers']

export function makeChunkGroups() {
  const known = new WeakMap<Graph, Groups>()
  const groupsOf = (graph: Graph): Groups => {
    const groups = known.get(graph) ?? makeGroups(graph)
    known.set(graph, groups)
    return groups
  }
  return order.map((group, index) => ({
    debugName: group,
    name: (id: string, graph: Graph) => (groupsOf(graph)(id) === group ? group : null),
    priority: order.length - index,
  }))
}

/** Every query of the requester's pages. What begins alike is read anew together. */
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'

export interface OwnFilter {
  readonly status: readonly RequestStatus[]
  readonly q: string
}

export const keys = {
  lists: ['requests', 'list'] as const,
  list: (filter: OwnFilter) => ['requests', 'list', 'own', filter] as const,
  some: (name: string) => ['requests', 'list', 'own', name] as const,
  counts: ['requests', 'list', 'own', 'counts'] as const,
  detail: (id: string) => ['requests', 'detail', id] as const,
  answers: (id: string) => ['requests', 'answers', id] as const,
  files: (id: string) => ['requests', 'files', id] as const,
  rating: (id: string) => ['requests', 'rating', id] as const,
  html: (id: string, text: string) => ['requests', 'html', id, text] as const,
  desks: ['open-desks'] as const,
}

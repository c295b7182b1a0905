export const queueKeys = {
  page: ['requests', 'list'] as const,
  counts: ['requests', 'counts'] as const,
  views: ['views'] as const,
  peek: (id: string) => ['requests', 'peek', id] as const,
  tags: (q: string) => ['tags', q] as const,
}

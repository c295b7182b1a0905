/** What is about to be done, and to what. */
export const actionKinds = ['assign', 'status', 'priority', 'tag', 'team', 'resolve'] as const
export type ActionKind = (typeof actionKinds)[number]

export interface Action {
  readonly kind: ActionKind
  readonly ids: readonly string[]
}

/** The keys that begin them. */
export const actionKeys = {
  assign: 'a',
  status: 's',
  priority: 'p',
  tag: 't',
  team: 'shift+t',
  resolve: 'e',
} as const satisfies Record<ActionKind, string>

/** Counts are drawn as units while they can be counted by eye (look.md: under 15). */
export const mostUnits = 14

export const unitLooks = {
  late: 'bg-sla-late-fill',
  soon: 'bg-sla-soon-fill',
  later: 'bg-chart-2',
  waiting: 'bg-card ring-1 ring-inset ring-sla-paused-fill',
} as const
export type UnitLook = keyof typeof unitLooks

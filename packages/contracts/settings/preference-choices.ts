/** What there is to choose from. Plain constants, for pages too. */
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

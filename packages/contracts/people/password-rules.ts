/** How long a password is. A plain constant, for pages too: what is weak or stolen is refused with the rest of identity. */
export const passwordLength = { min: 10, max: 1_000 } as const

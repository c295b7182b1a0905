/**
 * How long a password is. A plain constant, for pages too. `min` unless the organization says otherwise, which it may
 * between `least` and `most`. What is common or somebody's own name is refused by the API.
 */
export const passwordLength = { min: 10, max: 1_000, least: 8, most: 64 } as const

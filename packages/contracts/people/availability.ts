/** Whether a person takes work (features C4). A plain constant, for pages too. */
export const availabilities = ['online', 'away', 'out_of_office'] as const
export type Availability = (typeof availabilities)[number]

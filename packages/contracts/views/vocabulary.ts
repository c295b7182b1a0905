/** The words of a saved view. Plain constants without a library behind them: pages bundle this file. */

/** For its owner alone, for one team, or for all agents. */
export const viewSharings = ['private', 'team', 'everyone'] as const
export type ViewSharing = (typeof viewSharings)[number]

/** What the rows of a queue are brought together by; `clock` by how soon they are due. */
export const viewGroupings = ['none', 'clock', 'status', 'priority', 'team', 'assignee'] as const
export type ViewGrouping = (typeof viewGroupings)[number]

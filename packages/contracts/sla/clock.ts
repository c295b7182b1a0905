/** The words of a clock. Plain types without a library behind them: workflows bundle this file. */

/** What a clock measures, in the order in which clocks are shown and tie-broken. */
export const clockKinds = ['first_response', 'next_response', 'resolution'] as const
export type ClockKind = (typeof clockKinds)[number]

/** How a clock is shown (features B1); a breach stays for the rest of its cycle. */
export const clockStates = ['running', 'paused', 'met', 'breached', 'cancelled'] as const
export type ClockState = (typeof clockStates)[number]

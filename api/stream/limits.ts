/** How much of what a socket may have. Tests make some of it smaller. */
export interface StreamLimits {
  /** So often the server says something, and a client that says nothing for twice as long is cut off. */
  readonly pingMs: number
  /** So often it is asked whether the sessions behind the sockets still live. */
  readonly recheckMs: number
  /** Changes of a queue are gathered for so long. */
  readonly gatherMs: number
  readonly subscriptions: number
  /** The same for whoever comes by a private link or as a visitor: there is one request to follow. */
  readonly linkSubscriptions: number
  /** Of one person, or one link, on a replica: one more is told goodbye. */
  readonly socketsEach: number
  readonly linkSockets: number
  /** Frames of a client: so many at once, and so many a second. A bad one counts as ten. */
  readonly frameBurst: number
  readonly framesPerSecond: number
  /** Events that are sent one by one to who comes back; beyond, the page is to be read anew. */
  readonly missedEvents: number
  /** Entries of the log that a replica keeps for who comes back, and how many of them it reads when it starts. */
  readonly remembered: number
  readonly preload: number
  /** What may wait for a reader: for a while, and at all. */
  readonly slowBytes: number
  readonly slowMs: number
  readonly tooSlowBytes: number
  /** A client that is cut off comes back after a pause drawn from here. */
  readonly retry: { readonly minMs: number; readonly maxMs: number }
}

export const defaultLimits: StreamLimits = {
  pingMs: 25_000,
  recheckMs: 15_000,
  gatherMs: 150,
  subscriptions: 100,
  linkSubscriptions: 5,
  socketsEach: 50,
  linkSockets: 5,
  frameBurst: 150,
  framesPerSecond: 5,
  missedEvents: 500,
  remembered: 20_000,
  preload: 5_000,
  slowBytes: 1_048_576,
  slowMs: 5_000,
  tooSlowBytes: 4_194_304,
  retry: { minMs: 250, maxMs: 5_000 },
}

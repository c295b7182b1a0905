/** The figures of the protocol, apart from its schemas: what runs in a browser takes these without the rest. */

export const streamVersion = 1
/** Longest text that either side sends, in bytes. */
export const maxFrameBytes = 65_536
/** A client tells of typing at most so often; the server passes on one each so often, and forgets it after the second. */
export const typingEveryMs = 3_000
export const typingExpiresMs = 6_000

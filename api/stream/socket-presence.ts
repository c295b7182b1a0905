import type { ClientFrame } from '@holdfast/contracts/stream/protocol.ts'
import { canSee, requireRequest } from '../requests/require-request.ts'
import type { Live } from './live/live.ts'
import type { OrganizationReaders } from './organization-readers.ts'
import type { StreamSocket } from './socket.ts'

type PresenceFrame = Extract<ClientFrame, { type: 'presence' }>
type Readers = Pick<OrganizationReaders, 'standingsForMany'>

/** What sockets say of where their person is: the newest word of each holds, whichever is decided first. */
export class SocketPresence {
  readonly #live: Live
  /** How many words a socket has said, and the newest of them that holds. */
  readonly #turns = new WeakMap<StreamSocket, { said: number; holds: number }>()

  constructor(live: Live) {
    this.#live = live
  }

  /** @throws AppError for a request that the person may not see; what they said before goes on to hold */
  async hear(socket: StreamSocket, { requestId, state }: PresenceFrame, readers: Readers): Promise<void> {
    const turns = this.#turns.get(socket) ?? { said: 0, holds: 0 }
    this.#turns.set(socket, turns)
    turns.said += 1
    const turn = turns.said
    this.#live.people.connected(socket.id, socket.caller, state)
    if (requestId !== null) {
      const standing = await readers.standingsForMany.load(requestId)
      if (socket.isOver) return
      requireRequest(socket.caller, 'message:read', standing)
    }
    if (turn < turns.holds) return
    turns.holds = turn
    this.#live.present(socket.id, socket.caller, requestId, state)
  }

  /** Takes those out of a request who may not see it any more. */
  async recheck(sockets: readonly StreamSocket[], readers: Readers): Promise<void> {
    const looking = sockets.flatMap((socket) => {
      const requestId = this.#live.placeOf(socket.id)
      return requestId !== null && !follows(socket, requestId) ? [{ socket, requestId }] : []
    })
    if (looking.length === 0) return
    const standings = await readers.standingsForMany.loadAll([...new Set(looking.map(({ requestId }) => requestId))])
    for (const { socket, requestId } of looking) {
      const standing = standings.get(requestId)
      if (!standing || !canSee(socket.caller, standing)) this.#live.leave(socket.id, requestId)
    }
  }
}

/** Whoever follows a request is asked about with each of its events. */
function follows({ subscriptions }: StreamSocket, requestId: string): boolean {
  return [...subscriptions.values()].some(({ topic }) => topic.kind === 'request' && topic.requestId === requestId)
}

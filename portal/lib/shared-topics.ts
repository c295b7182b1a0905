/**
 * A socket follows a topic once, but the rail and the page may both want it: one subscription for all who listen here.
 * Whoever comes later is told how things stand.
 */
import type { Topic } from '@holdfast/contracts/stream/protocol.ts'
import type { StreamHandlers } from '@holdfast/stream-client/handlers.ts'

type Name = keyof StreamHandlers
type Said<Key extends Name> = Parameters<NonNullable<StreamHandlers[Key]>>
type Call = (name: Name, values: readonly unknown[]) => void

export interface Subscribing {
  subscribe(topic: Topic, handlers: StreamHandlers): () => void
}

/** What stays true until it is said anew; events are only for whoever was there. */
const lasting = ['onSubscribed', 'onPresence', 'onTyping', 'onLine', 'onInbox'] as const satisfies readonly Name[]

const names = [
  ...lasting,
  'onEvent',
  'onChange',
  'onNotification',
  'onRead',
  'onReload',
  'onEnded',
] as const satisfies readonly Name[]

interface Shared {
  readonly listeners: Set<StreamHandlers>
  readonly last: Map<Name, readonly unknown[]>
  stop: () => void
}

export class SharedTopics {
  readonly #client: Subscribing
  readonly #shared = new Map<string, Shared>()

  constructor(client: Subscribing) {
    this.#client = client
  }

  /** @returns how to stop it; the subscription ends with its last listener */
  follow(topic: Topic, handlers: StreamHandlers): () => void {
    const key = JSON.stringify(topic)
    const listener = { ...handlers }
    const known = this.#shared.get(key)
    const shared = known ?? this.#begin(key)
    shared.listeners.add(listener)
    if (known) for (const [name, values] of known.last) tell(listener, name, values)
    else
      shared.stop = this.#client.subscribe(
        topic,
        passing((name, values) => this.#pass(shared, name, values)),
      )
    return () => {
      if (!shared.listeners.delete(listener) || shared.listeners.size > 0) return
      if (this.#shared.get(key) === shared) this.#shared.delete(key)
      shared.stop()
    }
  }

  #begin(key: string): Shared {
    const shared: Shared = { listeners: new Set(), last: new Map(), stop: () => undefined }
    this.#shared.set(key, shared)
    return shared
  }

  #pass(shared: Shared, name: Name, values: readonly unknown[]): void {
    if ((lasting as readonly Name[]).includes(name)) shared.last.set(name, remembered(name, values))
    for (const listener of [...shared.listeners]) tell(listener, name, values)
  }
}

/** Nobody comes or goes for somebody who has just begun to look. */
function remembered(name: Name, values: readonly unknown[]): readonly unknown[] {
  if (name !== 'onPresence') return values
  const [presence] = values as Said<'onPresence'>
  return [{ ...presence, joined: [], left: [] }]
}

function tell(listener: StreamHandlers, name: Name, values: readonly unknown[]): void {
  const handler = listener[name] as ((...said: readonly unknown[]) => void) | undefined
  handler?.(...values)
}

function passing(call: Call): StreamHandlers {
  return Object.fromEntries(names.map((name) => [name, (...values: unknown[]) => call(name, values)]))
}

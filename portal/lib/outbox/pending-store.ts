/** Where pending messages are kept: one entry each, so that two tabs do not write over each other's. */
import type { PendingMessage } from './pending-message.ts'

export interface PendingStore {
  list(): PendingMessage[]
  put(message: PendingMessage): void
  remove(clientId: string): void
  /** Tells when another tab has changed something. @returns how to stop it */
  onChange(listener: () => void): () => void
}

const prefix = 'holdfast.outbox.'

/** @param personId whoever signs in next on this machine does not send what somebody else wrote */
export function keepInBrowser(personId: string, storage: Storage = localStorage): PendingStore {
  const own = `${prefix}${personId}.`
  return {
    list() {
      const keys = Object.keys(storage).filter((key) => key.startsWith(own))
      const messages = keys.flatMap((key) => parse(storage.getItem(key)))
      return messages.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    },
    put(message) {
      try {
        storage.setItem(own + message.clientId, JSON.stringify(message))
      } catch {
        // The store is full or forbidden: the message is sent from memory, only not after a reload.
      }
    },
    remove: (clientId) => storage.removeItem(own + clientId),
    onChange(listener) {
      const hear = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(own)) listener()
      }
      addEventListener('storage', hear)
      return () => removeEventListener('storage', hear)
    },
  }
}

function parse(text: string | null): PendingMessage[] {
  if (text === null) return []
  try {
    return [JSON.parse(text) as PendingMessage]
  } catch {
    return []
  }
}

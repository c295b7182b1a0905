/** Kept in the browser, one entry each, so that two tabs do not write over each other's. */
import type { UnsentRequest, UnsentStore } from './unsent-requests.ts'

/** @param personId whoever signs in next on this machine does not send what somebody else wrote */
export function keepUnsent(personId: string, storage: Storage = localStorage): UnsentStore {
  const own = `holdfast.unsent.${personId}.`
  return {
    list() {
      const keys = Object.keys(storage).filter((key) => key.startsWith(own))
      const requests = keys.flatMap((key) => parse(storage.getItem(key)))
      return requests.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    },
    put(request) {
      try {
        storage.setItem(own + request.key, JSON.stringify(request))
      } catch {
        // The store is full or forbidden: it is sent from memory, only not after a reload.
      }
    },
    remove: (key) => storage.removeItem(own + key),
    onChange(listener) {
      const hear = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(own)) listener()
      }
      addEventListener('storage', hear)
      return () => removeEventListener('storage', hear)
    },
  }
}

function parse(text: string | null): UnsentRequest[] {
  if (text === null) return []
  try {
    return [JSON.parse(text) as UnsentRequest]
  } catch {
    return []
  }
}

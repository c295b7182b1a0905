/** What is kept between visits. Browsers may forbid it; then it lasts as long as the page. */
export interface Keep {
  read<T>(name: string): T | null
  write(name: string, value: unknown): void
  remove(name: string): void
}

/**
 * @param area `localStorage` or `sessionStorage`, asked for late: in some browsers asking throws
 * @param scope keeps desks apart that are embedded in one site
 */
export function createKeep(area: () => Storage, scope: string): Keep {
  const memory = new Map<string, string>()
  const keyOf = (name: string) => `holdfast:${scope}:${name}`
  const attempt = <T>(run: (storage: Storage) => T): T | undefined => {
    try {
      return run(area())
    } catch {
      // Forbidden or full: the copy in memory stands in.
      return undefined
    }
  }
  return {
    read<T>(name: string) {
      const text = attempt((storage) => storage.getItem(keyOf(name))) ?? memory.get(keyOf(name))
      return text == null ? null : (parse(text) as T | null)
    },
    write(name, value) {
      const text = JSON.stringify(value)
      memory.set(keyOf(name), text)
      attempt((storage) => storage.setItem(keyOf(name), text))
    },
    remove(name) {
      memory.delete(keyOf(name))
      attempt((storage) => storage.removeItem(keyOf(name)))
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What somebody types survives a reload, a lost session, a closed tab. Kept on this machine, by person. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMe } from './session.ts'

const keptMs = 30 * 86_400_000
const prefix = 'holdfast.draft.'
const saveAfterMs = 250

interface Stored {
  text: string
  at: number
}

function read(key: string): string {
  const stored = parse(localStorage.getItem(key))
  return stored?.text ?? ''
}

function parse(value: string | null): Stored | null {
  if (value === null) return null
  try {
    return JSON.parse(value) as Stored
  } catch {
    return null
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ text, at: Date.now() } satisfies Stored))
  } catch {
    // The store is full or forbidden: the text stays in the field, only not over a reload.
  }
}

/** Forgets drafts that nobody came back to. */
export function forgetOldDrafts(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue
    const stored = parse(localStorage.getItem(key))
    if (!stored || now - stored.at > keptMs) localStorage.removeItem(key)
  }
}

export interface Draft {
  readonly text: string
  set(text: string): void
  clear(): void
  /** When it was last kept, in epoch milliseconds. */
  readonly savedAt: number | null
}

/** @param name what is being written, such as `reply.<request>`; each has a text of its own */
export function useDraft(name: string): Draft {
  const key = `${prefix}${useMe().person.id}.${name}`
  const [state, setState] = useState({ key, text: read(key), savedAt: null as number | null })
  const current = state.key === key ? state : { key, text: read(key), savedAt: null }
  if (current !== state) setState(current)
  const waiting = useRef<{ key: string; text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const flush = useCallback(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    write(waiting.current.key, waiting.current.text)
    waiting.current = null
  }, [])
  const set = useCallback(
    (text: string) => {
      if (waiting.current?.key !== key) flush()
      if (waiting.current) clearTimeout(waiting.current.timer)
      const timer = setTimeout(() => {
        flush()
        setState((now) => (now.key === key ? { ...now, savedAt: text === '' ? null : Date.now() } : now))
      }, saveAfterMs)
      waiting.current = { key, text, timer }
      setState({ key, text, savedAt: null })
    },
    [key, flush],
  )
  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = null
    write(key, '')
    setState({ key, text: '', savedAt: null })
  }, [key])
  useEffect(() => {
    // Another tab has written on, or sent it; what is being typed here goes before.
    const hear = ({ key: changed }: StorageEvent) => {
      if (changed === key && !waiting.current) setState({ key, text: read(key), savedAt: null })
    }
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  }, [key])
  useEffect(() => {
    const hear = (event: StorageEvent) => {
      // What is being written here is newer than what another tab has kept.
      if (event.key !== key || waiting.current) return
      setState({ key, text: read(key), savedAt: null })
    }
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  }, [key])
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return { text: current.text, set, clear, savedAt: current.savedAt }
}

/** Every key that does something, by where it does: pages say theirs, `?` shows them all. */
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { KeySequence } from './key-sequence.ts'

export interface Shortcut {
  /** `j`, `shift+x`, `mod+enter` (⌘ or Ctrl), or a sequence such as `g q`. */
  readonly keys: string
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
  /** Also while a text is being typed. */
  readonly whileTyping?: boolean
  /** Kept out of the list, such as a second key for the same. */
  readonly hidden?: boolean
}

interface Scope {
  readonly id: string
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

let scopes: readonly Scope[] = []
const listeners = new Set<() => void>()
const sequence = new KeySequence()

function publish(next: readonly Scope[]): void {
  scopes = next
  for (const listener of [...listeners]) listener()
}

/** @param title heads the shortcuts in the list; the page that came last is asked first */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[], enabled = true): void {
  const id = useId()
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  const shape = shortcuts.map(({ keys, label }) => `${keys}\u0000${label}`).join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what keys do is read from the ref; only keys and labels are told
  useEffect(() => {
    if (!enabled) return
    const current = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }))
    publish([...scopes, { id, title, shortcuts: current }])
    return () => publish(scopes.filter((scope) => scope.id !== id))
  }, [id, title, shape, enabled])
}

/** All that can be pressed now, for the list. */
export function useScopes(): readonly Scope[] {
  return useSyncExternalStore(subscribe, () => scopes)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Dialogs and menus have the keyboard to themselves. */
function isInLayer(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]') !== null
  )
}

/** Enter and space are for what has the focus, where that can be pressed. */
function pressesTarget({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if ((key !== 'Enter' && key !== ' ') || ctrlKey || metaKey) return false
  return (
    target instanceof Element &&
    target.closest('button,a[href],summary,[role=button],[role=checkbox],[role=tab]') !== null
  )
}

let enabledByPerson = true

/** `j`, `?`, `shift+x`, `g q`: what somebody who speaks to the machine may press without meaning to. */
function isOfCharacters(keys: string): boolean {
  return keys.split(' ').every((step) => {
    const parts = step.split('+')
    return parts.at(-1)?.length === 1 && !parts.includes('mod') && !parts.includes('alt')
  })
}

/** Those can be switched off (WCAG 2.1.4); what is pressed with ⌘ or Ctrl, or is no character, stays. */
export function allowSingleKeys(allowed: boolean): void {
  enabledByPerson = allowed
}

export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) {
    if (event.defaultPrevented || event.isComposing) return
  }
  if (pressesTarget(event)) return
  const typing = isTyping(event.target)
  const inLayer = isInLayer(event.target)
  const candidates = scopes
    .toReversed()
    .flatMap((scope) => scope.shortcuts)
    .filter(({ keys, whileTyping }) => {
      const withModifier = keys.startsWith('mod+')
      if (typing && !whileTyping) return false
      if (inLayer && !whileTyping && !withModifier) return false
      return enabledByPerson || !isOfCharacters(keys)
    })
  const found = sequence.press(event, candidates)
  if (!found) return
  event.preventDefault()
  found.run(event)
}

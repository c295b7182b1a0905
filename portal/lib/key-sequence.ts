/** Finds what keys mean, one after another: `j`, `mod+enter`, `g q`. */
interface Bound {
  readonly keys: string
}

/** The part of a keyboard event that tells which key it is. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const sequenceMs = 1_200
const named: Record<string, string> = {
  ' ': 'space',
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  escape: 'esc',
}

/** @returns the key as shortcuts write it; `shift` only where the character does not say it already */
export function nameKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const lower = key.toLowerCase()
  const name = named[lower] ?? lower
  const saysShift = name.length === 1 && !/[a-z0-9]/.test(name)
  const parts = [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shiftKey && !saysShift ? 'shift' : '', name]
  return parts.filter(Boolean).join('+')
}

export class KeySequence {
  #pressed: string[] = []
  #lastAt = 0

  /** @returns what the key, or the sequence it ends, is bound to; the first of the candidates wins */
  press<Item extends Bound>(event: Pressed, candidates: readonly Item[], now = Date.now()): Item | undefined {
    if (['shift', 'control', 'alt', 'meta'].includes(event.key.toLowerCase())) return undefined
    if (now - this.#lastAt > sequenceMs) this.#pressed = []
    this.#lastAt = now
    const key = nameKey(event)
    const sequence = [...this.#pressed, key].join(' ')
    const found = candidates.find(({ keys }) => keys === sequence)
    if (found) {
      this.#pressed = []
      return found
    }
    const begins = candidates.some(({ keys }) => keys.startsWith(`${sequence} `))
    if (begins) {
      this.#pressed.push(key)
      return undefined
    }
    const hadBegun = this.#pressed.length > 0
    this.#pressed = []
    return hadBegun ? this.press(event, candidates, now) : undefined
  }
}

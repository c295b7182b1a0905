import { describe, expect, it } from 'vitest'
import { KeySequence, nameKey, type Pressed } from './key-sequence.ts'

const key = (name: string, held: Partial<Pressed> = {}): Pressed => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const bound = [{ keys: 'j' }, { keys: 'g q' }, { keys: 'g t' }, { keys: 'mod+enter' }, { keys: 'q' }]

describe('keys', () => {
  it('have one name each', () => {
    expect(nameKey(key('?', { shiftKey: true }))).toBe('?')
    expect(nameKey(key('X', { shiftKey: true }))).toBe('shift+x')
    expect(nameKey(key('Enter', { metaKey: true }))).toBe('mod+enter')
    expect(nameKey(key(' '))).toBe('space')
    expect(nameKey(key('ArrowDown'))).toBe('down')
  })

  it('are found alone and in sequence', () => {
    const sequence = new KeySequence()
    expect(sequence.press(key('j'), bound)?.keys).toBe('j')
    expect(sequence.press(key('g'), bound)).toBeUndefined()
    expect(sequence.press(key('q'), bound)?.keys).toBe('g q')
    expect(sequence.press(key('q'), bound)?.keys).toBe('q')
  })

  it('begin anew after a wrong key and after a pause', () => {
    const sequence = new KeySequence()
    sequence.press(key('g'), bound, 0)
    expect(sequence.press(key('j'), bound, 100)?.keys).toBe('j')
    sequence.press(key('g'), bound, 1_000)
    expect(sequence.press(key('q'), bound, 5_000)?.keys).toBe('q')
  })

  it('wait while only a modifier is pressed', () => {
    const sequence = new KeySequence()
    sequence.press(key('g'), bound, 0)
    expect(sequence.press(key('Shift', { shiftKey: true }), bound, 10)).toBeUndefined()
    expect(sequence.press(key('t'), bound, 20)?.keys).toBe('g t')
  })
})

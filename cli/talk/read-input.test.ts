import { describe, expect, it } from 'vitest'
import { readInput } from './read-input.ts'

describe('what is typed', () => {
  it('is words for the other side unless it begins with a slash', () => {
    expect(readInput('  Have you tried it again?  ')).toEqual({ kind: 'say', text: 'Have you tried it again?' })
    expect(readInput('see /etc/hosts')).toEqual({ kind: 'say', text: 'see /etc/hosts' })
    expect(readInput('//etc/hosts is the file')).toEqual({ kind: 'say', text: '/etc/hosts is the file' })
    expect(readInput('   ')).toEqual({ kind: 'nothing' })
  })

  it('is a command with what belongs to it', () => {
    expect(readInput('/next')).toEqual({ kind: 'next', desk: null })
    expect(readInput('/next help')).toEqual({ kind: 'next', desk: 'help' })
    expect(readInput('/Open hf-1042')).toEqual({ kind: 'open', number: 'hf-1042' })
    expect(readInput('/note  call her back')).toEqual({ kind: 'note', text: 'call her back' })
    expect(readInput('/resolve solved It was the cable.')).toEqual({
      kind: 'resolve',
      code: 'solved',
      text: 'It was the cable.',
    })
    expect(readInput('/resolve')).toEqual({ kind: 'resolve', code: '', text: '' })
    expect(readInput('/quit')).toEqual({ kind: 'quit' })
  })

  it('sends nothing that was meant as a command', () => {
    for (const line of ['/nxet', '/', '/open', '/open two words', '/note', '/send this instead', '/end now']) {
      expect(readInput(line), line).toEqual({ kind: 'wrong', sentence: expect.stringMatching(/\/.+\.$/) })
    }
  })
})

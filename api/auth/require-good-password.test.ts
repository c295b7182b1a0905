import { describe, expect, it } from 'vitest'
import { requireGoodPassword } from './require-good-password.ts'

const own = ['Wilhelmina Roe', 'w.roe@acme.example', 'Acme Holding', 'acme']
const judge = async (password: string, minLength = 10) => {
  try {
    await requireGoodPassword(password, { minLength, own })
    return 'good'
  } catch (error) {
    return (error as Error).message.replace('/password ', '')
  }
}

describe('a new password', () => {
  it.each([
    'correct horse battery staple',
    'a mild evening in the harbour',
    'Wilhelmina Roe rides a bicycle',
    'ünüsüäl wörds',
    'xq7-lantern',
    'passwordless kitchen',
    '🦊🐙🦉🐢🐝🐌🦔🦆🐳🦭',
  ])('may be %s', async (password) => expect(await judge(password)).toBe('good'))

  it.each([
    ['too short', 'nine char', 'must have at least 10 characters'],
    ['too short as people count', '🦊🐙🦉🐢🐝', 'must have at least 10 characters'],
    ['too long', 'ab1'.repeat(334), 'must have at most 1000 characters'],
    ['on the list', 'qwertyuiop', 'is one of the most common; others would guess it'],
    ['on the list with a year', 'Football2026', 'is one of the most common; others would guess it'],
    ['on the list with signs', '!!!trustno1!!!', 'is one of the most common; others would guess it'],
    ['one letter', 'zzzzzzzzzzzz', 'repeats itself or only counts; others would guess it'],
    ['two letters', 'hahahahahaha', 'repeats itself or only counts; others would guess it'],
    ['counting up', '1234567890', 'repeats itself or only counts; others would guess it'],
    ['counting down', 'zyxwvutsrqp', 'repeats itself or only counts; others would guess it'],
    ['the own name', 'wilhelmina.roe', 'is your own name or address, which others know'],
    ['the own address', 'W.Roe@acme.example', 'is your own name or address, which others know'],
    ['the organization', 'ACME-Holding', 'is your own name or address, which others know'],
  ])('is not %s: %s', async (_why, password, message) => expect(await judge(password)).toBe(message))
})

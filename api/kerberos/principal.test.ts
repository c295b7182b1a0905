import { describe, expect, it } from 'vitest'
import { readPrincipal } from './principal.ts'

describe('the name in a ticket', () => {
  it('is read in every form that people have', () => {
    const realm = 'DESK.TEST'
    expect(readPrincipal('alice@DESK.TEST')).toEqual({ name: 'alice', realm })
    expect(readPrincipal('ALICE@DESK.TEST')).toEqual({ name: 'ALICE', realm })
    expect(readPrincipal('alice\\@desk.test@DESK.TEST')).toEqual({ name: 'alice@desk.test', realm })
    expect(readPrincipal('Alice Adams@DESK.TEST')).toEqual({ name: 'Alice Adams', realm })
    expect(readPrincipal('zoë@DESK.TEST')).toEqual({ name: 'zoë', realm })
    expect(readPrincipal('a\\\\b@DESK.TEST')).toEqual({ name: 'a\\b', realm })
  })

  it('is nobody where it is of a service, a computer, or not a name', () => {
    const none = ['', '@', 'alice', 'alice@', '@DESK.TEST', 'HTTP/localhost@DESK.TEST', 'DC$@DESK.TEST']
    const odd = [
      'alice@A@B',
      'alice@DESK/TEST',
      'a\\nb@DESK.TEST',
      'a\\0b@DESK.TEST',
      'alice\\@DESK.TEST',
      'alice@DESK\\@TEST',
    ]
    for (const text of [...none, ...odd]) expect(readPrincipal(text), text).toBeNull()
  })
})

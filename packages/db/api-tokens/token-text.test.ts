import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '../new-id.ts'
import { makeApiToken, readApiToken, tokenPattern } from './token-text.ts'

describe('the text of an API token', () => {
  it('names organization and token, and gives back the hash that is kept', () => {
    for (let round = 0; round < 200; round++) {
      const [orgId, tokenId] = [newId(), newId()]
      const { token, prefix, secretHash } = makeApiToken({ orgId, tokenId })
      expect(token).toMatch(tokenPattern)
      expect(token.startsWith(prefix)).toBe(true)
      expect(readApiToken(token)).toEqual({ orgId, tokenId, secretHash })
    }
  })

  it('holds ids that begin with zeros', () => {
    const ids = { orgId: '00000000-0000-0000-0000-000000000000', tokenId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
    expect(readApiToken(makeApiToken(ids).token)).toMatchObject(ids)
  })

  it('is told apart by its beginning', () => {
    const prefixes = Array.from({ length: 100 }, () => makeApiToken({ orgId: newId(), tokenId: newId() }).prefix)
    expect(new Set(prefixes).size).toBe(100)
  })

  it('is refused where any letter is another, or it was cut off', () => {
    const { token } = makeApiToken({ orgId: newId(), tokenId: newId() })
    for (let place = 4; place < token.length; place++) {
      const other = token[place] === 'a' ? 'b' : 'a'
      expect(readApiToken(token.slice(0, place) + other + token.slice(place + 1))).toBeNull()
      expect(readApiToken(token.slice(0, place))).toBeNull()
    }
  })

  it('is refused where the ids are beyond what an id can be', () => {
    expect(readApiToken(`hfd_${'z'.repeat(44)}_${'0'.repeat(49)}`)).toBeNull()
    for (let round = 0; round < 100; round++) expect(readApiToken(randomBytes(80).toString('base64'))).toBeNull()
  })
})

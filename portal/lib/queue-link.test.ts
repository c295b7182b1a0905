import { describe, expect, it } from 'vitest'
import { queueLink } from './queue-link.ts'

const filterOf = (link: string) => new URL(link, 'http://x.test').searchParams.get('filter')

describe('queueLink', () => {
  it('writes conditions as one types them, names in quotes where they need them', () => {
    const link = queueLink([['is', 'open'], ['team', 'Field and devices'], null, ['assignee', 'none']])
    expect(link.startsWith('/queue?')).toBe(true)
    expect(filterOf(link)).toBe('is:open team:"Field and devices" assignee:none')
    expect(filterOf(queueLink([['team', 'A, "B" & C']]))).toBe('team:"A, B & C"')
    expect(filterOf(queueLink([['due', '<4h']]))).toBe('due:<4h')
  })
})

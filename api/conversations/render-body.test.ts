import { describe, expect, it } from 'vitest'
import { renderBody } from './render-body.ts'

describe('renderBody', () => {
  it('says what the message says now, also where its words went without a new version', () => {
    const message = { id: 'm1', version: 1, body: 'Ask *Anna*' }
    expect(renderBody(message)).toContain('<em>Anna</em>')
    expect(renderBody({ ...message, body: 'Ask *[erased]*' })).not.toContain('Anna')
    expect(renderBody({ ...message, version: 2, body: '' })).toBe('')
  })
})

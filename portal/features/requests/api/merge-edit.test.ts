import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { describe, expect, it } from 'vitest'
import { mergeEdit, mergeTags } from './merge-edit.ts'

const request = (change: Partial<RequestDetail> = {}) =>
  ({ title: 'Printer', priority: 'normal', categoryId: null, tags: ['a', 'b'], ...change }) as RequestDetail

describe('an edit that is stale', () => {
  it('is made again where nobody touched the same', () => {
    expect(mergeEdit(request(), request({ title: 'Scanner' }), { priority: 'high' })).toEqual({
      kind: 'again',
      fields: { priority: 'high' },
    })
  })

  it('is a conflict where somebody gave the same another value', () => {
    expect(mergeEdit(request(), request({ title: 'Scanner' }), { title: 'Copier', priority: 'high' })).toEqual({
      kind: 'conflict',
      fields: ['title'],
    })
  })

  it('is none where both want the same', () => {
    expect(mergeEdit(request(), request({ priority: 'high' }), { priority: 'high' }).kind).toBe('again')
  })

  it('keeps what either side did to the tags', () => {
    expect(mergeTags(['a', 'b'], ['a', 'b', 'theirs'], ['a', 'mine'])).toEqual(['a', 'theirs', 'mine'])
    expect(mergeTags(['a', 'b'], ['b'], ['a', 'b', 'mine'])).toEqual(['b', 'mine'])
    expect(mergeEdit(request(), request({ tags: ['a'] }), { tags: ['a', 'b', 'c'] })).toEqual({
      kind: 'again',
      fields: { tags: ['a', 'c'] },
    })
  })
})

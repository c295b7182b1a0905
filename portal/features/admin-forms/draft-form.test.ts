import type { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import { describe, expect, it } from 'vitest'
import { changeKind, freeKey, newQuestion, relabel, toDraft, toFormBody } from './draft-form.ts'

const fresh = newQuestion('text', [], 'u1')

describe('a form that is written', () => {
  it('is sent as it was read', () => {
    const field = { ...toFormBody({ ...toDraft(null), fields: [fresh] }).fields?.[0], label: 'Why?' }
    const form = { name: 'Access', categoryId: 'c', subcategoryId: null, active: false, fields: [field] }
    const body = toFormBody(toDraft(form as unknown as ManagedForm))
    expect(body).toMatchObject(form)
    expect(body.fields?.[0]).not.toHaveProperty('uid')
    expect(body.fields?.[0]).not.toHaveProperty('isKept')
  })

  it('says nothing of options that are empty', () => {
    const body = toFormBody({ ...toDraft(null), fields: [{ ...fresh, kind: 'select', options: [' A ', ' ', 'B'] }] })
    expect(body.fields?.[0]?.options).toEqual(['A', 'B'])
  })
})

describe('the key of a question', () => {
  it('is made of its label, and of no other’s', () => {
    expect(freeKey('Which system?', [])).toBe('which_system')
    expect(freeKey('Which system?', [{ key: 'which_system' }])).toBe('which_system_2')
    expect(freeKey('لماذا؟', [{ key: 'question_1' }])).toBe('question_2')
    expect(freeKey('x'.repeat(200), [{ key: 'x'.repeat(36) }]).length).toBeLessThanOrEqual(40)
  })

  it('follows the label until answers name it', () => {
    expect(relabel(fresh, 'Since when?', [fresh]).key).toBe('since_when')
    const kept = { ...fresh, isKept: true, key: 'since' }
    expect(relabel(kept, 'From which day?', [kept])).toMatchObject({ key: 'since', label: 'From which day?' })
  })
})

describe('another kind of question', () => {
  it('keeps what both know', () => {
    const text = { ...fresh, min: 3, max: 10 }
    expect(changeKind(text, 'long_text')).toMatchObject({ min: 3, max: 10 })
    expect(changeKind(text, 'number')).toMatchObject({ min: null, max: null })
    const choice = { ...fresh, kind: 'select' as const, options: ['A'] }
    expect(changeKind(choice, 'multi_select').options).toEqual(['A'])
    expect(changeKind(choice, 'text').options).toEqual([])
    expect(changeKind({ ...fresh, kind: 'date', earliest: '2026-01-01' }, 'text').earliest).toBeNull()
  })
})

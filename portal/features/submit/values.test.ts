import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import { describe, expect, it } from 'vitest'
import { emptyValues, faultsOf, isWritten, readDraft, type SubmitValues, toBody } from './values.ts'

const blank = { help: '', options: [], min: null, max: null, earliest: null, latest: null }
const form = {
  id: 'f',
  fields: [
    { ...blank, key: 'system', kind: 'text', label: 'System', required: true },
    { ...blank, key: 'count', kind: 'number', label: 'How many', required: false },
  ],
} as unknown as RequestForm
const values = (given: Partial<SubmitValues>): SubmitValues => ({ ...emptyValues(''), ...given })

describe('a draft of a request', () => {
  it('is read as it was left', () => {
    const left = values({ title: 'Wi-Fi', answers: { system: 'CRM' } })
    expect(readDraft(JSON.stringify(left), '')).toEqual(left)
  })

  it('gives way to words that somebody comes with', () => {
    expect(readDraft(JSON.stringify(values({ title: 'Old', description: 'Kept' })), 'New')).toMatchObject({
      title: 'New',
      description: 'Kept',
    })
  })

  it('that cannot be read is a fresh page', () => {
    expect(readDraft('{', 'New')).toEqual(emptyValues('New'))
    expect(emptyValues('x'.repeat(300)).title).toHaveLength(200)
  })

  it('is worth keeping when something was written', () => {
    expect(isWritten(values({ title: ' ', answers: { system: '', agreed: false } }))).toBe(false)
    expect(isWritten(values({ answers: { system: 'x' } }))).toBe(true)
  })
})

describe('what keeps a request from being sent', () => {
  it('is a title that is missing, and answers that are wrong', () => {
    const paths = faultsOf(values({ title: ' ' }), form).map(({ path, rule }) => [path, rule])
    expect(paths).toEqual([
      ['/title', 'required'],
      ['/answers/system', 'required'],
    ])
    expect(faultsOf(values({ title: 'x' }), null)).toEqual([])
  })

  it('is no answer to a question that is not asked any more', () => {
    expect(faultsOf(values({ title: 'x', answers: { system: 'CRM', gone: 'x' } }), form)).toEqual([])
  })
})

describe('what is sent', () => {
  it('is what was written, and nothing that was not', () => {
    expect(toBody(values({ title: ' Wi-Fi ' }), null, false)).toEqual({ title: 'Wi-Fi', description: '' })
    const answers = { system: 'CRM', count: null, gone: 'x' }
    expect(toBody(values({ title: 'x', answers, categoryId: 'c' }), form, false)).toEqual({
      ...{ title: 'x', description: '', categoryId: 'c', subcategoryId: null },
      ...{ formId: 'f', answers: { system: 'CRM' } },
    })
  })

  it('has what only agents say, for agents', () => {
    const said = values({ title: 'x', requester: { id: 'p', name: 'Olu' }, channel: 'phone', teamId: 't' })
    expect(toBody(said, null, true)).toMatchObject({
      requesterId: 'p',
      channel: 'phone',
      teamId: 't',
      priority: 'normal',
    })
    expect(toBody(said, null, false)).toEqual({ title: 'x', description: '' })
  })
})

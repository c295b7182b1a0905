import { describe, expect, it } from 'vitest'
import { readColumns, usualColumns } from './column-ids.ts'

describe('the columns of a queue', () => {
  it('are the usual ones where none are kept', () => {
    expect(readColumns([])).toEqual(usualColumns)
    expect(readColumns(['moon'])).toEqual(usualColumns)
  })

  it('keep their order, without those that there are no more, and with the subject', () => {
    expect(readColumns(['team', 'moon', 'subject', 'number'])).toEqual(['team', 'subject', 'number'])
    expect(readColumns(['status'])).toEqual(['subject', 'status'])
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { patternsOf } from './erasure-pattern.ts'

const anna = {
  emails: ['anna.o+x@mail.test'],
  phones: ['+49 30 123-4567'],
  names: ['Anna "Rosé" Öztürk-Mark'],
  sharedNames: ['Anna Shared'],
}
const patterns = patternsOf(anna)

let client: pg.Client
beforeAll(async () => {
  const { databaseUrl } = inject('servers' as never) as { databaseUrl: string }
  client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
})
afterAll(() => client.end())

const replace = async (text: string, pattern: string) => {
  const { rows } = await client.query<{ text: string }>(`SELECT regexp_replace($1, $2, '#', 'g') AS text`, [
    text,
    pattern,
  ])
  return rows[0]?.text
}

describe('what is looked for when somebody is erased', () => {
  it.each([
    ['Write to ANNA.O+X@MAIL.TEST.', 'Write to #.'],
    ['https://x.test/?m=anna.o+x%40mail.test&b', 'https://x.test/?m=#&b'],
    ['<anna.o+x@mail.test>', '<#>'],
    ['joanna.o+x@mail.test and anna.o+x@mail.test.example', 'joanna.o+x@mail.test and anna.o+x@mail.test.example'],
    ['+49301234567, 0049 (30) 123 4567, 030/1234567', '#, #, #'],
    ['+493012345678 and 9030 1234567', '+493012345678 and 9030 1234567'],
    ['anna "rosé"  ÖZTÜRK-MARK said', '# said'],
    ['Öztürk-Mark, Anna "Rosé"', '#'],
    ['Joanna "Rosé" Öztürk-Marks', 'Joanna "Rosé" Öztürk-Marks'],
    ['Anna Shared is two people', 'Anna Shared is two people'],
  ])('finds the person and nobody else: %s', async (text, wanted) => {
    expect(await replace(text, patterns.pattern)).toBe(wanted)
  })

  it('finds parts of the name in what the person asked for, as names are written', async () => {
    const text = 'Hello Anna, ÖZTÜRK? Mark it; mark it. Anna Shared. Joanna'
    expect(await replace(text, patterns.ownPattern)).toBe('Hello #, #? # it; mark it. #. Joanna')
  })

  it('finds in JSON what is escaped there', async () => {
    const { rows } = await client.query<{ found: boolean }>('SELECT $1::jsonb::text ~ $2 AS found', [
      JSON.stringify({ said: 'Anna "Rosé" Öztürk-Mark' }),
      patterns.jsonPattern,
    ])
    expect(rows).toEqual([{ found: true }])
  })

  it('takes words out of JSON, and leaves it JSON', async () => {
    const value = {
      'anna.o+x@mail.test': 1,
      list: ['anna.o+x@mail.test', 49301234567, null, true, { a: 'x' }],
      none: {},
    }
    const { rows } = await client.query('SELECT erase_from_json($1, $2) AS value', [
      JSON.stringify(value),
      patterns.pattern,
    ])
    expect(Object.keys(rows[0].value).toSorted()).toEqual(['[erased]', 'list', 'none'])
    expect(rows[0].value.list).toEqual(['[erased]', 49301234567, null, true, { a: 'x' }])
    expect(rows[0].value.none).toEqual({})
  })

  it('finds nothing for somebody without a name that tells', async () => {
    const { pattern } = patternsOf({ emails: [], phones: ['110'], names: ['Boss'], sharedNames: [] })
    expect(await replace('The Boss called 110', pattern)).toBe('The Boss called 110')
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { incidentColumns } from './incident-row.ts'
import { readIncidents } from './read-incidents.ts'
import { makeCells } from './testing/make-row.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-log-'))
})
afterAll(() => rm(folder, { recursive: true }))

const line = (cells: Record<string, string>) => Object.values(makeCells(cells)).join(',')

async function read(...lines: string[]) {
  const path = join(folder, 'log.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  return readIncidents(path)
}

const header = incidentColumns.join(',')

describe('readIncidents', () => {
  it('puts the rows of an incident in the order of their instants', async () => {
    const later = line({ sys_updated_at: '01-03-2016 09:00', incident_state: 'Active' })
    const { incidents } = await read(header, later, line({}), line({ number: 'INC2' }))
    expect([...incidents.keys()]).toEqual(['INC1', 'INC2'])
    expect(incidents.get('INC1')?.map(({ line: number }) => number)).toEqual([3, 2])
  })

  it('names a bad row by its line and goes on', async () => {
    const bad = line({ sys_updated_at: '31-02-2016 09:00' })
    const log = await read(header, line({}), bad, 'INC3,New', line({ number: '' }), line({ number: 'INC4' }))
    expect([...log.incidents.keys()]).toEqual(['INC1', 'INC4'])
    expect(log.rowCount).toBe(5)
    expect(log.bad).toEqual([
      { line: 3, column: 'sys_updated_at', problem: '"31-02-2016 09:00" is not a date DD-MM-YYYY HH:MM' },
      { line: 4, problem: `has 2 columns, not ${incidentColumns.length}` },
      { line: 5, column: 'number', problem: 'is missing' },
    ])
  })

  it('goes on after a row that is no CSV', async () => {
    const { incidents, bad } = await read(header, line({}), `INC"2,${line({})}`, line({ number: 'INC4' }))
    expect([...incidents.keys()]).toEqual(['INC1', 'INC4'])
    expect(bad).toEqual([{ line: 3, problem: expect.stringContaining('cannot be read as CSV') }])
  })

  it('says which columns the header lacks', async () => {
    await expect(read('number,priority', 'INC1,x')).rejects.toThrow(
      /its header lacks the columns incident_state, opened_at/,
    )
  })

  it('says when there is no such file', async () => {
    await expect(readIncidents(join(folder, 'no.csv'))).rejects.toThrow('cannot be read')
  })
})

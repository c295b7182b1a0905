/**
 * Every operation of the API by everybody, for what is their own, within their scope, beyond it, and of another
 * organization: as matrix.md has it. An operation without a line there fails.
 */
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ground, places, prepareGround, whos } from './ground.ts'
import { listOperations, type Operation } from './operations.ts'
import { readTable, showLine, toCell } from './table.ts'
import { ask, undoEverything, verdictOf } from './walk.ts'

const operations = await listOperations()
const lines = new Map(readTable().map((line) => [line.name, line]))

describe('the table', () => {
  it('has a line for every operation, and for nothing else', () => {
    expect([...lines.keys()].sort()).toEqual(operations.map(({ name }) => name).sort())
  })

  it('names the permission that each operation declares', () => {
    const named = operations.map(({ name }) => [name, lines.get(name)?.permission])
    expect(named).toEqual(operations.map(({ name, permission }) => [name, permission]))
  })
})

describe('the matrix', () => {
  let ground: Ground
  beforeAll(async () => {
    ground = await prepareGround()
    undoEverything(ground.desk)
  }, 120_000)
  afterAll(() => ground?.close())

  it('asks for what can be asked for', () => {
    const wrong = operations.flatMap((operation) => {
      if (operation.body === null) return []
      const { payload } = operation.ask(ground.things('admin', 'scope'))
      const schema = Compile(operation.body as object)
      return schema.Check(payload) ? [] : [{ name: operation.name, payload, errors: schema.Errors(payload) }]
    })
    expect(wrong, 'samples.ts: what is sent must be refused for rights alone').toEqual([])
  })

  const sections = Object.entries(Object.groupBy(operations, ({ section }) => section))
  it.each(sections)(
    'is as the table says: %s',
    async (_section, some = []) => {
      const found: string[] = []
      for (const operation of some) found.push(showLine(await walk(operation)))
      expect(found).toEqual(some.map(({ name }) => showLine(lines.get(name) ?? nothing(name))))
    },
    120_000,
  )

  async function walk(operation: Operation) {
    const { desk, askers, things } = ground
    const signedOut = verdictOf(await ask(desk, null, operation, things('requester', 'scope')))
    const cells = nothing(operation.name).cells
    for (const who of whos) {
      const verdicts = { own: '', scope: '', other: '', foreign: '' }
      for (const place of places) {
        verdicts[place] =
          place !== 'own' && isSame(operation, who)
            ? verdicts.own
            : verdictOf(await ask(desk, askers[who], operation, things(who, place)))
      }
      cells[who] = toCell(verdicts)
    }
    return { name: operation.name, permission: operation.permission, signedOut, cells }
  }

  /** Whether it names nothing, so that it is the same for all places. */
  function isSame(operation: Operation, who: (typeof whos)[number]): boolean {
    const asked = places.map((place) => JSON.stringify(operation.ask(ground.things(who, place))))
    return new Set(asked).size === 1
  }
})

function nothing(name: string) {
  const cells = { link: '', requester: '', technician: '', supervisor: '', admin: '', super_admin: '' }
  return { name, permission: '', signedOut: '', cells }
}

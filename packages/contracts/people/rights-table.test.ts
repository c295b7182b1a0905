/** The table of docs/rights.md says what the code grants. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { builtInGrants, permissions, roles } from './permissions.ts'

const shown = { own: 'own', team: 'team', any: 'yes' } as const

it('is what the built-in roles grant', () => {
  const page = readFileSync(new URL('../../../docs/rights.md', import.meta.url), 'utf8')
  const rows = page.split('\n').flatMap((line) => /^\| `([a-z_]+:[a-z_]+)`(.*)\|$/.exec(line)?.slice(1, 3) ?? [])
  const written = Object.fromEntries(
    rows.flatMap((permission, index) => {
      const cells = rows[index + 1]?.split('|').slice(1) ?? []
      return index % 2 === 0 ? [[permission, cells.slice(0, roles.length).map((cell) => cell.trim())]] : []
    }),
  )
  const granted = permissions.map((permission) => [
    permission,
    roles.map((role) => {
      const relation = builtInGrants[role][permission]
      return relation ? shown[relation] : ''
    }),
  ])
  expect(written).toEqual(Object.fromEntries(granted))
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { permissions } from '@holdfast/contracts/people/permissions.ts'
import { describe, expect, it } from 'vitest'
import { groupPermissions, wordsOf } from './groups.ts'

const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../../locales/en/permissions.json'), 'utf8')) as object

const find = (key: string) =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)

describe('the permissions that can be given', () => {
  it('stand in one group each', () => {
    const grouped = groupPermissions().flatMap((one) => one.permissions)
    expect(grouped.toSorted()).toEqual([...permissions].sort())
  })

  it.each(permissions)('%s has words of its own', (permission) => {
    expect(find(wordsOf(permission))).toBeTypeOf('string')
  })

  it('leave out groups of which nobody has any', () => {
    expect(groupPermissions(['audit:read'])).toEqual([{ group: 'organization', permissions: ['audit:read'] }])
  })
})

import type { Category } from '@holdfast/contracts/categories/category.ts'
import { describe, expect, it } from 'vitest'
import { buildTree } from './build-tree.ts'

const make = (id: string, parentId: string | null, more: Partial<Category> = {}): Category => ({
  id,
  parentId,
  name: id,
  skills: [],
  active: true,
  version: 1,
  ...more,
})
const all = [
  make('Network', null),
  make('Wi-Fi', 'Network', { skills: ['radio'] }),
  make('Cables', 'Network'),
  make('hardware', null),
  make('Fax', 'hardware', { active: false }),
  make('Telex', null, { active: false }),
  make('Telex paper', 'Telex'),
]
const tree = (text = '', archived = false) =>
  buildTree(all, { text, archived }, 'en').map(({ category, children }) => [
    category.name,
    ...children.map(({ name }) => name),
  ])

describe('buildTree', () => {
  it('puts subcategories below their categories, by name whatever its case', () => {
    expect(tree('', true)).toEqual([
      ['hardware', 'Fax'],
      ['Network', 'Cables', 'Wi-Fi'],
      ['Telex', 'Telex paper'],
    ])
  })

  it('leaves out what is archived, but nothing that is not: what lost its category stands alone', () => {
    expect(tree()).toEqual([['hardware'], ['Network', 'Cables', 'Wi-Fi'], ['Telex paper']])
  })

  it('finds by name and skill, and shows where it belongs', () => {
    expect(tree('RADIO')).toEqual([['Network', 'Wi-Fi']])
    expect(tree('net')).toEqual([['Network', 'Cables', 'Wi-Fi']])
    expect(tree('nothing like it')).toEqual([])
  })
})

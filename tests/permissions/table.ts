/** The table of matrix.md, read: what everybody may expect of every operation. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Place, places, type Who, whos } from './ground.ts'
import type { Verdict } from './walk.ts'

export const tableFile = join(import.meta.dirname, 'matrix.md')

/** One verdict where all places are alike, else one a place. */
export type Cell = string

export interface Line {
  readonly name: string
  readonly permission: string
  readonly signedOut: Verdict
  readonly cells: Readonly<Record<Who, Cell>>
}

/** @throws Error for a line that is none */
export function readTable(): Line[] {
  const rows = readFileSync(tableFile, 'utf8')
    .split('\n')
    .filter((line) => /^\| (GET|POST|PUT|PATCH|DELETE) /.test(line))
  return rows.map((row) => {
    const [name = '', permission = '', signedOut = '', ...cells] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (cells.length !== whos.length) throw new Error(`matrix.md: ${name} has ${cells.length} columns too few or many`)
    const byWho = Object.fromEntries(whos.map((who, index) => [who, cells[index]])) as Record<Who, Cell>
    return { name, permission, signedOut, cells: byWho }
  })
}

export function toCell(verdicts: Readonly<Record<Place, Verdict>>): Cell {
  const four = places.map((place) => verdicts[place])
  return new Set(four).size === 1 ? (four[0] ?? '') : four.join(' ')
}

/** @returns the line as the table has it */
export function showLine({ name, permission, signedOut, cells }: Line): string {
  return `| ${[name, permission, signedOut, ...whos.map((who) => cells[who])].join(' | ')} |`
}

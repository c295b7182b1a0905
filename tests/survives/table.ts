/** The table that `npm run survives` ends with. */
import { stripVTControlCharacters } from 'node:util'
import type { Line, Outcome } from './line.ts'

export interface Row {
  readonly line: Line
  readonly outcome: Outcome
  readonly seconds: number
}

const widths = [4, 46, 60, 62]

export function printTable(rows: readonly Row[]): void {
  const rule = `├${widths.map((width) => '─'.repeat(width + 2)).join('┼')}┤`
  const print = (cells: string[]) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 40))
    const height = Math.max(...wrapped.map((parts) => parts.length))
    for (let n = 0; n < height; n++) {
      console.log(`│ ${wrapped.map((parts, index) => (parts[n] ?? '').padEnd(widths[index] ?? 40)).join(' │ ')} │`)
    }
  }
  console.log(`\n${rule.replaceAll('┼', '┬').replace('├', '┌').replace('┤', '┐')}`)
  print(['id', 'what was done', 'what held', 'figures'])
  for (const { line, outcome, seconds } of rows) {
    console.log(rule)
    const held = outcome.held.map(
      ({ what, ok, found }) => `${ok ? '✓' : '✗'} ${what}${ok ? '' : `: ${firstLine(found)}`}`,
    )
    const figures = Object.entries({ ...outcome.figures, took: `${seconds.toFixed(0)} s` })
    print([
      line.id,
      `${line.title}\n${outcome.did}`,
      held.join('\n'),
      figures.map(([name, value]) => `${name}: ${value}`).join('\n'),
    ])
  }
  console.log(rule.replaceAll('┼', '┴').replace('├', '└').replace('┤', '┘'))
  const all = rows.flatMap(({ outcome }) => outcome.held)
  const broken = all.filter(({ ok }) => !ok).length
  console.log(
    `${rows.length} lines, ${all.length - broken} of ${all.length} held${broken > 0 ? `, ${broken} did not` : ''}`,
  )
}

function firstLine(text = ''): string {
  return stripVTControlCharacters(text).split('\n')[0]?.slice(0, 240) ?? ''
}

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const parts: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        parts.push(line)
        line = `  ${word}`
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...parts, line].flatMap((part) => part.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
  })
}

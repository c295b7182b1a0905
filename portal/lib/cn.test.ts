import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extendTailwindMerge } from 'tailwind-merge'
import { describe, expect, test } from 'vitest'
import { cn } from './cn.ts'

/** The whole table, and the names of our own theme; without them `text-small` would be taken for a colour. */
const whole = extendTailwindMerge({
  cacheSize: 0,
  extend: {
    theme: { text: ['micro', 'small', 'base', 'read', 'title', 'page', 'figure', 'display'], shadow: ['float'] },
  },
})

const portalRoot = join(import.meta.dirname, '..')

/** Every word of a string in the sources that may be a class, without what it is said of (`hover:`, `max-md:`). */
function usedClasses(): string[] {
  const files = globSync('{components,features,shell,ui,lib}/**/*.{ts,tsx}', { cwd: portalRoot })
  const classes = new Set<string>()
  for (const file of files.filter((name) => !/\.test\.tsx?$|\.d\.ts$/.test(name))) {
    const strings = readFileSync(join(portalRoot, file), 'utf8').matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)
    for (const [, single, double, template] of strings)
      for (const word of (single ?? double ?? template ?? '').split(/\s+/)) {
        const bare = word.replace(/^(?:[^:[]*(?:\[[^\]]*\])?[^:[]*:)+(?=.)/, '').replace(/!$/, '')
        if (/^-?[a-z[@][^{}$;="]*$/.test(bare)) classes.add(bare)
      }
  }
  // What stays twice is no class. Of those that differ by a number only, one is enough.
  const real = [...classes].filter((name) => whole(`${name} ${name}`) === name)
  return [...new Map(real.map((name) => [name.replace(/\d+/g, '0'), name])).values()]
}

/** One class of each group: those that take each other's place. */
function representatives(classes: readonly string[]): string[] {
  const found: string[] = []
  for (const name of classes)
    if (!found.some((one) => whole(`${one} ${name}`) === name && whole(`${name} ${one}`) === one)) found.push(name)
  return found
}

describe('Class names', () => {
  const classes = usedClasses()

  test('are joined as the whole table of tailwind-merge would join them', () => {
    const each = representatives(classes)
    expect(classes.length).toBeGreaterThan(400)
    expect(each.length).toBeGreaterThan(100)
    const different = classes.flatMap((name) =>
      each
        .filter((other) => other !== name)
        .flatMap((other) => [`${name} ${other}`, `${other} ${name}`])
        .filter((pair) => cn(pair) !== whole(pair))
        .map((pair) => `${pair} → ${cn(pair)}, not ${whole(pair)}`),
    )
    expect(different).toEqual([])
  })

  test('keep what is said of different states apart, and what is important above what is not', () => {
    expect(cn('px-2 hover:px-3', 'p-1')).toBe('hover:px-3 p-1')
    expect(cn('max-md:hover:bg-card', 'hover:max-md:bg-muted')).toBe('hover:max-md:bg-muted')
    expect(cn('h-5!', 'h-7')).toBe('h-5! h-7')
    expect(cn('animate-in fade-in-0', 'animate-out')).toBe('animate-in fade-in-0 animate-out')
    expect(cn('text-small text-muted-foreground', false, null, { 'text-title': true })).toBe(
      'text-muted-foreground text-title',
    )
    expect(cn('text-base leading-6', 'text-[12px]/7')).toBe('text-[12px]/7')
  })
})

import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const portal = join(import.meta.dirname, '..')
const languages = ['en', 'de', 'ar'] as const
type Language = (typeof languages)[number]

/** What i18next adds to a key for a count; each language has forms of its own. */
const plural = /_(zero|one|two|few|many|other)$/
const formsOf: Record<Language, readonly string[]> = {
  en: ['one', 'other'],
  de: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
}

function flatten(value: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[prefix + key, inner] as [string, string]] : flatten(inner, `${prefix}${key}.`),
  )
}

const readTexts = (language: Language, namespace: string) =>
  new Map(flatten(JSON.parse(readFileSync(join(import.meta.dirname, language, `${namespace}.json`), 'utf8')) as object))

const namespaces = globSync('en/*.json', { cwd: import.meta.dirname }).map((path) => basename(path, '.json'))
const stem = (key: string) => key.replace(plural, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name).sort()

describe.each(namespaces)('the texts of %s', (namespace) => {
  const english = readTexts('en', namespace)

  it.each(languages)('are all there in %s, and none is left over', (language) => {
    const stems = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(stem))].sort()
    expect(stems(readTexts(language, namespace))).toEqual(stems(english))
  })

  it.each(languages)('have every form of a count that %s has', (language) => {
    const texts = readTexts(language, namespace)
    const counted = new Set([...texts.keys()].filter((key) => plural.test(key)).map(stem))
    const missing = [...counted].flatMap((key) =>
      formsOf[language].map((form) => `${key}_${form}`).filter((form) => !texts.has(form)),
    )
    expect(missing).toEqual([])
  })

  it.each(languages)('name in %s what they name in English, and are never empty', (language) => {
    for (const [key, text] of readTexts(language, namespace)) {
      expect(text.trim(), key).not.toBe('')
      const original = english.get(key) ?? english.get(`${stem(key)}_other`)
      // "One minute" and "no minutes" need no number.
      const needed = placeholders(original ?? '').filter((name) => !(plural.test(key) && name === 'count'))
      const named = placeholders(text).filter((name) => !(plural.test(key) && name === 'count'))
      expect(named, key).toEqual(needed)
    }
  })
})

describe('the texts of the portal', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: portal, exclude: ['**/node_modules/**', '**/*.test.ts'] }).map(
    (path) => readFileSync(join(portal, path), 'utf8'),
  )
  const code = sources.join('\n')

  it('are named by code that exists: each whole key that is asked for is there', () => {
    const missing = sources.flatMap((source) => findMissing(source))
    expect(missing).toEqual([])
  })

  it('are asked for somewhere: no text is left of what was taken out', () => {
    // Keys that are put together name a beginning: t(`status.${status}`).
    const beginnings = [...code.matchAll(/`(?:[\w-]+:)?([\w.-]+[.:_])\$\{/g)].map(
      ([, beginning]) => beginning as string,
    )
    const unused = namespaces.flatMap((namespace) =>
      [...new Set([...readTexts('en', namespace).keys()].map(stem))]
        .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning.replace(/^.*:/, ''))))
        .filter((key) => !new RegExp(`['"\`:]${key.replaceAll('.', '\\.')}['"\`]`).test(code))
        .map((key) => `${namespace}: ${key}`),
    )
    expect(unused).toEqual([])
  })
})

/** Keys of `t('…')` in a file whose one namespace is said by `useTranslation('…')`. */
function findMissing(source: string): string[] {
  const used = [...new Set([...source.matchAll(/useTranslation\('([\w-]+)'\)/g)].map(([, name]) => name as string))]
  return [...source.matchAll(/\bt\(\s*'([\w-]+:)?([\w.-]+)'/g)].flatMap(([, prefix, key]) => {
    const candidates = prefix ? [prefix.slice(0, -1)] : used
    if (candidates.length === 0) return []
    const isThere = candidates.some((namespace) => {
      if (!namespaces.includes(namespace)) return false
      const texts = readTexts('en', namespace)
      return texts.has(key as string) || [...texts.keys()].some((known) => stem(known) === key)
    })
    return isThere ? [] : [`${candidates.join('|')}: ${key}`]
  })
}

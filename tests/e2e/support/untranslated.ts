/** What a page says in English although its reader has another language. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

const locales = resolve(import.meta.dirname, '../../../portal/locales')

type Texts = { readonly [key: string]: string | Texts }

function textsOf(language: string): Map<string, string> {
  const found = new Map<string, string>()
  const collect = (texts: Texts, path: string) => {
    for (const [key, value] of Object.entries(texts)) {
      if (typeof value === 'string') found.set(`${path}.${key}`, value)
      else collect(value, `${path}.${key}`)
    }
  }
  for (const file of readdirSync(resolve(locales, language))) {
    collect(JSON.parse(readFileSync(resolve(locales, language, file), 'utf8')) as Texts, file)
  }
  return found
}

/** @returns the English texts, and the keys of texts, that stand on the page where the language has other words */
export async function findUntranslated(page: Page, language: string): Promise<string[]> {
  const own = textsOf(language)
  const ownTexts = new Set(own.values())
  const english = [...textsOf('en')].filter(([key, text]) => own.get(key) !== text && !ownTexts.has(text))
  const foreign = new Set(english.map(([, text]) => text).filter((text) => !text.includes('{{')))
  const shown = await page.evaluate(() => {
    const words: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) words.push(node.textContent?.trim() ?? '')
    for (const element of document.querySelectorAll('[aria-label],[title],[placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) ?? '')
    }
    return words
  })
  const isKey = (text: string) => /^[a-z][A-Za-z]*(\.[a-zA-Z_]+)+$/.test(text)
  return [...new Set(shown.filter((text) => foreign.has(text) || isKey(text)))]
}

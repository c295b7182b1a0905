/** More words do not tell more, but cost more. */
const mostWords = 16

const word = /[\p{L}\p{N}]{2,40}/gu

/** Those who write Chinese or Japanese leave no room between words, so two letters say much there. */
const isShort = (text: string) =>
  text.length < 3 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+$/u.test(text)

/** @returns the words of what somebody is writing, each once, those of the title first */
export function wordsOf(title: string, description: string): string[] {
  const found = [title, description.slice(0, 4_000)].flatMap((text) => text.toLowerCase().match(word) ?? [])
  return [...new Set(found.filter((text) => !isShort(text)))].slice(0, mostWords)
}

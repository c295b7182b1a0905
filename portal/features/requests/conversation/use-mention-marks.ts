/** Names that a message mentions are set off in its text, without touching the HTML that the desk has made safe. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { type RefObject, useEffect } from 'react'

const name = 'mention'

/** Browsers that know no highlights show the names as words. */
function marks(): Highlight | null {
  if (!('highlights' in CSS)) return null
  const known = CSS.highlights.get(name) ?? new Highlight()
  CSS.highlights.set(name, known)
  return known
}

export function useMentionMarks(body: RefObject<HTMLElement | null>, { mentions, html }: Message): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another html is another text to look through
  useEffect(() => {
    const highlight = marks()
    if (!highlight || !body.current || mentions.length === 0) return
    const ranges = findRanges(
      body.current,
      mentions.map((person) => `@${person.name}`),
    )
    for (const range of ranges) highlight.add(range)
    return () => {
      for (const range of ranges) highlight.delete(range)
    }
  }, [body, mentions, html])
}

function findRanges(root: HTMLElement, words: readonly string[]): Range[] {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + word.length)
        ranges.push(range)
      }
    }
  }
  return ranges
}

/** Puts words into a text field so that the browser's own undo knows of it. */

/** @param from @param to what is replaced */
export function insertText(field: HTMLTextAreaElement, from: number, to: number, words: string): void {
  field.focus()
  field.setSelectionRange(from, to)
  // The only way that undo knows of; where it does nothing, the text is set, and told of as if it were typed.
  if (document.execCommand('insertText', false, words)) return
  field.setRangeText(words, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

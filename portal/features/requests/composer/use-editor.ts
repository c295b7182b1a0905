/** The text field of the composer: edits by the toolbar stay in the browser's own undo. */
import { type RefObject, useCallback } from 'react'
import type { TextEdit } from './markdown-edit.ts'

interface Selected {
  readonly text: string
  readonly from: number
  readonly to: number
}

export type Apply = (edit: (selected: Selected) => TextEdit) => void

export function useApply(field: RefObject<HTMLTextAreaElement | null>, onText: (text: string) => void): Apply {
  return useCallback(
    (edit) => {
      const element = field.current
      if (!element) return
      element.focus()
      const { value: text, selectionStart: from, selectionEnd: to } = element
      const { insert, ...change } = edit({ text, from, to })
      element.setSelectionRange(change.from, change.to)
      // The only way that the browser's undo knows of; where it does nothing, the text is set.
      const isDone = document.execCommand('insertText', false, insert)
      if (!isDone) {
        element.setRangeText(insert, change.from, change.to, 'end')
        onText(element.value)
      }
      element.setSelectionRange(change.selectFrom, change.selectTo)
    },
    [field, onText],
  )
}

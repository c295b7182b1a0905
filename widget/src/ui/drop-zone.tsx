import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocale } from '../texts/locale.ts'

/** Takes files that are dropped anywhere on it. */
export function DropZone(props: { enabled: boolean; onFiles: (files: File[]) => void; children: ComponentChildren }) {
  const { texts } = useLocale()
  const [over, setOver] = useState(false)
  const brings = (event: DragEvent) => props.enabled && event.dataTransfer?.types.includes('Files') === true
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button to add a file is the first
    <div
      class={over ? 'talk dropping' : 'talk'}
      data-drop={texts.dropHere}
      onDragOver={(event) => {
        if (!brings(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!brings(event)) return
        event.preventDefault()
        props.onFiles([...(event.dataTransfer?.files ?? [])])
      }}
    >
      {props.children}
    </div>
  )
}

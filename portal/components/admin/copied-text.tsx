import { CopyButton } from './copy-button.tsx'

/** An address or a key that is to be typed elsewhere, letter by letter. */
export function CopiedText({ label, text, copyLabel }: { label: string; text: string; copyLabel: string }) {
  return (
    <div className="grid gap-1">
      <span className="text-small font-medium">{label}</span>
      <span className="flex flex-wrap items-center gap-2">
        <code dir="ltr" className="code min-w-0 rounded-sm bg-muted px-2 py-1 break-all">
          {text}
        </code>
        <CopyButton text={text} label={copyLabel} />
      </span>
    </div>
  )
}

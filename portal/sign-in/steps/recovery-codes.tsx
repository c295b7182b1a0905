import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../controls.tsx'
import { useTranslation } from '../texts.ts'

/** Shown once: nobody goes on without having said that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('sign-in')
  const [isKept, setKept] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const text = `${codes.join('\n')}\n`
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <>
      <ul
        dir="ltr"
        className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-md border bg-muted px-4 py-3 font-mono text-base"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="grid grid-cols-2 gap-2">
        <Button look="outline" onClick={() => void copy()}>
          <Copy aria-hidden className="size-4" />
          {isCopied ? t('recovery.copied') : t('recovery.copy')}
        </Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="holdfast-recovery-codes.txt"
          className="inline-flex h-9 items-center justify-center gap-2 rounded-md border border-input bg-card text-base font-medium outline-none hover:bg-muted focus-visible:outline-2 focus-visible:outline-ring max-md:h-11"
        >
          <Download aria-hidden className="size-4" />
          {t('recovery.download')}
        </a>
      </div>
      <label className="flex items-center gap-2 text-base max-md:min-h-11">
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ target }) => setKept(target.checked)}
          className="size-4 accent-primary max-md:size-5"
        />
        {t('recovery.kept')}
      </label>
      <Button disabled={!isKept} onClick={onKept}>
        {t('continue')}
      </Button>
    </>
  )
}

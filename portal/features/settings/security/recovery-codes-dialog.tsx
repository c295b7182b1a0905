import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../../components/admin/copy-button.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  onKept(): void
}

/** Shown once: it goes away when somebody says that they are kept, and not by a click beside it. */
export function RecoveryCodesDialog({ codes, onKept }: { codes: readonly string[] | null; onKept: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Dialog open={codes !== null}>
      <DialogContent showClose={false} className="w-[400px]">
        <DialogHeader>
          <DialogTitle>{t('recovery.title')}</DialogTitle>
          <DialogDescription>{t('recovery.text')}</DialogDescription>
        </DialogHeader>
        {codes ? <RecoveryCodes codes={codes} onKept={onKept} /> : null}
      </DialogContent>
    </Dialog>
  )
}

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation('settings')
  const id = useId()
  const [isKept, setKept] = useState(false)
  const text = `${codes.join('\n')}\n`
  return (
    <>
      <DialogBody className="grid gap-3">
        <ul dir="ltr" className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-md border bg-muted px-4 py-3 font-mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={text} label={t('recovery.copy')} />
          <Button variant="outline" asChild>
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
              download="holdfast-recovery-codes.txt"
            >
              <Download aria-hidden />
              {t('recovery.download')}
            </a>
          </Button>
        </div>
        <div className="flex items-center gap-2 max-md:min-h-11">
          <Checkbox id={id} checked={isKept} onCheckedChange={setKept} aria-labelledby={`${id}-label`} />
          <label id={`${id}-label`} htmlFor={id}>
            {t('recovery.kept')}
          </label>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button size="lg" disabled={!isKept} onClick={onKept}>
          {t('recovery.done')}
        </Button>
      </DialogFooter>
    </>
  )
}

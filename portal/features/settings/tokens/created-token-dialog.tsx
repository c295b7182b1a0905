import type { CreatedToken } from '@holdfast/contracts/tokens/create-token.ts'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../../components/admin/copy-button.tsx'
import { Button } from '../../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'

interface CreatedTokenDialogProps {
  readonly created: CreatedToken | null
  onClose(): void
}

/** The only time that the token is seen; it goes away by its button alone. */
export function CreatedTokenDialog({ created, onClose }: CreatedTokenDialogProps) {
  const { t } = useTranslation('settings')
  return (
    <Dialog open={created !== null}>
      <DialogContent showClose={false}>
        <DialogHeader>
          <DialogTitle>{t('tokens.created')}</DialogTitle>
          <DialogDescription>{t('tokens.createdText')}</DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-3">
          <code dir="ltr" className="block rounded-md border bg-muted px-3 py-2 font-mono break-all">
            {created?.token}
          </code>
          <div>
            <CopyButton text={created?.token ?? ''} label={t('tokens.copy')} />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button size="lg" onClick={onClose}>
            {t('tokens.kept')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

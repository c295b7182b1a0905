import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/states.tsx'
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
import { Input } from '../../../ui/input.tsx'
import { Label } from '../../../ui/label.tsx'

interface NameDialogProps {
  readonly open: boolean
  readonly title: string
  readonly text?: string
  readonly label: string
  readonly initial: string
  readonly submitLabel: string
  readonly pending: boolean
  readonly error: unknown
  /** Said above the field. */
  readonly children?: ReactNode
  onOpenChange(open: boolean): void
  onSubmit(name: string): void
}

/** Asks for a name, and nothing else. */
export function NameDialog({ open, onOpenChange, title, text, ...rest }: NameDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="w-[400px]" {...(text ? {} : { 'aria-describedby': undefined })}>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          {text ? <DialogDescription>{text}</DialogDescription> : null}
        </DialogHeader>
        <NameForm {...rest} onCancel={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

type NameFormProps = Omit<NameDialogProps, 'open' | 'onOpenChange' | 'title' | 'text'> & { onCancel: () => void }

function NameForm({ label, initial, submitLabel, pending, error, children, onSubmit, onCancel }: NameFormProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (name.trim() && !pending) onSubmit(name.trim())
  }
  return (
    <form noValidate onSubmit={submit}>
      <DialogBody className="grid gap-3">
        {children}
        {error ? <ErrorState inline error={error} /> : null}
        <div className="grid gap-1.5">
          <Label htmlFor={id}>{label}</Label>
          <Input
            id={id}
            dir="auto"
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button type="button" variant="outline" size="lg" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="lg" pending={pending} disabled={name.trim() === ''}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </form>
  )
}

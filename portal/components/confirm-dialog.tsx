import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
} from '../ui/alert-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Input } from '../ui/input.tsx'
import { Label } from '../ui/label.tsx'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** Says what will be done: “Delete calendar”, never “OK”. */
  confirmLabel: string
  cancelLabel?: string
  destructive?: boolean
  /** While it is being done: the dialog stays until the caller closes it. */
  pending?: boolean
  /** A name that must be typed first, for what cannot be put right. */
  typedName?: string
  onConfirm: () => void
  children?: ReactNode
}

/** Asks before what cannot be undone; everything else gets an undo toast. The caller closes it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <AlertDialog open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialogContent {...(props.description ? {} : { 'aria-describedby': undefined })}>
        <Inside {...props} />
      </AlertDialogContent>
    </AlertDialog>
  )
}

function Inside({ title, description, typedName, children, ...props }: ConfirmDialogProps) {
  const { t } = useTranslation('common')
  const [typed, setTyped] = useState('')
  const inputId = useId()
  const isReady = typedName === undefined || typed.trim() === typedName
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        // It may stand within a form of the page, which is not what is sent.
        event.stopPropagation()
        if (isReady && !props.pending) props.onConfirm()
      }}
    >
      <AlertDialogHeader className="pe-5">
        <AlertDialogTitle>{title}</AlertDialogTitle>
        {description && <AlertDialogDescription>{description}</AlertDialogDescription>}
      </AlertDialogHeader>
      {children && <div className="px-5">{children}</div>}
      {typedName !== undefined && (
        <div className="grid gap-1.5 px-5 pt-1">
          <Label htmlFor={inputId} className="inline">
            {t('typeToConfirm', { name: typedName })}
          </Label>
          <Input
            id={inputId}
            dir="auto"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <AlertDialogFooter>
        <AlertDialogCancel>{props.cancelLabel ?? t('cancel')}</AlertDialogCancel>
        <Button
          type="submit"
          size="lg"
          variant={props.destructive ? 'destructive' : 'default'}
          disabled={!isReady}
          pending={props.pending}
        >
          {props.confirmLabel}
        </Button>
      </AlertDialogFooter>
    </form>
  )
}

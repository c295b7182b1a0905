import { Lock } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { cn } from '../../lib/cn.ts'
import type { RecordForm } from '../../lib/forms/use-record-form.ts'
import { Button } from '../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet, SheetContent, SheetDescription, SheetFooter, SheetHeader, SheetTitle } from '../../ui/sheet.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { FormProblem } from '../states.tsx'
import { ConflictNotice } from './conflict-notice.tsx'

export interface FormLayerProps<Values extends FieldValues> {
  /** A dialog is for a name or two, a sheet for all else. */
  kind?: 'dialog' | 'sheet'
  record: RecordForm<Values>
  title: string
  description?: ReactNode
  saveLabel?: string
  /** Why nothing of it can be changed; the form is then there to be read. */
  readOnly?: string
  /** At the other end of the foot. */
  foot?: ReactNode
  onClose: () => void
  className?: string
  children: ReactNode
}

// As long as a layer takes to go.
const exitMs = 150

/**
 * A form above a list. It is shown while it is mounted, closes itself after saving, and asks before changes are lost,
 * by Escape, a click beside it, the back button or a closed tab.
 */
export function FormLayer<Values extends FieldValues>(props: FormLayerProps<Values>) {
  const { record, kind = 'sheet' } = props
  const { t } = useTranslation('common')
  const guard = useLayer(record.isDirty && !record.isPending, record.saves, props.onClose)
  const Frame = kind === 'sheet' ? SheetFrame : DialogFrame
  return (
    <Form {...record.form}>
      <Frame {...props} isOpen={guard.isOpen} onOpenChange={(open) => open || guard.askToClose()}>
        <form
          noValidate
          className="flex min-h-0 grow flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            // A form inside a layer of React is still inside the page's own forms.
            event.stopPropagation()
            void record.submit()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 's') return
            if (!event.metaKey && !event.ctrlKey) return
            event.preventDefault()
            void record.submit()
          }}
        >
          <Body {...props} onCancel={guard.askToClose} />
        </form>
      </Frame>
      <ConfirmDialog
        open={guard.isAsking}
        title={t('unsaved.title')}
        description={t('unsaved.description')}
        confirmLabel={t('unsaved.leave')}
        cancelLabel={t('unsaved.stay')}
        destructive
        onConfirm={guard.leave}
        onOpenChange={(open) => open || guard.stay()}
      />
    </Form>
  )
}

function Body<Values extends FieldValues>({
  record,
  kind = 'sheet',
  saveLabel,
  readOnly,
  foot,
  children,
  onCancel,
}: FormLayerProps<Values> & { onCancel: () => void }) {
  const { t } = useTranslation('common')
  const Foot = kind === 'sheet' ? SheetFooter : DialogFooter
  const Inside = kind === 'sheet' ? 'div' : DialogBody
  return (
    <>
      <Inside
        // What cannot be changed can still be scrolled by keys.
        tabIndex={readOnly === undefined ? undefined : 0}
        className={cn(kind === 'sheet' && 'min-h-0 grow overflow-y-auto border-t border-border px-5 py-4')}
      >
        <div className="grid content-start gap-4">
          {record.conflict && <ConflictNotice {...record.conflict} />}
          {record.problem !== null && <FormProblem error={record.problem} />}
          {readOnly !== undefined && (
            <p className="flex items-start gap-2 rounded-md bg-muted px-3 py-2.5">
              <Lock aria-hidden className="mt-0.5 size-3.5 shrink-0 text-muted-foreground" />
              {readOnly}
            </p>
          )}
          <fieldset disabled={readOnly !== undefined} className="contents">
            {children}
          </fieldset>
        </div>
      </Inside>
      <Foot className="items-center">
        {foot}
        <span className="ms-auto flex items-center gap-2 max-md:grow max-md:*:grow">
          <Button variant="outline" size="lg" onClick={onCancel}>
            {t(readOnly === undefined ? 'cancel' : 'close')}
          </Button>
          {readOnly === undefined && (
            <Button type="submit" size="lg" pending={record.isPending} disabled={!record.isNew && !record.isDirty}>
              {saveLabel ?? t('save')}
            </Button>
          )}
        </span>
      </Foot>
    </>
  )
}

interface FrameProps {
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  className?: string
  children: ReactNode
}

function SheetFrame({ isOpen, onOpenChange, title, description, className, children }: FrameProps) {
  return (
    <Sheet open={isOpen} onOpenChange={onOpenChange}>
      <SheetContent className={cn('w-[460px]', className)} {...(description ? {} : { 'aria-describedby': undefined })}>
        <SheetHeader>
          <SheetTitle>
            <bdi>{title}</bdi>
          </SheetTitle>
          {description && <SheetDescription>{description}</SheetDescription>}
        </SheetHeader>
        {children}
      </SheetContent>
    </Sheet>
  )
}

function DialogFrame({ isOpen, onOpenChange, title, description, className, children }: FrameProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent className={className} {...(description ? {} : { 'aria-describedby': undefined })}>
        <DialogHeader>
          <DialogTitle>
            <bdi>{title}</bdi>
          </DialogTitle>
          {description && <DialogDescription>{description}</DialogDescription>}
        </DialogHeader>
        {children}
      </DialogContent>
    </Dialog>
  )
}

/** Open until it has gone; asks first while there is something to lose. */
function useLayer(isDirty: boolean, saves: number, onClose: () => void) {
  const [isOpen, setOpen] = useState(true)
  const [isAsking, setAsking] = useState(false)
  const isLeaving = useRef(false)
  const close = () => {
    isLeaving.current = true
    setAsking(false)
    setOpen(false)
    setTimeout(onClose, exitMs)
  }
  const closeNow = useEffectEvent(close)
  useEffect(() => {
    if (saves > 0) closeNow()
  }, [saves])
  const blocker = useBlocker(() => isDirty && !isLeaving.current)
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])
  return {
    isOpen,
    isAsking: isAsking || blocker.state === 'blocked',
    askToClose: () => (isDirty ? setAsking(true) : close()),
    leave: () => (blocker.state === 'blocked' ? blocker.proceed() : close()),
    stay: () => {
      setAsking(false)
      if (blocker.state === 'blocked') blocker.reset()
    },
  }
}

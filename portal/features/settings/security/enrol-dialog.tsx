import type { SecondFactorBegun } from '@holdfast/contracts/sign-in/security.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QrCode } from '../../../components/qr-code.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { toast } from '../../../lib/toast.ts'
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
import { beginSecondFactor, confirmSecondFactor } from '../api/security.ts'
import { RecoveryCodes } from './recovery-codes-dialog.tsx'

/** Scan, type what the app shows, keep the recovery codes. */
export function EnrolDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('settings')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const finish = () => {
    setCodes(null)
    onOpenChange(false)
    toast(t('factor.isSetUp'))
  }
  return (
    <Dialog open={open} onOpenChange={(isOpen) => codes === null && onOpenChange(isOpen)}>
      <DialogContent showClose={codes === null} className="w-[400px]">
        <DialogHeader>
          <DialogTitle>{codes ? t('recovery.title') : t('factor.setUpTitle')}</DialogTitle>
          <DialogDescription>{codes ? t('recovery.text') : t('factor.scan')}</DialogDescription>
        </DialogHeader>
        {codes ? <RecoveryCodes codes={codes} onKept={finish} /> : <Scan onConfirmed={setCodes} />}
      </DialogContent>
    </Dialog>
  )
}

function Scan({ onConfirmed }: { onConfirmed: (codes: readonly string[]) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['second-factor', 'begun'],
    queryFn: beginSecondFactor,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingRows rows={4} />
  return <Confirm begun={data} onConfirmed={onConfirmed} />
}

interface ConfirmProps {
  readonly begun: SecondFactorBegun
  onConfirmed(codes: readonly string[]): void
}

function Confirm({ begun, onConfirmed }: ConfirmProps) {
  const { t } = useTranslation('settings')
  const id = useId()
  const [typed, setTyped] = useState('')
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor(begun.challengeId, typed.replaceAll(/[^0-9]/g, '')),
    onSuccess: onConfirmed,
  })
  const isRefused = confirm.error !== null && asProblem(confirm.error).status < 500
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form noValidate onSubmit={submit}>
      <DialogBody className="grid gap-3">
        {confirm.error && !isRefused ? <ErrorState inline error={confirm.error} /> : null}
        <QrCode text={begun.uri} label={t('factor.qr')} />
        <details className="text-small text-muted-foreground">
          <summary className="cursor-pointer max-md:min-h-11">{t('factor.byHand')}</summary>
          <code dir="ltr" className="mt-1 block rounded-md bg-muted px-2 py-1.5 font-mono break-all text-foreground">
            {begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          </code>
        </details>
        <div className="grid gap-1.5">
          <Label htmlFor={id}>{t('factor.code')}</Label>
          <Input
            id={id}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            maxLength={11}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              confirm.reset()
            }}
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? `${id}-refused` : undefined}
            className="font-mono"
          />
          {isRefused ? (
            <p id={`${id}-refused`} role="alert" className="text-small text-destructive">
              {t('factor.wrong')}
            </p>
          ) : null}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          type="submit"
          size="lg"
          pending={confirm.isPending}
          disabled={typed.replaceAll(/[^0-9]/g, '').length !== 6}
        >
          {t('factor.confirm')}
        </Button>
      </DialogFooter>
    </form>
  )
}

import type { StepUpWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '../../lib/api/client.ts'
import { cn } from '../../lib/cn.ts'
import { toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { Label } from '../../ui/label.tsx'

interface ProofFieldProps {
  readonly way: Exclude<StepUpWay, 'passkey'>
  readonly refusal: string | null
}

/** What is typed as a proof: a password, or a code. */
export function ProofField({ way, refusal }: ProofFieldProps) {
  const { t } = useTranslation('proof')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/auth/step-up/code', { body: {} as never })),
    onError: (error) => toastError(error),
  })
  const { mutate } = send
  // A code by mail has to be sent before it can be typed.
  useEffect(() => {
    if (way === 'code') mutate()
    field.current?.focus()
  }, [way, mutate])
  useEffect(() => {
    if (refusal !== null) field.current?.select()
  }, [refusal])
  const isPassword = way === 'password'
  const isDigits = way === 'totp' || way === 'code'
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t(`label.${way}`)}</Label>
      <Input
        ref={field}
        id={id}
        name="proof"
        type={isPassword ? 'password' : 'text'}
        inputMode={isDigits ? 'numeric' : undefined}
        autoComplete={isPassword ? 'current-password' : isDigits ? 'one-time-code' : 'off'}
        dir="ltr"
        maxLength={isPassword ? 1_000 : 40}
        aria-invalid={refusal !== null || undefined}
        aria-describedby={refusal === null ? undefined : `${id}-refusal`}
        className={cn('rtl:text-right', !isPassword && 'font-mono')}
      />
      {refusal === null ? null : (
        <p id={`${id}-refusal`} role="alert" className="text-small text-destructive">
          {refusal}
        </p>
      )}
      {way === 'code' ? (
        <p className="flex items-center gap-2 text-small text-muted-foreground">
          {t('sent')}
          <Button type="button" variant="link" size="sm" pending={send.isPending} onClick={() => mutate()}>
            {t('again')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

import type { StepUpBody, StepUpWays } from '@holdfast/contracts/auth/step-up.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '../../lib/api/client.ts'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useCell } from '../../lib/conversation/cell.ts'
import { waitingForProof } from '../../lib/step-up.ts'
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
import { ErrorState, LoadingRows } from '../states.tsx'
import { ProofField } from './proof-field.tsx'
import { provePasskey } from './prove-passkey.ts'

type Way = StepUpWays['ways'][number]

/** Prove once more that it is you: whoever finds an open page must not do what is dangerous. */
export function ProofDialog() {
  const answer = useCell(waitingForProof)
  const { t } = useTranslation('proof')
  return (
    <Dialog open={answer !== null} onOpenChange={(open) => open || answer?.(false)}>
      <DialogContent className="max-w-[400px]">
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <Ways onProved={() => answer?.(true)} onCancel={() => answer?.(false)} />
      </DialogContent>
    </Dialog>
  )
}

function Ways({ onProved, onCancel }: { onProved: () => void; onCancel: () => void }) {
  const { t } = useTranslation('proof')
  const { data, error, refetch } = useQuery({
    queryKey: ['step-up'],
    queryFn: () => unwrap(api.GET('/api/v1/auth/step-up')) as Promise<StepUpWays>,
    gcTime: 0,
  })
  const [chosen, choose] = useState<Way | null>(null)
  const way = chosen ?? data?.ways[0]
  const prove = useMutation({
    mutationFn: (body: StepUpBody) => unwrap(api.POST('/api/v1/auth/step-up', { body: body as never })),
    onSuccess: onProved,
  })
  const byPasskey = useMutation({ mutationFn: provePasskey, onSuccess: (isProved) => isProved && onProved() })
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingRows rows={2} />
  if (!way) return <p className="px-5 pb-5 text-muted-foreground">{t('none')}</p>
  const others = data.ways.filter((other) => other !== way)
  const change = (other: Way) => {
    prove.reset()
    choose(other)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (way === 'passkey') return byPasskey.mutate()
        const typed = String(new FormData(event.currentTarget).get('proof') ?? '').trim()
        if (typed) prove.mutate(bodyOf(way, typed))
      }}
    >
      <DialogBody className="grid gap-3">
        {way === 'passkey' ? null : <ProofField key={way} way={way} refusal={refusalOf(prove.error, way, t)} />}
        {byPasskey.error ? <ErrorState inline error={byPasskey.error} /> : null}
        {others.length > 0 ? (
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {others.map((other) => (
              <Button key={other} type="button" variant="link" size="sm" onClick={() => change(other)}>
                {t(`instead.${other}`)}
              </Button>
            ))}
          </div>
        ) : null}
      </DialogBody>
      <DialogFooter>
        <Button type="button" variant="outline" size="lg" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" size="lg" pending={prove.isPending || byPasskey.isPending}>
          {way === 'passkey' ? t('usePasskey') : t('confirm')}
        </Button>
      </DialogFooter>
    </form>
  )
}

function bodyOf(way: Exclude<Way, 'passkey'>, typed: string): StepUpBody {
  return way === 'recovery_code' ? { recoveryCode: typed } : { [way]: typed }
}

function refusalOf(error: unknown, way: Way, t: TFunction<'proof'>): string | null {
  if (!error) return null
  const { status, retryAfterSeconds } = asProblem(error)
  if (status === 429) return t('wait', { count: retryAfterSeconds ?? 60 })
  return status >= 400 && status < 500 ? t(`refused.${way}`) : t('away')
}

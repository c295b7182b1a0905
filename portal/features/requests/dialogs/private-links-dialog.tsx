import type { Link } from '@holdfast/contracts/links/link.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { api, keyed, newKey, unwrap } from '../../../lib/api/client.ts'
import { useFormat } from '../../../lib/format.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogBody, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '../../../ui/dialog.tsx'
import { Label } from '../../../ui/label.tsx'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { requestKeys } from '../api/keys.ts'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import type { DialogProps } from './dialogs.tsx'

const askAgainMs = 1_500
const patienceMs = 20_000

/** Ways into this request for somebody without an account: mailed to the requester, listed, revoked. */
export function PrivateLinksDialog({ onClose }: DialogProps<'privateLinks'>) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const { requester } = useRequest()
  const [isMailed, setMailed] = useState(false)
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: requestKeys.privateLinks(requestId),
    queryFn: () => unwrap(api.GET('/api/v1/requests/{requestId}/links', { params: { path: { requestId } } })),
    staleTime: 0,
    // A link is made when its email is sent, which is a moment later.
    refetchInterval: isMailed ? askAgainMs : false,
  })
  useEffect(() => {
    if (!isMailed) return
    const timer = setTimeout(() => setMailed(false), patienceMs)
    return () => clearTimeout(timer)
  }, [isMailed])
  const items = (data?.items ?? []) as Link[]
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('links.title')}</DialogTitle>
          <DialogDescription>{t('links.description', { name: requester.name })}</DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-3 pb-5">
          <MailForm onMailed={() => setMailed(true)} />
          {error ? (
            <ErrorState inline error={error} onRetry={() => void refetch()} />
          ) : isLoading ? (
            <LoadingRows rows={2} />
          ) : items.length === 0 ? (
            <EmptyState title={t('links.none')} className="py-6" />
          ) : (
            <ul>
              {items.map((link) => (
                <LinkLine key={link.id} link={link} />
              ))}
            </ul>
          )}
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}

const lifetimes = [7, 30, 90]

function MailForm({ onMailed }: { onMailed: () => void }) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const [days, setDays] = useState(30)
  const [isPending, setPending] = useState(false)
  // A try that had no answer is made again under the same key.
  const key = useRef(newKey())
  const mail = async () => {
    setPending(true)
    try {
      const params = { path: { requestId }, header: keyed(key.current) }
      const { email } = await unwrap(api.POST('/api/v1/requests/{requestId}/links', { params, body: { days } }))
      key.current = newKey()
      toast(t('links.mailed', { email }))
      onMailed()
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2 border-b pb-3"
      onSubmit={(event) => {
        event.preventDefault()
        void mail()
      }}
    >
      <div className="grid gap-1.5">
        <Label htmlFor="link-days">{t('links.good')}</Label>
        <NativeSelect
          id="link-days"
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
          className="w-36"
        >
          {lifetimes.map((count) => (
            <option key={count} value={count}>
              {t('links.days', { count })}
            </option>
          ))}
        </NativeSelect>
      </div>
      <Button type="submit" size="lg" pending={isPending}>
        {t('links.mail')}
      </Button>
    </form>
  )
}

function LinkLine({ link }: { link: Link }) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const client = useQueryClient()
  const format = useFormat()
  const [isPending, setPending] = useState(false)
  const { id, state, purpose, createdAt, expiresAt, lastUsedAt, revokedAt } = link
  const revoke = async () => {
    setPending(true)
    try {
      await unwrap(api.DELETE('/api/v1/links/{linkId}', { params: { path: { linkId: id } } }))
      await client.invalidateQueries({ queryKey: requestKeys.privateLinks(requestId) })
    } catch (error) {
      toastError(error)
      setPending(false)
    }
  }
  return (
    <li className="flex items-center gap-3 border-b border-border/60 py-2 last:border-b-0">
      <div className="min-w-0 grow">
        <p>
          {t(`links.purpose.${purpose}`)} <span className="text-muted-foreground">· {format.moment(createdAt)}</span>
        </p>
        <p className="text-small text-muted-foreground">
          {t(`links.state.${state}`, { time: format.moment(revokedAt ?? expiresAt) })}
          {' · '}
          {lastUsedAt ? t('links.used', { time: format.moment(lastUsedAt) }) : t('links.unused')}
        </p>
      </div>
      {state === 'valid' && (
        <Button variant="outline" size="sm" pending={isPending} onClick={() => void revoke()}>
          {t('links.revoke')}
        </Button>
      )}
    </li>
  )
}

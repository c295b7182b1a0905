/** Sends what was written: into the conversation, or, where that has ended for good, as a request that follows it. */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, newKey, unwrap } from '../../../lib/api/client.ts'
import { serverNow } from '../../../lib/clock.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useUploads } from '../../../lib/files/use-uploads.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { keys } from '../api/keys.ts'

export function useReply(request: RequestDetail, isOwn: boolean) {
  const { t } = useTranslation('my-requests')
  const navigate = useNavigate()
  const outbox = useOutbox()
  const draft = useDraft(`reply.${request.id}`)
  const uploads = useUploads()
  const [isPending, setPending] = useState(false)
  // All tries of one follow-up are one request.
  const [clientId, setClientId] = useState(newKey)
  const isFollowUp = isOwn && isBeyondReopening(request)

  const clear = () => {
    draft.clear()
    uploads.clear()
  }
  const reply = () => {
    outbox.add({
      clientId: newKey(),
      requestId: request.id,
      kind: 'reply',
      body: draft.text.trim(),
      quote: null,
      mentions: [],
      files: uploads.files,
      lastSeenId: null,
      confirm: true,
      after: null,
      createdAt: new Date(serverNow()).toISOString(),
      heldUntil: null,
      state: 'sending',
      refusal: null,
    })
    clear()
  }
  const followUp = async () => {
    setPending(true)
    try {
      const params = { path: { requestId: request.id } }
      const body = { body: draft.text.trim(), clientId, fileIds: uploads.files.map(({ id }) => id) }
      const { followUp: made } = await unwrap(api.POST('/api/v1/requests/{requestId}/messages', { params, body }))
      clear()
      setClientId(newKey())
      void queryClient.invalidateQueries({ queryKey: keys.lists })
      if (!made) return
      toast(t('write.followedUp', { number: made.number }))
      void navigate(`/requests/${made.id}`)
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
    }
  }
  return { draft, uploads, isPending, isFollowUp, send: isFollowUp ? () => void followUp() : reply }
}

/** @returns whether it has ended and can no longer be opened again by writing */
export function isBeyondReopening({ status, reopenUntil }: Pick<RequestDetail, 'status' | 'reopenUntil'>): boolean {
  if (status !== 'closed' && status !== 'cancelled') return false
  return reopenUntil === null || Date.parse(reopenUntil) < serverNow()
}

import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../../lib/api/problem-error.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { takeNext } from './api/actions.ts'

export function useTakeNext(deskId: string, onTaken: (session: ChatSession) => void) {
  const { t } = useTranslation('chat-desk')
  const [isTaking, setTaking] = useState(false)
  const take = async () => {
    if (isTaking) return
    setTaking(true)
    try {
      const session = await takeNext(deskId)
      if (session) onTaken(session)
      else toast(t('nobodyWaits'))
    } catch (error) {
      const { code, problem } = asProblem(error)
      const isFull = code === 'person_unavailable' && typeof problem.limit === 'number'
      if (isFull) toast(t('enough', { count: Number(problem.limit) }))
      else toastError(error)
    } finally {
      setTaking(false)
    }
  }
  return { isTaking, take: () => void take() }
}

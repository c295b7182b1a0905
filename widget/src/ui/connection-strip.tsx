import { useEffect, useState } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { useStore } from '../lib/store.ts'
import { useLocale } from '../texts/locale.ts'
import { OfflineIcon } from './icons.tsx'

/** So long a break is nobody's business. */
const patienceMs = 2_000

/** Says that the line is broken, since when, and what happens to what one writes. */
export function ConnectionStrip({ conversation }: { conversation: Conversation }) {
  const { texts, formats } = useLocale()
  const { connection, pending } = useStore(conversation.store)
  const [isLong, setLong] = useState(false)
  const since = connection.state === 'online' ? null : connection.offlineSince
  useEffect(() => {
    setLong(false)
    if (!since) return
    const timer = setTimeout(() => setLong(true), Math.max(0, patienceMs - (Date.now() - since.getTime())))
    return () => clearTimeout(timer)
  }, [since?.getTime()])
  if (!since || !isLong) return null
  return (
    <div class="strip" role="status">
      <OfflineIcon size={14} />
      <span class="grow">
        <b>{texts.offlineSince(formats.time(since))}</b> {texts.offlineWaiting(pending.length)}
      </span>
      <button type="button" class="text-button" onClick={conversation.tryNow}>
        {texts.tryNow}
      </button>
    </div>
  )
}

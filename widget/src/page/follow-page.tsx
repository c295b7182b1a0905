import { useEffect, useState } from 'preact/hooks'
import { useLocale } from '../texts/locale.ts'
import { LinkIcon, OfflineIcon } from '../ui/icons.tsx'
import { Empty, Skeleton } from '../ui/notice.tsx'
import { Brand } from './brand.tsx'
import { FollowView } from './follow-view.tsx'
import { type Followed, openFollowed } from './followed.ts'
import { takeToken } from './take-token.ts'

type State =
  | { readonly kind: 'loading' | 'missing' | 'over' | 'unreachable' }
  | { readonly kind: 'open'; readonly followed: Followed }

/** One request, by the link that was mailed: where it stands, the conversation, and what can be done. */
export function FollowPage({ onAccent }: { onAccent: (colour: string | undefined) => void }) {
  const { texts } = useLocale()
  const [state, setState] = useState<State>({ kind: 'loading' })
  async function open(): Promise<void> {
    const token = takeToken()
    if (!token) return setState({ kind: 'missing' })
    const followed = await openFollowed(token, () => setState({ kind: 'over' }))
    setState(typeof followed === 'string' ? { kind: followed } : { kind: 'open', followed })
  }
  useEffect(() => {
    void open()
  }, [])
  useEffect(() => {
    if (state.kind !== 'open') return
    const { number, organization } = state.followed.link
    document.title = `${number} – ${organization.name}`
    onAccent(organization.accentColour)
    return () => state.followed.conversation.close()
  }, [state])
  return (
    <>
      <Brand name={state.kind === 'open' ? state.followed.link.organization.name : undefined} />
      <main class="sheet">
        <div class="frame">
          {state.kind === 'loading' && <Skeleton label={texts.loading} />}
          {state.kind === 'missing' && (
            <Empty icon={<LinkIcon size={24} />} title={texts.linkMissing} why={texts.linkMissingWhy} />
          )}
          {state.kind === 'over' && (
            <Empty icon={<LinkIcon size={24} />} title={texts.linkOver} why={texts.linkOverWhy} />
          )}
          {state.kind === 'unreachable' && (
            <Empty icon={<OfflineIcon size={24} />} title={texts.unreachable}>
              <button type="button" class="button" onClick={() => void open()}>
                {texts.tryNow}
              </button>
            </Empty>
          )}
          {state.kind === 'open' && <FollowView followed={state.followed} />}
        </div>
      </main>
    </>
  )
}

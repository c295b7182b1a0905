import { useStore } from '../lib/store.ts'
import { originOf } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { Talk } from '../ui/talk.tsx'
import type { Followed } from './followed.ts'
import { Standing } from './standing.tsx'
import { followKeep } from './take-token.ts'

export function FollowView({ followed }: { followed: Followed }) {
  const { texts, formats } = useLocale()
  const { link, conversation, api } = followed
  const request = useStore(followed.request)
  return (
    <>
      <header>
        <div class="title">
          <h1>
            <bdi>{request.title}</bdi>
          </h1>
          <p>
            <span class="number">{request.number}</span>
            <span>{texts.openedAt(formats.moment(new Date(request.createdAt)))}</span>
          </p>
        </div>
      </header>
      <Standing followed={followed} />
      <Talk
        api={api}
        conversation={conversation}
        keep={followKeep}
        requestId={link.requestId}
        me={link.person}
        origin={request.description ? originOf(request) : null}
      />
      <p class="below muted small">
        {texts.linkUntil(formats.moment(new Date(link.expiresAt)))} {texts.privateLinkHint}
      </p>
    </>
  )
}

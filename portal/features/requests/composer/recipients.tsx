import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'
import { richText } from '../../../lib/rich-text.tsx'
import { type ComposerMode, useRequest } from '../request-page-context.ts'

/** Who will read it. */
export function Recipients({ mode }: { mode: ComposerMode }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { requester, participants } = useRequest()
  if (mode === 'note') return <span className="text-small text-note-foreground">{t('composer.onlyAgents')}</span>
  const following = participants.filter(({ kind, person }) => kind === 'observer' && person.id !== requester.id)
  const copies = following.slice(0, 2).map(({ person }) => person.name)
  const rest = following.length - copies.length
  const names = format.list(rest > 0 ? [...copies, t('common:more', { count: rest })] : copies)
  const strong = (words: string) => <bdi className="font-medium text-foreground">{words}</bdi>
  return (
    <span className="min-w-0 truncate text-small text-muted-foreground">
      {richText((values) => t('composer.to', values), { name: strong(requester.name) })}
      {names !== '' && richText((values) => t('composer.copy', values), { names: strong(names) })}
    </span>
  )
}

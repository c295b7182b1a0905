import type { RequestLink } from '@holdfast/contracts/requests/request.ts'
import { requestLinkKinds } from '@holdfast/contracts/requests/vocabulary.ts'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { useMay } from '../../../lib/session.ts'
import { toastError, toastUndo } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { useRelations } from '../api/use-relations.ts'
import { useRequest } from '../request-page-context.ts'
import { useMenu } from '../use-menu.ts'
import { AddRelation } from './add-relation.tsx'
import { SideSection } from './side-section.tsx'

/** Other requests that belong to this one. */
export function Relations() {
  const { t } = useTranslation('request')
  const { links } = useRequest()
  const mayChange = useMay('request:classify')
  const menu = useMenu('link')
  const add = mayChange && (
    <Popover {...menu} modal>
      <Hint label={t('linkRequest')} keys={['L']}>
        <PopoverTrigger asChild>
          <Button variant="ghost" size="icon-sm" data-menu="link" aria-label={t('linkRequest')}>
            <Plus aria-hidden />
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent align="end" className="w-96 p-0">
        <AddRelation onDone={() => menu.onOpenChange(false)} />
      </PopoverContent>
    </Popover>
  )
  return (
    <SideSection title={t('relations')} aside={add}>
      {links.length === 0 && <p className="text-small text-muted-foreground">{t('noRelations')}</p>}
      {requestLinkKinds.map((kind) => (
        <Group key={kind} links={links.filter((link) => link.kind === kind)} />
      ))}
    </SideSection>
  )
}

function Group({ links }: { links: readonly RequestLink[] }) {
  const { t } = useTranslation('request')
  const [first] = links
  if (!first) return null
  return (
    <div className="mb-1 last:mb-0">
      <h4 className="text-small text-muted-foreground">{t(`relation.${first.kind}`)}</h4>
      <ul>
        {links.map((link) => (
          <LinkLine key={link.request.id} link={link} />
        ))}
      </ul>
    </div>
  )
}

function LinkLine({ link }: { link: RequestLink }) {
  const { t } = useTranslation('request')
  const { request, kind } = link
  const mayChange = useMay('request:classify')
  const relations = useRelations()
  const isByHand = kind !== 'follow_up' && kind !== 'followed_up_by'
  const remove = async () => {
    if (!isByHand) return
    try {
      await relations.remove(kind, request)
      toastUndo(
        t('changed.unlinked', { number: request.number }),
        () => void relations.add(kind, request).catch(toastError),
      )
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <li className="group/link flex min-h-[26px] items-center gap-2 max-md:min-h-11">
      <StatusIcon status={request.status} />
      <RequestNumber number={request.number} />
      <Link to={`/requests/${request.id}`} dir="auto" className="min-w-0 truncate rounded-sm hover:underline">
        {request.title}
      </Link>
      <span className="sr-only">{t(`common:status.${request.status}`)}</span>
      {mayChange && isByHand && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('unlink', { number: request.number })}
          onClick={() => void remove()}
          className="ms-auto opacity-0 group-focus-within/link:opacity-100 group-hover/link:opacity-100 touch:opacity-100"
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  )
}

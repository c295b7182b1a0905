import type { PolicyPreview } from '@holdfast/contracts/policies/preview-policies.ts'
import { useQuery } from '@tanstack/react-query'
import { MoveRight, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { SideSection } from '../../components/service-levels/section.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { type PreviewDraft, policyPreviewQuery } from './api.ts'
import { usePolicyView } from './policy-view.tsx'

/** A dry look: which of the last requests the policy takes, now and as drafted. Nothing is changed by it. */
export function PreviewPanel({ policyId, draft }: { policyId: string | null; draft: PreviewDraft | undefined }) {
  const { t } = useTranslation('admin-policies')
  const { data, isError, error, refetch, isPlaceholderData } = useQuery(policyPreviewQuery(draft))
  return (
    <SideSection title={draft ? t('preview.titleDraft') : t('preview.title')}>
      {isError && <ErrorState inline error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <LoadingRows rows={3} rowClassName="px-0" />}
      {data && (
        <div aria-live="polite" aria-busy={isPlaceholderData} className="grid grid-cols-1 gap-3">
          <Counts preview={data} policyId={policyId} isDraft={draft !== undefined} />
          <Others preview={data} policyId={policyId} />
          <Samples preview={data} />
        </div>
      )}
    </SideSection>
  )
}

interface PartProps {
  preview: PolicyPreview
  policyId: string | null
}

function Counts({ preview, policyId, isDraft }: PartProps & { isDraft: boolean }) {
  const { t } = useTranslation('admin-policies')
  const format = useFormat()
  const own = preview.policies.find((policy) => policy.policyId === policyId)
  const looked = t(preview.capped ? 'preview.lookedCapped' : 'preview.looked', {
    count: preview.requests,
    since: format.date(preview.since),
  })
  return (
    <>
      <p className="text-muted-foreground">{looked}</p>
      {own && (
        <dl className="flex items-center gap-3">
          {isDraft && policyId !== null && (
            <>
              <div>
                <dt className="text-muted-foreground">{t('preview.now')}</dt>
                <dd className="text-figure font-semibold tabular-nums">{format.number(own.winsNow)}</dd>
              </div>
              <MoveRight aria-hidden className="size-3.5 text-muted-foreground rtl:-scale-x-100" />
            </>
          )}
          <div>
            <dt className="text-muted-foreground">{isDraft ? t('preview.drafted') : t('preview.takes')}</dt>
            <dd className="text-figure font-semibold tabular-nums">{format.number(own.wins)}</dd>
          </div>
        </dl>
      )}
      {own && own.shadowed > 0 && <p>{t('preview.shadowed', { count: own.shadowed })}</p>}
      {own && own.wins === 0 && own.shadowed === 0 && <p>{t('preview.nothing')}</p>}
      {preview.unmatched > 0 && (
        <p className="flex items-start gap-1.5 text-sla-late">
          <TriangleAlert aria-hidden className="mt-px size-3.5" />
          {t('preview.unmatched', { count: preview.unmatched })}
        </p>
      )}
    </>
  )
}

/** What other policies would lose or get. */
function Others({ preview, policyId }: PartProps) {
  const { t } = useTranslation('admin-policies')
  const format = useFormat()
  const { policies } = usePolicyView()
  const changed = preview.policies.filter((one) => one.policyId !== policyId && one.wins !== one.winsNow)
  if (changed.length === 0) return null
  return (
    <div className="grid grid-cols-1 gap-1">
      <h3 className="font-medium">{t('preview.others')}</h3>
      <ul className="grid gap-1">
        {changed.map(({ policyId, wins, winsNow }) => (
          <li key={policyId} className="flex items-baseline gap-2">
            <bdi className="min-w-0 truncate">{policies.find(({ id }) => id === policyId)?.name}</bdi>
            <span className={cn('ms-auto flex-none tabular-nums', wins < winsNow && 'text-muted-foreground')}>
              <bdi>{`${format.number(winsNow)} → ${format.number(wins)}`}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Samples({ preview: { samples } }: { preview: PolicyPreview }) {
  const { t } = useTranslation('admin-policies')
  if (samples.length === 0) return null
  return (
    <div className="grid grid-cols-1 gap-1">
      <h3 className="font-medium">{t('preview.samples')}</h3>
      <ul className="-mx-2 grid grid-cols-1">
        {samples.map(({ id, number, title }) => (
          <li key={id}>
            <Link
              to={`/requests/${id}`}
              className="flex min-h-7 items-center gap-2 rounded-md px-2 hover:bg-hover max-md:min-h-11"
            >
              <RequestNumber number={number} />
              <span className="min-w-0 truncate" dir="auto">
                {title}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

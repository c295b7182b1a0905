import type { PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Section } from '../../components/service-levels/section.tsx'
import { SortableRows } from '../../components/service-levels/sortable-rows.tsx'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { orderPolicies, type PreviewDraft, policyPreviewQuery } from './api.ts'
import { PolicyRow } from './policy-row.tsx'
import { usePolicyView } from './policy-view.tsx'

/** The policy that is open on this page: its row shows the draft, and opens to its conditions. */
export interface OpenPolicy {
  /** `null` is a policy that is not there yet. */
  readonly id: string | null
  readonly name: string
  readonly conditions: PolicyConditions
  readonly calendarId: string
  readonly isDefault: boolean
}

interface PolicyListProps {
  open?: OpenPolicy
  draft?: PreviewDraft | undefined
  /** The conditions of the open policy. */
  children?: ReactNode
}

export const newRowId = 'new'

/** All policies in the order in which they are tried; the default stays last. */
export function PolicyList({ open, draft, children }: PolicyListProps) {
  const { t } = useTranslation('admin-policies')
  const { editable, policies } = usePolicyView()
  const { data: preview } = useQuery(policyPreviewQuery(draft))
  const rows = rowsOf(policies, open)
  const movable = rows.filter((row) => !row.isLast)
  const last = rows.filter((row) => row.isLast)
  const countOf = (id: string) =>
    preview?.policies.find(({ policyId }) => policyId === (id === newRowId ? null : id))?.wins
  const reorder = (ids: string[]) =>
    void changeOrder([...ids.filter((id) => id !== newRowId), ...last.map(({ id }) => id)])
  const changeOrder = async (ids: string[]) => {
    const before = policies.map(({ id }) => id)
    try {
      await orderPolicies(ids)
      toastUndo(t('order.changed'), () => void orderPolicies(before).catch(toastError))
    } catch (error) {
      toastError(error)
    }
  }
  const rowOf = (row: Row, index: number, handle: ReactNode) => (
    <PolicyRow
      row={row}
      position={index + 1}
      handle={handle}
      count={countOf(row.id)}
      isOpen={open !== undefined && row.id === (open.id ?? newRowId)}
    >
      {open !== undefined && row.id === (open.id ?? newRowId) ? children : null}
    </PolicyRow>
  )
  return (
    <Section
      title={t('list.title')}
      description={t('list.description')}
      actions={<span className="text-small text-muted-foreground max-sm:hidden">{t('list.days')}</span>}
      footer={
        editable && (
          <>
            <Button asChild variant="ghost" size="sm" className="-ms-2">
              <Link to="/admin/policies/new">
                <Plus aria-hidden />
                {t('list.add')}
              </Link>
            </Button>
            <span>{t('list.orderHint')}</span>
          </>
        )
      }
    >
      <SortableRows
        rows={movable}
        label={t('list.title')}
        disabled={!editable || open?.id === null}
        onReorder={reorder}
      >
        {rowOf}
      </SortableRows>
      {last.map((row, index) => (
        <div key={row.id}>{rowOf(row, movable.length + index, null)}</div>
      ))}
    </Section>
  )
}

export interface Row {
  readonly id: string
  readonly name: string
  readonly conditions: PolicyConditions
  readonly calendarId: string
  readonly isDefault: boolean
  /** The default: whatever is left. */
  readonly isLast: boolean
}

/** With the draft of the open policy in its place; a new one comes right before the default. */
function rowsOf(policies: readonly PolicySummary[], open: OpenPolicy | undefined): Row[] {
  const lastIndex = policies.at(-1)?.isDefault ? policies.length - 1 : policies.length
  const rows = policies.map(
    (policy, index): Row => ({
      ...(policy.id === open?.id ? { ...policy, ...open, id: policy.id } : policy),
      isLast: index === lastIndex,
    }),
  )
  if (open?.id !== null || open === undefined) return rows
  return rows.toSpliced(lastIndex, 0, { ...open, id: newRowId, isLast: false })
}

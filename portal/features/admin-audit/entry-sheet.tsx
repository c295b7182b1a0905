import type { AuditEntry } from '@holdfast/contracts/audit/list-audit.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Facts } from '../../components/admin/facts.tsx'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet, SheetContent, SheetFooter, SheetHeader, SheetTitle } from '../../ui/sheet.tsx'
import { Actor } from './actor.tsx'
import { Changes } from './changes-table.tsx'
import { pageOf } from './page-of.ts'
import { useAuditWords } from './use-audit-words.ts'

interface SheetProps {
  entry: AuditEntry
  onClose: () => void
  /** Shows only what was done to the same. */
  onNarrow: (targetKind: string, targetId: string) => void
}

/** One deed: who, when, from where, and what it changed. */
export function EntrySheet({ entry, onClose, onNarrow }: SheetProps) {
  const { t } = useTranslation('admin-audit')
  const format = useFormat()
  const words = useAuditWords()
  const { targetKind, targetId } = entry
  return (
    <Sheet open onOpenChange={(open) => open || onClose()}>
      <SheetContent aria-describedby={undefined} className="w-[600px]">
        <SheetHeader className="border-b border-border">
          <SheetTitle>{words.deed(entry.action)}</SheetTitle>
        </SheetHeader>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long entry is scrolled by keys */}
        <div tabIndex={0} className="grid min-h-0 grow content-start gap-5 overflow-y-auto px-5 py-4 outline-none">
          <Facts
            facts={[
              [t('column.actor'), <Actor key="actor" entry={entry} />],
              [t('column.at'), `${format.date(entry.at)}, ${format.time(entry.at)}`],
              [t('column.target'), <Target key="target" entry={entry} />],
              [t('detail.address'), entry.address && <Code key="address" text={entry.address} />],
              [t('detail.session'), entry.sessionId && <Code key="session" text={entry.sessionId} />],
              [t('detail.action'), <Code key="action" text={entry.action} />],
            ]}
          />
          <Changes before={entry.before} after={entry.after} />
        </div>
        <SheetFooter>
          <Button variant="outline" size="lg" onClick={() => onNarrow(targetKind, targetId)}>
            {t('detail.allOfIt')}
          </Button>
        </SheetFooter>
      </SheetContent>
    </Sheet>
  )
}

function Target({ entry: { targetKind, targetId, targetName } }: { entry: AuditEntry }) {
  const words = useAuditWords()
  const page = pageOf(targetKind, targetId)
  const kind = words.kind(targetKind)
  if (targetName === null) return <span>{kind}</span>
  return (
    <span>
      {page === undefined ? (
        <bdi>{targetName}</bdi>
      ) : (
        <Link to={page} className="rounded-sm text-accent-foreground hover:underline">
          <bdi>{targetName}</bdi>
        </Link>
      )}{' '}
      <span className="text-muted-foreground">({kind})</span>
    </span>
  )
}

function Code({ text }: { text: string }) {
  return (
    <span dir="ltr" className="font-mono text-small break-all">
      {text}
    </span>
  )
}

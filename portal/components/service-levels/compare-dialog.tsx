import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { Dialog, DialogBody, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '../../ui/dialog.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { ChangeList, type DescribedChange } from './change-list.tsx'
import { diffLeaves, type LeafChange, type Leaves } from './leaves.ts'
import type { PublishedVersion } from './version-list.tsx'

interface CompareDialogProps<Rules> {
  versions: readonly PublishedVersion<Rules>[]
  /** The version that is looked at; `null` is closed. */
  number: number | null
  onClose: () => void
  toLeaves: (rules: Rules) => Leaves
  describe: (change: LeafChange) => DescribedChange
}

/** One version beside another: at first beside the one before it. */
export function CompareDialog<Rules>(props: CompareDialogProps<Rules>) {
  const { t } = useTranslation('service-levels')
  const format = useFormat()
  const version = props.versions.find(({ number }) => number === props.number)
  return (
    <Dialog open={version !== undefined} onOpenChange={(open) => !open && props.onClose()}>
      <DialogContent>
        {version && (
          <>
            <DialogHeader>
              <DialogTitle>
                <span className="code">v{version.number}</span>
              </DialogTitle>
              <DialogDescription>
                {t('versions.publishedBy', {
                  name: version.publishedBy?.name ?? t('versions.byDesk'),
                  when: format.dateTime(version.publishedAt),
                })}
              </DialogDescription>
              <p dir="auto">{version.reason}</p>
            </DialogHeader>
            <Comparison {...props} version={version} key={version.id} />
          </>
        )}
      </DialogContent>
    </Dialog>
  )
}

function Comparison<Rules>({
  versions,
  version,
  toLeaves,
  describe,
}: CompareDialogProps<Rules> & { version: PublishedVersion<Rules> }) {
  const { t } = useTranslation('service-levels')
  const id = useId()
  const others = versions.filter(({ id }) => id !== version.id)
  const before = others.find(({ number }) => number === version.number - 1) ?? others.at(-1)
  const [otherNumber, setOtherNumber] = useState(before?.number ?? null)
  const other = others.find(({ number }) => number === otherNumber)
  if (!other) return <DialogBody className="pb-5 text-muted-foreground">{t('versions.first')}</DialogBody>
  const [older, newer] = other.number < version.number ? [other, version] : [version, other]
  const changes = diffLeaves(toLeaves(older.rules), toLeaves(newer.rules))
  return (
    <DialogBody className="grid gap-3 pb-5">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="flex-none text-muted-foreground">
          {t('versions.compareWith')}
        </label>
        <NativeSelect
          id={id}
          className="w-auto"
          value={String(other.number)}
          onChange={(event) => setOtherNumber(Number(event.target.value))}
        >
          {others.map(({ id, number, reason }) => (
            <option key={id} value={number}>{`v${number} · ${reason.slice(0, 60)}`}</option>
          ))}
        </NativeSelect>
      </div>
      <p className="text-small text-muted-foreground">
        {t('versions.changes', { count: changes.length, older: older.number, newer: newer.number })}
      </p>
      <div className="text-small">
        <ChangeList changes={changes} describe={describe} />
      </div>
    </DialogBody>
  )
}

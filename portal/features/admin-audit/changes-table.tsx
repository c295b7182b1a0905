import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { type Change, listChanges, showValue } from './changes.ts'
import { useAuditWords } from './use-audit-words.ts'
import { useNameOf } from './use-name-of.ts'

/** What was so before, and what is so after; only one column where something came or went. */
export function Changes({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useTranslation('admin-audit')
  const nameOf = useNameOf()
  const changes = listChanges(before, after)
  const [hadBefore, hasAfter] = [before !== null, after !== null]
  if (changes.length === 0) return <p className="text-muted-foreground">{t('changes.none')}</p>
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="pb-1.5 text-start font-semibold">
        {t(hadBefore && hasAfter ? 'changes.title' : hadBefore ? 'changes.removed' : 'changes.made')}
      </caption>
      <thead className="text-micro text-muted-foreground">
        <tr className="border-b border-border">
          <th scope="col" className="w-36 py-1 pe-3 text-start font-normal max-md:w-24">
            {t('changes.field')}
          </th>
          {hadBefore && (
            <th scope="col" className="py-1 pe-3 text-start font-normal">
              {t(hasAfter ? 'changes.before' : 'changes.value')}
            </th>
          )}
          {hasAfter && (
            <th scope="col" className="py-1 text-start font-normal">
              {t(hadBefore ? 'changes.after' : 'changes.value')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Row key={change.field} change={change} hadBefore={hadBefore} hasAfter={hasAfter} nameOf={nameOf} />
        ))}
      </tbody>
    </table>
  )
}

type NameOf = ReturnType<typeof useNameOf>

interface RowProps {
  change: Change
  hadBefore: boolean
  hasAfter: boolean
  nameOf: NameOf
}

const ofRoles = new Set(['role', 'base', 'secondFactorRoles'])

function Row({ change, hadBefore, hasAfter, nameOf: nameOfId }: RowProps) {
  const words = useAuditWords()
  const nameOf = ofRoles.has(change.field) ? words.role : nameOfId
  return (
    <tr className="border-b border-border/60 align-top last:border-0">
      <th
        scope="row"
        className="py-1.5 pe-3 text-start font-normal break-words text-muted-foreground first-letter:uppercase"
      >
        {words.field(change.field)}
      </th>
      {hadBefore && (
        <td className="py-1.5 pe-3">
          <Value value={change.before} nameOf={nameOf} isOld={hasAfter} />
        </td>
      )}
      {hasAfter && (
        <td className="py-1.5">
          <Value value={change.after} nameOf={nameOf} />
        </td>
      )}
    </tr>
  )
}

function Value({ value, nameOf, isOld = false }: { value: unknown; nameOf: NameOf; isOld?: boolean }) {
  const { t } = useTranslation('admin-audit')
  const format = useFormat()
  const shown = showValue(value, nameOf)
  const ink = isOld ? 'text-muted-foreground' : 'font-medium'
  switch (shown.kind) {
    case 'nothing':
      return (
        <span className="text-muted-foreground">
          <span aria-hidden>—</span>
          <span className="sr-only">{t('changes.nothing')}</span>
        </span>
      )
    case 'yes':
    case 'no':
      return <span className={ink}>{t(shown.kind)}</span>
    case 'number':
      return <span className={ink}>{format.number(shown.value)}</span>
    case 'instant':
      return <span className={ink}>{format.dateTime(shown.value)}</span>
    case 'text':
      return (
        <span dir="auto" className={`block whitespace-pre-wrap break-words ${ink}`}>
          {shown.value}
        </span>
      )
    case 'list':
      return (
        <ul className={ink}>
          {shown.items.map((item) => (
            <li key={item} className="break-words">
              <bdi>{item}</bdi>
            </li>
          ))}
        </ul>
      )
    case 'data':
      return (
        <pre dir="ltr" className="overflow-x-auto rounded-sm bg-muted px-2 py-1 text-start font-mono text-micro">
          {shown.json}
        </pre>
      )
  }
}

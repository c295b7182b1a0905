import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { knownTypes, readPattern } from './known-types.ts'

const most = 200

/** Types of files, each by its name where it has one; a further one is chosen or written. */
export function TypeList({
  label,
  types,
  onTypesChange,
}: {
  label: string
  types: readonly string[]
  onTypesChange: (types: string[]) => void
}) {
  const { t } = useTranslation('admin-files')
  return (
    <div className="grid gap-2">
      {types.length > 0 && (
        <ul aria-label={label} className="grid divide-y divide-border/60 rounded-md border border-border">
          {types.map((type) => (
            <li key={type} className="flex min-h-8 items-center gap-2 ps-3 pe-1">
              {knownTypes[type] !== undefined && <span>{t(`type.${knownTypes[type]}`)}</span>}
              <span className="code min-w-0 truncate text-muted-foreground">{type}</span>
              <Button
                variant="ghost"
                size="icon-sm"
                className="ms-auto"
                aria-label={t('types.remove', { type })}
                onClick={() => onTypesChange(types.filter((one) => one !== type))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddType types={types} onAdd={(type) => onTypesChange([...types, type].slice(0, most))} />
    </div>
  )
}

function AddType({ types, onAdd }: { types: readonly string[]; onAdd: (type: string) => void }) {
  const { t } = useTranslation('admin-files')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const add = () => {
    const pattern = readPattern(typed)
    setWrong(pattern === null)
    if (pattern === null) return
    if (!types.includes(pattern)) onAdd(pattern)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (typed !== '') add()
  }
  return (
    <div className="grid gap-1.5">
      <div className="flex gap-2">
        <Input
          list={`${id}-known`}
          dir="ltr"
          value={typed}
          aria-label={t('types.add')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          placeholder={t('types.placeholder')}
          className="font-mono text-small"
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
          onKeyDown={onKeyDown}
        />
        <datalist id={`${id}-known`}>
          {Object.entries(knownTypes)
            .filter(([type]) => !types.includes(type))
            .map(([type, name]) => (
              <option key={type} value={type} label={t(`type.${name}`)} />
            ))}
        </datalist>
        <Button variant="outline" size="lg" disabled={typed === ''} onClick={add}>
          <Plus aria-hidden />
          {t('types.add')}
        </Button>
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="text-small text-destructive">
          {t('types.wrong')}
        </p>
      )}
    </div>
  )
}

import { type Density, densities } from '@holdfast/contracts/settings/preference-choices.ts'
import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePreference } from '../../../lib/preferences.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Label } from '../../../ui/label.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { ColumnId } from '../columns/column-ids.ts'
import type { Columns } from '../columns/use-columns.ts'

/** Which columns, in which order, and how close the rows stand. */
export function DisplayMenu({ columns }: { columns: Columns }) {
  const { t } = useTranslation('queue')
  const [density, setDensity] = usePreference<Density>('density', 'comfortable')
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="ghost" aria-label={t('menu.display')} className="max-md:hidden">
          <SlidersHorizontal aria-hidden />
          <span className="max-lg:hidden">{t('menu.display')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="grid w-72 gap-3">
        <div className="flex items-center justify-between">
          <span className="text-small font-medium">{t('menu.density')}</span>
          <Segmented
            label={t('menu.density')}
            value={density}
            onValueChange={setDensity}
            segments={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
          />
        </div>
        <fieldset className="grid gap-px border-t pt-3">
          <legend className="float-start mb-1 w-full text-small font-medium">{t('menu.columns')}</legend>
          {columns.all.map((id) => (
            <ColumnLine key={id} id={id} columns={columns} />
          ))}
        </fieldset>
        <Button variant="ghost" size="sm" className="justify-self-start" onClick={columns.reset}>
          {t('menu.resetColumns')}
        </Button>
      </PopoverContent>
    </Popover>
  )
}

function ColumnLine({ id, columns }: { id: ColumnId; columns: Columns }) {
  const { t } = useTranslation('queue')
  const at = columns.shown.indexOf(id)
  const name = t(`column.${id}`)
  return (
    <div className="group/line flex h-7 items-center gap-2 clear-start">
      <Checkbox
        id={`column-${id}`}
        checked={at >= 0}
        disabled={id === 'subject'}
        onCheckedChange={() => columns.toggle(id)}
      />
      <Label htmlFor={`column-${id}`} className="flex-1 font-normal">
        {name}
      </Label>
      {at >= 0 && (
        <span className="flex">
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('menu.moveUp', { name })}
            disabled={at === 0}
            onClick={() => columns.move(id, -1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('menu.moveDown', { name })}
            disabled={at === columns.shown.length - 1}
            onClick={() => columns.move(id, 1)}
          >
            <ArrowDown aria-hidden />
          </Button>
        </span>
      )}
    </div>
  )
}

import { type Density, densities } from '@holdfast/contracts/settings/preference-choices.ts'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { usePreference } from '../../../lib/preferences.ts'
import { useMay } from '../../../lib/session.ts'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { Segmented } from '../../../ui/segmented.tsx'

/** Seconds in which what was sent can be taken back; 0 is none. */
const seconds = [0, 5, 10, 20]

/** What those set who work on requests all day. */
export function ListsSection() {
  const { t } = useTranslation('settings')
  const takesWork = useMay('request:work')
  const [density, setDensity] = usePreference<Density>('density', 'comfortable')
  const [undoSend, setUndoSend] = usePreference<number>('undoSend', 5)
  if (!takesWork) return null
  return (
    <FormSection title={t('lists.title')}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <p className="font-medium">{t('lists.density')}</p>
          <p className="text-small text-muted-foreground">{t('lists.densityHint')}</p>
        </div>
        <Segmented
          label={t('lists.density')}
          value={density}
          onValueChange={setDensity}
          segments={densities.map((value) => ({ value, label: t(`lists.${value}`) }))}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <label htmlFor="undo-send" className="font-medium">
            {t('lists.undo')}
          </label>
          <p id="undo-send-hint" className="text-small text-muted-foreground">
            {t('lists.undoHint')}
          </p>
        </div>
        <NativeSelect
          id="undo-send"
          aria-describedby="undo-send-hint"
          className="w-44 max-md:w-full"
          value={String(undoSend)}
          onChange={({ target }) => setUndoSend(Number(target.value))}
        >
          {[...new Set([...seconds, undoSend])].map((value) => (
            <option key={value} value={value}>
              {value === 0 ? t('lists.noUndo') : t('lists.seconds', { count: value })}
            </option>
          ))}
        </NativeSelect>
      </div>
    </FormSection>
  )
}

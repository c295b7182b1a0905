import { type Density, densities } from '@holdfast/contracts/settings/preference-choices.ts'
import { useTranslation } from 'react-i18next'
import { FormSection, FormSwitch } from '../../../components/form-page.tsx'
import { usePreference } from '../../../lib/preferences.ts'
import { useMay } from '../../../lib/session.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { Switch } from '../../../ui/switch.tsx'

/** What those set who work on requests all day. */
export function ListsSection() {
  const { t } = useTranslation('settings')
  const takesWork = useMay('request:work')
  const [density, setDensity] = usePreference<Density>('density', 'comfortable')
  const [undoSend, setUndoSend] = usePreference('undoSend', false)
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
      <FormSwitch htmlFor="undo-send" label={t('lists.undo')} hint={t('lists.undoHint')}>
        <Switch id="undo-send" aria-describedby="undo-send-hint" checked={undoSend} onCheckedChange={setUndoSend} />
      </FormSwitch>
    </FormSection>
  )
}

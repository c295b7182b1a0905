import { useTranslation } from 'react-i18next'
import { FormSection, FormSwitch } from '../../../components/form-page.tsx'
import { usePreference } from '../../../lib/preferences.ts'
import { openShortcuts } from '../../../shell/palette-state.ts'
import { Button } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/switch.tsx'

/** Keys and movement. */
export function AccessSection() {
  const { t } = useTranslation('settings')
  const [singleKeys, setSingleKeys] = usePreference('singleKeys', true)
  const [reduceMotion, setReduceMotion] = usePreference('reduceMotion', false)
  return (
    <FormSection
      title={t('access.title')}
      actions={
        <Button variant="outline" size="sm" onClick={openShortcuts}>
          {t('access.list')}
        </Button>
      }
    >
      <FormSwitch htmlFor="single-keys" label={t('access.keys')} hint={t('access.keysHint')}>
        <Switch
          id="single-keys"
          aria-describedby="single-keys-hint"
          checked={singleKeys}
          onCheckedChange={setSingleKeys}
        />
      </FormSwitch>
      <FormSwitch htmlFor="reduce-motion" label={t('access.motion')} hint={t('access.motionHint')}>
        <Switch
          id="reduce-motion"
          aria-describedby="reduce-motion-hint"
          checked={reduceMotion}
          onCheckedChange={setReduceMotion}
        />
      </FormSwitch>
    </FormSection>
  )
}

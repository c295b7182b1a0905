import { languages } from '../../lib/language.ts'
import { listTimeZones } from '../../lib/time-zones.ts'
import { SelectField, TextField } from '../controls.tsx'
import { useTranslation } from '../texts.ts'
import type { Faults, Organization } from './draft.ts'

interface OrganizationStepProps {
  readonly organization: Organization
  readonly faults: Faults
  /** This address names it, so it cannot be another. */
  readonly isSlugFixed: boolean
  onChange(changes: Partial<Organization>): void
}

const groups = listTimeZones()

export function OrganizationStep({ organization, faults, isSlugFixed, onChange }: OrganizationStepProps) {
  const { t } = useTranslation('sign-in')
  const { name, slug, timeZone, locale, numberPrefix } = organization
  const fault = (field: keyof Organization) => {
    const key = faults[`/organization/${field}`]
    return key && t(key)
  }
  return (
    <>
      <TextField
        id="organization-name"
        label={t('setup.name')}
        value={name}
        error={fault('name')}
        onChange={({ target }) => onChange({ name: target.value })}
        autoComplete="organization"
        dir="auto"
        maxLength={200}
        autoFocus
      />
      <TextField
        id="organization-slug"
        label={t('setup.slug')}
        hint={isSlugFixed ? t('setup.slugFixed') : t('setup.slugHint')}
        value={slug}
        readOnly={isSlugFixed}
        error={fault('slug')}
        onChange={({ target }) => onChange({ slug: target.value.toLowerCase() })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={63}
      />
      <TextField
        id="organization-prefix"
        label={t('setup.prefix')}
        hint={t('setup.prefixHint', { number: `${numberPrefix || 'HF'}-1001` })}
        value={numberPrefix}
        error={fault('numberPrefix')}
        onChange={({ target }) => onChange({ numberPrefix: target.value.toUpperCase() })}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        maxLength={10}
      />
      <SelectField
        id="organization-zone"
        label={t('setup.timeZone')}
        hint={t('setup.timeZoneHint')}
        error={fault('timeZone')}
        value={timeZone}
        onChange={({ target }) => onChange({ timeZone: target.value })}
      >
        {groups.map(({ region, zones }) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        id="organization-locale"
        label={t('setup.language')}
        hint={t('setup.languageHint')}
        value={locale}
        onChange={({ target }) => onChange({ locale: target.value })}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {t(`languages.${language}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

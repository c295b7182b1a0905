import { CreateSiteBody, EditSiteBody, type Site } from '@holdfast/contracts/sites/site.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Facts } from '../../components/admin/facts.tsx'
import { Field, SelectField, TextareaField, TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { FormColumns } from '../../components/form-page.tsx'
import type { Face } from '../../components/person-avatar.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { useBusinessUnits, useRegions } from '../../lib/lookups.ts'
import { listTimeZones } from '../../lib/time-zones.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { createSite, editSite, rereadSite, siteQuery } from './api.ts'
import { toBody, toValues } from './site-values.ts'

interface SiteSheetProps {
  /** An id, or `new`. */
  readonly opened: string
  readonly mayManage: boolean
  onClose(): void
}

export function SiteSheet({ opened, ...props }: SiteSheetProps) {
  const isNew = opened === 'new'
  const { data: site, error } = useQuery({ ...siteQuery(opened), enabled: !isNew })
  const { onClose } = props
  useEffect(() => {
    if (!error) return
    toastError(error)
    onClose()
  }, [error, onClose])
  if (isNew) return <SiteForm site={null} {...props} />
  return site ? <SiteForm site={site} {...props} /> : null
}

function SiteForm({ site, mayManage, onClose }: Omit<SiteSheetProps, 'opened'> & { site: Site | null }) {
  const { t } = useTranslation('admin-sites')
  const units = useBusinessUnits().items.map(({ id, name }) => ({ value: id, label: name }))
  const regions = useRegions().items.map(({ id, name }) => ({ value: id, label: name }))
  const zones = listTimeZones().flatMap((group) => group.zones.map((zone) => ({ value: zone, label: zone })))
  const record = useRecordForm({
    schema: site ? EditSiteBody : CreateSiteBody,
    item: site,
    toValues,
    toBody,
    create: createSite,
    edit: editSite,
    reread: rereadSite,
    onSaved: ({ name }) => toast(t(site ? 'common:savedNamed' : 'common:madeNamed', { name })),
  })
  return (
    <FormLayer
      record={record}
      title={site?.name ?? t('new')}
      readOnly={mayManage ? undefined : t('readOnly')}
      className="w-[560px]"
      onClose={onClose}
    >
      <FormColumns>
        <TextField name="name" label={t('field.name')} required autoFocus={site === null} />
        <TextField
          name="code"
          label={t('field.code')}
          description={t('field.codeHint')}
          required
          dir="ltr"
          maxLength={40}
          inputClassName="font-mono"
        />
        <SelectField name="businessUnitId" label={t('column.unit')} empty={t('none')} options={units} />
        <SelectField name="regionId" label={t('column.region')} empty={t('none')} options={regions} />
        <TextField name="phone" type="tel" label={t('column.phone')} dir="ltr" />
        <SelectField name="timeZone" label={t('field.timeZone')} empty={t('field.timeZoneNone')} options={zones} />
      </FormColumns>
      <TextareaField name="address" label={t('field.address')} rows={2} maxLength={500} />
      <Field name="manager" label={t('column.manager')} description={t('field.managerHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <PersonPicker {...field} value={value as Face | null} onValueChange={onChange} clearable />
        )}
      </Field>
      {site ? <Inside site={site} /> : null}
    </FormLayer>
  )
}

/** What belongs to it. */
function Inside({ site }: { site: Site }) {
  const { t } = useTranslation('admin-sites')
  const { id, peopleCount, teams, openRequests } = site
  const link = 'rounded-sm text-accent-foreground hover:underline'
  return (
    <Facts
      className="border-t pt-4"
      facts={[
        [
          t('people'),
          <Link key="people" to={`/admin/people?siteId=${id}`} className={link}>
            {t('common:peopleCount', { count: peopleCount })}
          </Link>,
        ],
        [t('teams'), teams.length === 0 ? t('none') : teams.map(({ name }) => name).join(', ')],
        [t('requests'), t('open', { count: openRequests })],
      ]}
    />
  )
}

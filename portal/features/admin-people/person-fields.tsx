import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { knownKinds, type Person } from '@holdfast/contracts/people/person.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Field, NumberField, SelectField, TextField } from '../../components/admin/fields.tsx'
import { LanguageField } from '../../components/admin/language-field.tsx'
import { TimeZoneField } from '../../components/admin/time-zone-field.tsx'
import { FormColumns } from '../../components/form-page.tsx'
import type { Face } from '../../components/person-avatar.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { TagInput } from '../../components/tag-input.tsx'
import { useAgents, useBusinessUnits, useRegions, useSites } from '../../lib/lookups.ts'
import { Part } from './part.tsx'
import type { PersonValues } from './person-values.ts'
import { ScopePart } from './scope-part.tsx'
import { useBase, useRoleOptions } from './use-role-options.ts'

const mostSkills = 50
const mostGroups = 100

export function PersonFields({ person, ownRole }: { person: Person | null; ownRole: Role }) {
  const { t } = useTranslation('admin-people')
  const chosen = useFormContext<PersonValues>().watch('role')
  const options = useRoleOptions(person, ownRole)
  const role = useBase(chosen, person)
  const kinds = person?.kind === 'visitor' ? ['visitor'] : knownKinds
  return (
    <>
      <Part>
        <FormColumns>
          <TextField name="name" label={t('field.name')} required autoFocus={person === null} />
          <TextField name="email" type="email" label={t('field.email')} required dir="ltr" />
        </FormColumns>
        <FormColumns>
          <SelectField name="role" label={t('field.role')} description={t(`roleHint.${role}`)} options={options} />
          <SelectField
            name="kind"
            label={t('field.kind')}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </FormColumns>
        {person === null && (
          <TextField
            name="password"
            type="password"
            label={t('field.password')}
            hint={t('optional')}
            description={t('field.passwordHint')}
            autoComplete="new-password"
            dir="ltr"
          />
        )}
      </Part>
      {isAgent(role) && <WorkPart person={person} />}
      <PlacePart person={person} />
      {isAgent(role) && <ScopePart />}
    </>
  )
}

/** Of those who work on requests. */
function WorkPart({ person }: { person: Person | null }) {
  const { t } = useTranslation('admin-people')
  const known = [...new Set(useAgents().items.flatMap(({ skills }) => skills))].sort()
  return (
    <Part title={t('part.work')}>
      <Field name="skills" label={t('field.skills')} description={t('field.skillsHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <TagInput
            {...field}
            value={value as string[]}
            onValueChange={onChange}
            suggestions={known}
            most={mostSkills}
            placeholder={t('field.addSkill')}
          />
        )}
      </Field>
      <NumberField
        name="capacity"
        label={t('field.capacity')}
        description={t('field.capacityHint')}
        min={0}
        max={10_000}
      />
      {person && person.teams.length > 0 && (
        <p className="text-muted-foreground">
          {t('field.teams')}{' '}
          {person.teams.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to={`/admin/teams/${id}`} className="rounded-sm text-accent-foreground hover:underline">
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}
        </p>
      )}
    </Part>
  )
}

function PlacePart({ person }: { person: Person | null }) {
  const { t } = useTranslation('admin-people')
  const units = useBusinessUnits().items.map(({ id, name }) => ({ value: id, label: name }))
  const regions = useRegions().items.map(({ id, name }) => ({ value: id, label: name }))
  const open = useSites().items
  // A site that was closed keeps its people.
  const own = person?.site && !open.some(({ id }) => id === person.site?.id) ? [person.site] : []
  const sites = [...open, ...own].map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Part title={t('part.place')}>
      <FormColumns>
        <TextField name="title" label={t('field.title')} />
        <TextField name="department" label={t('field.department')} />
        <SelectField name="businessUnitId" label={t('field.businessUnitId')} empty={t('none')} options={units} />
        <SelectField name="regionId" label={t('field.regionId')} empty={t('none')} options={regions} />
        <SelectField name="siteId" label={t('field.siteId')} empty={t('none')} options={sites} />
        <TextField name="phone" type="tel" label={t('field.phone')} dir="ltr" />
        <TimeZoneField name="timeZone" label={t('field.timeZone')} />
        <LanguageField name="locale" label={t('field.locale')} />
      </FormColumns>
      <Field name="manager" label={t('field.manager')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <PersonPicker {...field} value={value as Face | null} onValueChange={onChange} clearable />
        )}
      </Field>
      <Field name="groups" label={t('field.groups')} description={t('field.groupsHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <TagInput
            {...field}
            value={value as string[]}
            onValueChange={onChange}
            most={mostGroups}
            placeholder={t('field.addGroup')}
          />
        )}
      </Field>
    </Part>
  )
}

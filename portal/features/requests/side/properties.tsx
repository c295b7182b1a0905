import { requestTypes } from '@holdfast/contracts/requests/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { TeamMark } from '../../../components/team-mark.tsx'
import { lazily } from '../../../lib/later.ts'
import { useBusinessUnits, useCategories, useRegions, useSites, useTeams } from '../../../lib/lookups.ts'
import { useRequest } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'
import { ChoiceProperty } from './choice-property.tsx'
import { EditableProperty } from './property.tsx'
import { SideSection } from './side-section.tsx'
import { TagsProperty } from './tags-property.tsx'

const TeamList = lazily(async () => (await import('../../../components/team-picker.tsx')).TeamList)

/** What the request is about, each edited where it stands. */
export function Properties() {
  const { t } = useTranslation('request')
  return (
    <SideSection title={t('properties')}>
      <dl className="grid gap-0.5">
        <TeamProperty />
        <CategoryProperties />
        <TypeProperty />
        <PlaceProperties />
        <TagsProperty />
      </dl>
    </SideSection>
  )
}

function useRefusal(): string | null {
  const { t } = useTranslation('request')
  const refusal = refusalOf('edit', useRequest())
  return refusal && t(`refused.${refusal}`)
}

function TeamProperty() {
  const { t } = useTranslation('request')
  const { team } = useRequest()
  const { byId } = useTeams()
  const actions = useRequestActions()
  const menu = useMenu('team')
  const choose = (teamId: string) => {
    menu.onOpenChange(false)
    const chosen = byId.get(teamId)
    if (chosen && chosen.id !== team?.id) void actions.handOver(chosen, null)
  }
  const value = team && (
    <span className="flex items-center gap-2">
      <TeamMark teamId={team.id} />
      <bdi>{team.name}</bdi>
    </span>
  )
  return (
    <EditableProperty label={t('field.teamId')} field="team" refusal={useRefusal()} value={value} {...menu}>
      <TeamList value={team?.id ?? null} onChoose={choose} />
      <p className="border-t px-3 py-2 text-small text-muted-foreground">{t('handOverHint')}</p>
    </EditableProperty>
  )
}

function CategoryProperties() {
  const { t } = useTranslation('request')
  const { categoryId, subcategoryId } = useRequest()
  const { items, isLoading } = useCategories()
  const actions = useRequestActions()
  const refusal = useRefusal()
  const choicesOf = (parentId: string | null, chosen: string | null) =>
    items
      .filter((category) => category.parentId === parentId && (category.active || category.id === chosen))
      .map(({ id, name }) => ({ value: id, label: name }))
  const subcategories = categoryId === null ? [] : choicesOf(categoryId, subcategoryId)
  return (
    <>
      <ChoiceProperty
        label={t('field.categoryId')}
        field="categoryId"
        value={categoryId}
        choices={choicesOf(null, categoryId)}
        isLoading={isLoading}
        refusal={refusal}
        nothing={t('none')}
        onChoose={(id) => void actions.edit({ categoryId: id })}
      />
      {subcategories.length > 0 && (
        <ChoiceProperty
          label={t('field.subcategoryId')}
          field="subcategoryId"
          value={subcategoryId}
          choices={subcategories}
          refusal={refusal}
          nothing={t('none')}
          onChoose={(id) => void actions.edit({ subcategoryId: id })}
        />
      )}
    </>
  )
}

function TypeProperty() {
  const { t } = useTranslation('request')
  const { type } = useRequest()
  const actions = useRequestActions()
  const choices = requestTypes.map((value) => ({ value, label: t(`common:requestType.${value}`) }))
  const choose = (chosen: string | null) => {
    const next = requestTypes.find((one) => one === chosen)
    if (next) void actions.edit({ type: next })
  }
  return (
    <ChoiceProperty
      label={t('field.type')}
      field="type"
      value={type}
      choices={choices}
      refusal={useRefusal()}
      onChoose={choose}
    />
  )
}

/** Nothing is asked of an organization that has no such division. */
function PlaceProperties() {
  const { t } = useTranslation('request')
  const { businessUnitId, regionId, siteId } = useRequest()
  const actions = useRequestActions()
  const refusal = useRefusal()
  const units = useBusinessUnits()
  const regions = useRegions()
  const sites = useSites()
  const choicesOf = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {units.items.length > 0 && (
        <ChoiceProperty
          label={t('field.businessUnitId')}
          field="businessUnitId"
          value={businessUnitId}
          choices={choicesOf(units.items)}
          refusal={refusal}
          nothing={t('none')}
          onChoose={(id) => void actions.edit({ businessUnitId: id })}
        />
      )}
      {regions.items.length > 0 && (
        <ChoiceProperty
          label={t('field.regionId')}
          field="regionId"
          value={regionId}
          choices={choicesOf(regions.items)}
          refusal={refusal}
          nothing={t('none')}
          onChoose={(id) => void actions.edit({ regionId: id })}
        />
      )}
      {sites.items.length > 0 && (
        <ChoiceProperty
          label={t('field.siteId')}
          field="siteId"
          value={siteId}
          choices={choicesOf(sites.items)}
          refusal={refusal}
          nothing={t('none')}
          onChoose={(id) => void actions.edit({ siteId: id })}
        />
      )}
    </>
  )
}

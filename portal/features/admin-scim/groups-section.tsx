import type { ScimSettings } from '@holdfast/contracts/scim/scim-settings.ts'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'

interface GroupsSectionProps {
  readonly groups: ScimSettings['groups']
  /** Names of groups that give something, as they are written now. */
  readonly mapped: readonly string[]
  onMap(group: string): void
}

/** As many as the API tells. */
const most = 500

/** What the client has sent, so that no name need be typed. */
export function GroupsSection({ groups, mapped, onMap }: GroupsSectionProps) {
  const { t } = useTranslation('admin-scim')
  const names = new Set(mapped.map((name) => name.trim().toLowerCase()))
  return (
    <FormSection
      title={t('groups.title')}
      description={groups.length >= most ? t('groups.most', { count: most }) : undefined}
      className="gap-0 p-0"
    >
      {groups.length === 0 ? <p className="px-4 py-3 text-muted-foreground">{t('groups.none')}</p> : null}
      <ul>
        {groups.map(({ id, displayName, memberCount }) => (
          <li key={id} className="flex items-center gap-3 border-b border-border/60 px-4 py-2.5 last:border-b-0">
            <p className="min-w-0 flex-1">
              <bdi className="font-medium break-words">{displayName}</bdi>{' '}
              <span className="text-small whitespace-nowrap text-muted-foreground">
                {t('groups.members', { count: memberCount })}
              </span>
            </p>
            {names.has(displayName.toLowerCase()) ? (
              <Badge>{t('groups.mapped')}</Badge>
            ) : (
              <Button
                variant="outline"
                size="sm"
                aria-label={t('groups.useNamed', { name: displayName })}
                onClick={() => onMap(displayName)}
              >
                {t('groups.use')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  )
}

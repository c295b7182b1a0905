import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useTeams } from '../../lib/lookups.ts'
import { FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import type { ReplyValues } from './reply-values.ts'

const own = 'own'

interface AudienceProps {
  readonly reply: CannedReply | null
  readonly mayShare: boolean
  readonly mayShareWithAll: boolean
}

/** One choice for what the API keeps as two: whether it is shared, and with which team. */
export function AudienceFields({ reply, mayShare, mayShareWithAll }: AudienceProps) {
  const { t } = useTranslation('admin-canned-replies')
  const { items: teams } = useTeams()
  const form = useFormContext<ReplyValues>()
  const shared = form.watch('shared')
  const choose = (value: string) => {
    form.setValue('shared', value !== own, { shouldDirty: true })
    form.setValue('teamId', value === own ? '' : value, { shouldDirty: true })
  }
  const mayBeOwn = reply === null || !reply.shared
  const mayBeShared = reply === null ? mayShare : reply.shared
  const isForAll = reply?.shared === true && reply.team === null
  return (
    <FormField<ReplyValues, 'teamId'>
      name="teamId"
      render={({ field }) => (
        <FormItem>
          <FormLabel>{t('field.audience')}</FormLabel>
          <FormControl>
            <NativeSelect
              name={field.name}
              ref={field.ref}
              onBlur={field.onBlur}
              value={shared ? field.value : own}
              onChange={(event) => choose(event.target.value)}
            >
              {mayBeOwn && <option value={own}>{t('scope.own')}</option>}
              {mayBeShared && (mayShareWithAll || isForAll) && <option value="">{t('scope.everybody')}</option>}
              {mayBeShared && (
                <optgroup label={t('scope.team')}>
                  {teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </NativeSelect>
          </FormControl>
          <FormDescription>{t(mayShare || !mayBeOwn ? 'field.audienceHint' : 'field.ownOnly')}</FormDescription>
          <FormMessage />
        </FormItem>
      )}
    />
  )
}

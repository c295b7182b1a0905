import { useTranslation } from 'react-i18next'
import { PersonFilter } from '../../components/admin/person-filter.tsx'

export function RecipientFilter(props: { value: string; onValueChange: (id: string) => void }) {
  const { t } = useTranslation('admin-effects')
  return <PersonFilter {...props} label={t('field.recipient')} all={t('filter.anyRecipient')} />
}

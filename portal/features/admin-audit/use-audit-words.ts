import { useTranslation } from 'react-i18next'
import { spellOut } from './changes.ts'

/** Deeds, kinds and fields in words; what a newer desk knows more is spelled out as it is named. */
export function useAuditWords() {
  const { t, i18n } = useTranslation('admin-audit')
  const known = (key: string, otherwise: string) => (i18n.exists(`admin-audit:${key}`) ? t(key) : spellOut(otherwise))
  return {
    deed: (action: string) => known(`action.${action}`, action.replace('.', ' ')),
    area: (area: string) => known(`area.${area}`, area),
    role: (role: string) => (i18n.exists(`common:role.${role}`) ? t(`common:role.${role}`) : undefined),
    kind: (kind: string) => known(`area.${kind}`, kind),
    field(field: string) {
      const name = field.slice(field.indexOf('.') + 1)
      return known(`field.${name}`, name)
    },
  }
}

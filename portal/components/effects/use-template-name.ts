import { useTranslation } from 'react-i18next'

/** @returns what happened, in words; the name itself where a newer desk knows more than this page */
export function useEventName(): (type: string) => string {
  const { t, i18n } = useTranslation('effects')
  return (type) => (i18n.exists(`effects:event.${type}`) ? t(`event.${type}`) : type)
}

/** @returns what a template says, in words; many are named by the event that they tell of */
export function useTemplateName(): (template: string) => string {
  const { t, i18n } = useTranslation('effects')
  const eventName = useEventName()
  return (template) => (i18n.exists(`effects:template.${template}`) ? t(`template.${template}`) : eventName(template))
}

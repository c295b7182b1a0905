import { useTranslation } from 'react-i18next'

/** Time runs from right to left where one reads so. */
export function useMirrored(): boolean {
  const { i18n } = useTranslation()
  return i18n.dir() === 'rtl'
}

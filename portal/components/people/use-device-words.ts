import type { Device } from '@holdfast/contracts/settings/sessions.ts'
import { useTranslation } from 'react-i18next'

/** @returns a device in words: “Firefox on Windows”; `null` where nothing is known */
export function useDeviceWords(): (device: Device) => string | null {
  const { t } = useTranslation('people')
  return ({ browser, system }) => {
    if (browser !== null && system !== null) return t('device.both', { browser, system })
    return browser ?? system
  }
}

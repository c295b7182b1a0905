import type { SignInSettings, SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const key = ['sign-in-settings']

export const readSettings = async () => (await unwrap(api.GET('/api/v1/setting/sign-in'))) as SignInSettings

export const settingsQuery = queryOptions({ queryKey: key, queryFn: readSettings })

export async function keepSettings({ version }: SignInSettings, body: SignInSettingsFields): Promise<SignInSettings> {
  const params = { header: ifMatch(version) }
  const saved = (await unwrap(api.PUT('/api/v1/setting/sign-in', { body, params }))) as SignInSettings
  queryClient.setQueryData(key, saved)
  return saved
}

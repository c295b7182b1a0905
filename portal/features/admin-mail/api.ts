import type { Effect } from '@holdfast/contracts/effects/effect.ts'
import type { MailSettings, PutMailSettingsBody } from '@holdfast/contracts/mail/mail-settings.ts'
import { queryOptions } from '@tanstack/react-query'
import { isSettled } from '../../components/effects/effect-words.ts'
import { api, ifMatch, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const settingsKey = ['mail-settings']

export const readMailSettings = (): Promise<MailSettings> => unwrap(api.GET('/api/v1/management/mail'))

export const mailSettingsQuery = queryOptions({ queryKey: settingsKey, queryFn: readMailSettings })

export async function putMailSettings(version: number, body: PutMailSettingsBody): Promise<MailSettings> {
  const saved = await unwrap(api.PUT('/api/v1/management/mail', { body, params: { header: ifMatch(version) } }))
  queryClient.setQueryData(settingsKey, saved)
  return saved
}

/** @returns where the ledger tells how it goes */
export const sendTestMail = async (): Promise<string> =>
  (await unwrap(api.POST('/api/v1/management/mail/test', { body: {} }))).effectId

const lookAgainMs = 1_000

/** How a test mail goes, until nothing more happens to it. */
export const testMailQuery = (effectId: string) =>
  queryOptions({
    queryKey: ['effects', 'detail', effectId],
    queryFn: (): Promise<Effect> =>
      unwrap(api.GET('/api/v1/management/effects/{effectId}', { params: { path: { effectId } } })),
    refetchInterval: ({ state: { data } }) => (data && isSettled(data) ? false : lookAgainMs),
  })

import type { OwnSession } from '@holdfast/contracts/settings/sessions.ts'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'

export const sessionsKey = ['own-sessions']

export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: async () => (await unwrap(api.GET('/api/v1/setting/sessions'))).items as OwnSession[],
  })
}

const reread = () => queryClient.invalidateQueries({ queryKey: sessionsKey })

export async function endSession(sessionId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/setting/sessions/{sessionId}', { params: { path: { sessionId } } }))
  await reread()
}

export async function endOtherSessions(): Promise<number> {
  const { ended } = await unwrap(api.POST('/api/v1/setting/sessions/end-others'))
  await reread()
  return ended
}

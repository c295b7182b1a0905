/** Keeps the page true: requests of the person that change are read again, together. */
import { useEffect, useRef } from 'react'
import { overviewKey } from '../../../components/people/person-overview.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useTopic } from '../../../lib/stream.ts'
import { personKeys } from './keys.ts'

const gatherMs = 300

export function useFollowPerson(personId: string): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: personKeys.allRequests(personId) })
      void queryClient.invalidateQueries({ queryKey: overviewKey(personId) })
    }, gatherMs)
  }
  useTopic(
    { kind: 'queue' },
    {
      onChange: ({ request }) => {
        if (request?.requester.id === personId) look()
      },
      onReload: look,
    },
  )
}

import { lazily } from '../../../lib/later.ts'
import { useMay } from '../../../lib/session.ts'
import { Clocks } from './clocks.tsx'
import { People } from './people.tsx'
import { Properties } from './properties.tsx'

/** Further down than most screens show. */
const Below = lazily(async () => (await import('./below.tsx')).Below)

/** Everything about the request that is no conversation. */
export function SideContent() {
  const maySeeClocks = useMay('clock:read')
  return (
    <>
      {maySeeClocks && <Clocks />}
      <Properties />
      <People />
      <Below />
    </>
  )
}

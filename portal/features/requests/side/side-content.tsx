import { later } from '../../../lib/later.ts'
import { useMay } from '../../../lib/session.ts'
import { useIdle } from '../../../lib/when-idle.ts'
import { Clocks } from './clocks.tsx'
import { People } from './people.tsx'
import { Properties } from './properties.tsx'

/** Further down than most screens show. */
const below = later(() => import('./below.tsx'))

/** Everything about the request that is no conversation. */
export function SideContent() {
  const maySeeClocks = useMay('clock:read')
  const loaded = below.useWhen(useIdle())
  return (
    <>
      {maySeeClocks && <Clocks />}
      <Properties />
      <People />
      {loaded && <loaded.Below />}
    </>
  )
}

import { useMay } from '../../../lib/session.ts'
import { Answers } from './answers.tsx'
import { Clocks } from './clocks.tsx'
import { FilesSection } from './files-section.tsx'
import { People } from './people.tsx'
import { Properties } from './properties.tsx'
import { Relations } from './relations.tsx'
import { RequesterCard } from './requester-card.tsx'

/** Everything about the request that is no conversation. */
export function SideContent() {
  const maySeeClocks = useMay('clock:read')
  return (
    <>
      {maySeeClocks && <Clocks />}
      <Properties />
      <People />
      <RequesterCard />
      <Answers />
      <FilesSection />
      <Relations />
    </>
  )
}

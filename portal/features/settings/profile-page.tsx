import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useMay } from '../../lib/session.ts'
import { useProfile } from './api/profile.ts'
import { AboutYou } from './profile/about-you.tsx'
import { AvailabilitySection } from './profile/availability-section.tsx'
import { PhotoSection } from './profile/photo-section.tsx'

/** Who one is to everybody else. */
export function ProfilePage() {
  const takesWork = useMay('request:work')
  const { data: profile, error, refetch } = useProfile()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!profile) return <LoadingRows rows={6} />
  return (
    <>
      <PhotoSection profile={profile} />
      <AboutYou profile={profile} />
      {takesWork ? <AvailabilitySection /> : null}
    </>
  )
}

import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

/** How somebody came back from a provider, which the address says: read once, and taken out of it. */
export function useWayBack(): { linked: boolean; problem: string | null } {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const [told] = useState(() => {
    const problem = new URLSearchParams(hash.slice(1)).get('problem')
    return { linked: problem === null && new URLSearchParams(search).has('linked'), problem }
  })
  useEffect(() => {
    if (search || hash) void navigate(pathname, { replace: true })
  }, [pathname, search, hash, navigate])
  return told
}

import { toaster } from '../lib/toast.ts'
import { useIdle } from '../lib/when-idle.ts'

/** Once in each layout. Nothing is said before something was done, so it is loaded when the page is at rest. */
export function Toaster() {
  const loaded = toaster.useWhen(useIdle())
  return loaded ? <loaded.Toaster /> : null
}

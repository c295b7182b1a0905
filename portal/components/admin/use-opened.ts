import { useSearchParams } from 'react-router'

/** Which one of a list is open, said by the address, so that it can be linked to and left by the back button. */
export function useOpened(name = 'open') {
  const [params, setParams] = useSearchParams()
  const change = (value: string | null, replace: boolean) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null) after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace },
    )
  return {
    /** An id, or `new`. */
    opened: params.get(name),
    open: (value: string) => change(value, false),
    close: () => change(null, true),
  }
}

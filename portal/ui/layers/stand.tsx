import { type Ref, useImperativeHandle } from 'react'

/**
 * Stands in a layer for the button in the page that opens it: what the layer is placed at, and gives the focus back to.
 * The button itself is there before the layer is loaded, and stays.
 */
export function Stand({ of, ref }: { of: { readonly current: HTMLElement | null }; ref?: Ref<HTMLElement | null> }) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => of.current)
  return null
}

/**
 * Whatever floats above a page (dialogs, menus, popovers, lists to choose from) is loaded when the page stands: nobody
 * opens one before. Here is what stands in the page itself until then: buttons that open them.
 */
import { type ComponentType, createElement } from 'react'
import { later } from '../lib/later.ts'

type Layers = typeof import('./layers/index.ts')

export const layers = later((): Promise<Layers> => import('./layers/index.ts'))

/** A component of the layers, to be used as if it were there; it shows nothing before. */
export function layered<Props extends object>(pick: (loaded: Layers) => ComponentType<Props>): ComponentType<Props> {
  return (props) => {
    const loaded = layers.useWhen(true)
    return loaded ? createElement(pick(loaded), props) : null
  }
}

/** The same for what `open` opens: it is not asked for before. */
export function layeredWhenOpen<Props extends { readonly open?: boolean | undefined }>(
  pick: (loaded: Layers) => ComponentType<Props>,
): ComponentType<Props> {
  return (props) => {
    const loaded = layers.useWhen(props.open === true)
    return loaded ? createElement(pick(loaded), props) : null
  }
}

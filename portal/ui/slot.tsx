import {
  type AllHTMLAttributes,
  Children,
  cloneElement,
  isValidElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  useCallback,
} from 'react'

type Props = Record<string, unknown>

export type SlotProps<Of extends Element = HTMLElement> = AllHTMLAttributes<Of> & {
  ref?: Ref<Of> | undefined
  'data-slot'?: string
  'data-state'?: string
}

/** Gives what it is given to its only child: a Button `asChild` makes a Link look like one. */
export function Slot<Of extends Element>({ children, ref, ...props }: SlotProps<Of>) {
  const child = onlyElement(children)
  const ofChild = child.props.ref as Ref<Of> | undefined
  const attach = useCallback(
    (element: Of) => {
      const undo = assign(ref, element)
      const undoChild = assign(ofChild, element)
      return () => {
        undo()
        undoChild()
      }
    },
    [ref, ofChild],
  )
  return cloneElement(child, { ...merge(props, child.props), ref: ref ? attach : ofChild })
}

function onlyElement(children: ReactNode): ReactElement<Props> {
  const child = Children.only(children)
  if (!isValidElement<Props>(child)) throw new Error('asChild needs one element inside')
  return child
}

/** What the child says counts, but both hear of events, and both dress it. */
function merge(given: Props, own: Props): Props {
  const merged = { ...given, ...own }
  for (const [name, ofGiven] of Object.entries(given)) {
    const ofOwn = own[name]
    if (ofGiven === undefined) continue
    if (ofOwn === undefined) merged[name] = ofGiven
    else if (typeof ofGiven === 'function' && typeof ofOwn === 'function' && name.startsWith('on'))
      merged[name] = (...event: unknown[]) => {
        ofOwn(...event)
        ofGiven(...event)
      }
    else if (name === 'className') merged[name] = `${String(ofGiven)} ${String(ofOwn)}`
    else if (name === 'style') merged[name] = { ...(ofGiven as object), ...(ofOwn as object) }
  }
  return merged
}

function assign<Element>(ref: Ref<Element> | undefined, element: Element): () => void {
  if (typeof ref === 'function') {
    const undo = ref(element)
    return typeof undo === 'function' ? undo : () => void ref(null)
  }
  if (ref) ref.current = element
  return () => {
    if (ref) ref.current = null
  }
}

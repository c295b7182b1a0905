import { useEffect, useMemo } from 'preact/hooks'
import { createKeep } from '../lib/storage.ts'
import { useStore } from '../lib/store.ts'
import { createVisitor, type Visitor, type VisitorState } from '../session/visitor.ts'
import type { DeskPageProps } from './chat-page.tsx'

/** The visitor of a desk on the desk's own pages. */
export function useVisitor({ deskKey, mayBeKnown, onAccent }: DeskPageProps): {
  visitor: Visitor
  state: VisitorState
} {
  const visitor = useMemo(() => {
    const keep = createKeep(() => localStorage, deskKey)
    return createVisitor({ origin: location.origin, deskKey, keep, withCookies: mayBeKnown })
  }, [deskKey])
  const state = useStore(visitor.store)
  useEffect(() => {
    void visitor.load()
    return visitor.close
  }, [visitor])
  useEffect(() => onAccent(state.session?.desk.accentColour ?? state.desk?.accentColour), [state.desk, state.session])
  return { visitor, state }
}

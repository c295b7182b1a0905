import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { toast } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { ErrorState } from '../states.tsx'

interface RemoveFootProps {
  /** Typed before it is removed. */
  readonly name: string
  readonly texts: { readonly remove: string; readonly title: string; readonly text: string; readonly done: string }
  /** The list that it leaves. */
  readonly list: string
  remove(): Promise<void>
}

/** The end of something that cannot be brought back, at the foot of its form. */
export function RemoveFoot({ name, texts, list, remove }: RemoveFootProps) {
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      toast(texts.done)
      void navigate(list, { replace: true })
    },
  })
  return (
    <>
      <Button variant="ghost" size="lg" onClick={() => setAsking(true)}>
        {texts.remove}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={texts.title}
        description={texts.text}
        confirmLabel={texts.remove}
        destructive
        typedName={name}
        pending={removal.isPending}
        onConfirm={() => removal.mutate()}
      >
        {removal.error ? <ErrorState inline error={removal.error} /> : null}
      </ConfirmDialog>
    </>
  )
}

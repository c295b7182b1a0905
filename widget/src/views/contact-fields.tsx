import type { Texts } from '../texts/en.ts'
import { useLocale } from '../texts/locale.ts'
import { Field } from '../ui/field.tsx'
import type { Form, Wrongs } from './use-form.ts'

export interface Contact {
  readonly name: string
  readonly email: string
  /** Nobody sees it; what fills it in is a program. */
  readonly website: string
}

export function checkContact({ name, email }: Contact, texts: Texts): Record<string, string> {
  const wrongs: Record<string, string> = {}
  if (!name.trim()) wrongs.name = texts.needsName
  if (!email.trim()) wrongs.email = texts.needsEmail
  else if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim())) wrongs.email = texts.badEmail
  return wrongs
}

/** What the desk is told of the visitor: nothing where it knows who is signed in. */
export function contactOf({ name, email, website }: Contact, isKnown: boolean) {
  const decoy = website ? { website } : {}
  return isKnown ? decoy : { name: name.trim(), email: email.trim(), ...decoy }
}

export function ContactFields<Values extends Contact>({ form }: { form: Form<Values> }) {
  const { texts } = useLocale()
  const { values, wrongs }: { values: Contact; wrongs: Wrongs } = form
  const set = (change: Partial<Contact>) => form.set(change as Partial<Values>)
  return (
    <>
      <Field
        label={texts.name}
        value={values.name}
        wrong={wrongs.name}
        autocomplete="name"
        maxLength={200}
        onInput={(name) => set({ name })}
      />
      <Field
        label={texts.email}
        type="email"
        value={values.email}
        wrong={wrongs.email}
        hint={texts.emailWhy}
        autocomplete="email"
        maxLength={320}
        onInput={(email) => set({ email })}
      />
      <input
        class="hidden-text"
        name="website"
        tabIndex={-1}
        aria-hidden="true"
        autocomplete="off"
        value={values.website}
        onInput={(event) => set({ website: (event.currentTarget as HTMLInputElement).value })}
      />
    </>
  )
}

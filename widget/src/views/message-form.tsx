import type { PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import type { SubmittedForm } from '@holdfast/contracts/chat/submit-form.ts'
import { useState } from 'preact/hooks'
import { useStore } from '../lib/store.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { Field } from '../ui/field.tsx'
import { DoneIcon } from '../ui/icons.tsx'
import { Empty } from '../ui/notice.tsx'
import { Submit } from '../ui/submit.tsx'
import { ContactFields, checkContact, contactOf } from './contact-fields.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useForm } from './use-form.ts'

/** What is left here becomes a request; a link to follow it comes by email. */
export function MessageForm({ visitor, desk }: { visitor: Visitor; desk: PublicDesk }) {
  const { texts } = useLocale()
  const [taken, setTaken] = useState<SubmittedForm | null>(null)
  if (!taken) return <Fields visitor={visitor} desk={desk} onTaken={setTaken} />
  return (
    <Empty
      icon={<DoneIcon size={24} />}
      title={texts.messageTaken}
      why={taken.linkMailed ? texts.messageTakenAs(taken.number) : texts.messageTakenHere(taken.number)}
    >
      <button type="button" class="button" onClick={() => setTaken(null)}>
        {texts.writeAnother}
      </button>
    </Empty>
  )
}

interface FieldsProps {
  readonly visitor: Visitor
  readonly desk: PublicDesk
  readonly onTaken: (taken: SubmittedForm) => void
}

function Fields({ visitor, onTaken }: FieldsProps) {
  const { texts } = useLocale()
  const { signedIn } = useStore(visitor.store)
  const { name = '', email = '' } = useStore(visitor.identity)
  const isKnown = signedIn !== null
  const form = useForm({
    initial: { name, email, website: '', title: '', description: '' },
    keep: visitor.keep,
    name: 'message',
    check: (values) => ({
      ...(isKnown ? {} : checkContact(values, texts)),
      ...(values.title.trim() ? {} : { title: texts.needsSubject }),
      ...(values.description.trim() ? {} : { description: texts.needsMessage }),
    }),
    refusal: (field) =>
      ({ email: texts.badEmail, name: texts.needsName, title: texts.needsSubject })[field] ?? texts.needsMessage,
    async send(values) {
      const { title, description } = values
      onTaken(
        await visitor.submit({
          ...contactOf(values, isKnown),
          title: title.trim(),
          description: description.trim(),
        }),
      )
    },
  })
  const { values, wrongs, set } = form
  return (
    <form class="form" noValidate onSubmit={form.submit}>
      {!isKnown && <ContactFields form={form} />}
      <Field
        label={texts.subject}
        value={values.title}
        wrong={wrongs.title}
        maxLength={200}
        onInput={(title) => set({ title })}
      />
      <Field
        label={texts.message}
        value={values.description}
        wrong={wrongs.description}
        rows={5}
        maxLength={10_000}
        placeholder={texts.describe}
        onInput={(description) => set({ description })}
      />
      {form.problem && <ProblemNotice problem={form.problem} />}
      <Submit label={texts.sendMessage} busyLabel={texts.sending} busy={form.busy} />
    </form>
  )
}

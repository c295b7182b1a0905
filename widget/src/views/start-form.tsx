import type { PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import { useStore } from '../lib/store.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { Check, Field } from '../ui/field.tsx'
import { Submit } from '../ui/submit.tsx'
import { ContactFields, checkContact, contactOf } from './contact-fields.tsx'
import { Greeting } from './greeting.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useForm } from './use-form.ts'

/** What is asked before a chat begins: who, and what about. */
export function StartForm({ visitor, desk }: { visitor: Visitor; desk: PublicDesk }) {
  const { texts } = useLocale()
  const { signedIn } = useStore(visitor.store)
  const { name = '', email = '' } = useStore(visitor.identity)
  const isKnown = signedIn !== null
  const form = useForm({
    initial: { name, email, website: '', message: '', transcriptWanted: false },
    keep: visitor.keep,
    name: 'start',
    check: (values) => ({
      ...(isKnown ? {} : checkContact(values, texts)),
      ...(values.message.trim() ? {} : { message: texts.needsMessage }),
    }),
    refusal: (field) => (field === 'email' ? texts.badEmail : field === 'name' ? texts.needsName : texts.needsMessage),
    async send(values) {
      const { message, transcriptWanted } = values
      const pageUrl = location.href.slice(0, 2_000).split('#')[0] ?? ''
      const place = pageUrl.startsWith('http') ? { pageUrl } : {}
      await visitor.start({ ...contactOf(values, isKnown), message: message.trim(), transcriptWanted, ...place })
    },
  })
  const { values, wrongs, set } = form
  return (
    <div class="scroll">
      <div class="pad">
        <Greeting desk={desk} signedIn={signedIn?.name ?? null} />
        <form class="form" noValidate onSubmit={form.submit}>
          {!isKnown && <ContactFields form={form} />}
          <Field
            label={texts.message}
            value={values.message}
            wrong={wrongs.message}
            rows={4}
            maxLength={10_000}
            onInput={(message) => set({ message })}
          />
          <Check checked={values.transcriptWanted} onChange={(transcriptWanted) => set({ transcriptWanted })}>
            {texts.sendTranscript}
          </Check>
          {form.problem && <ProblemNotice problem={form.problem} />}
          <Submit label={texts.startChat} busyLabel={texts.starting} busy={form.busy} />
        </form>
      </div>
    </div>
  )
}

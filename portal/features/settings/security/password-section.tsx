import { ChangePasswordBody } from '@holdfast/contracts/settings/change-password.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { api, unwrap } from '../../../lib/api/client.ts'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { applyProblem } from '../../../lib/forms/apply-problem.ts'
import { schemaResolver } from '../../../lib/forms/schema-resolver.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useMe } from '../../../lib/session.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { sessionsKey } from '../api/sessions.ts'
import { PasswordInput } from './password-input.tsx'

const empty = { currentPassword: '', newPassword: '' }

/** The old one, and the new one; everywhere else one is signed out by it. */
export function PasswordSection({ minLength }: { minLength: number }) {
  const { t } = useTranslation('settings')
  const { person } = useMe()
  const [problem, setProblem] = useState<unknown>(null)
  const form = useForm({ resolver: schemaResolver<typeof empty>(ChangePasswordBody), defaultValues: empty })
  const save = form.handleSubmit(async (body) => {
    setProblem(null)
    try {
      await unwrap(api.POST('/api/v1/setting/password', { body }))
      form.reset(empty)
      await queryClient.invalidateQueries({ queryKey: sessionsKey })
      toast(t('password.saved'))
    } catch (error) {
      const isWrong = asProblem(error).errors.some(({ path }) => path === '/currentPassword')
      if (isWrong) form.setError('currentPassword', { message: t('password.wrong') }, { shouldFocus: true })
      else if (applyProblem(form, error) !== null) setProblem(error)
    }
  })
  return (
    <Form {...form}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <FormSection title={t('password.title')} description={t('password.hint')}>
          {problem === null ? null : <ErrorState inline error={problem} />}
          {/* For the password managers of browsers, which want to know whose it is. */}
          <input type="text" name="username" autoComplete="username" value={person.email} readOnly hidden />
          <PasswordInput name="currentPassword" label={t('password.current')} autoComplete="current-password" />
          <PasswordInput
            name="newPassword"
            label={t('password.new')}
            description={t('password.rule', { count: minLength })}
            autoComplete="new-password"
          />
          <div>
            <Button type="submit" size="lg" pending={form.formState.isSubmitting}>
              {t('password.change')}
            </Button>
          </div>
        </FormSection>
      </form>
    </Form>
  )
}

import { CreateTeamBody } from '@holdfast/contracts/teams/create-team.ts'
import type { Strategy, Team } from '@holdfast/contracts/teams/team.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { makeKey } from '../../components/admin/make-key.ts'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { createTeam, editTeam, rereadTeam } from './api.ts'
import { StrategyField } from './strategy-field.tsx'

const longestKey = 40
const blank = { name: '', key: '', strategy: 'manual' as Strategy }

/** Made with its name and its way of giving out work; its members come on its own page. */
export function NewTeamDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin-teams')
  const navigate = useNavigate()
  const made = useRef<string | null>(null)
  // The dialog goes first: its address is left behind, not come back to.
  const leave = () => {
    if (made.current === null) onClose()
    else void navigate(`/admin/teams/${made.current}`, { replace: true })
  }
  const record = useRecordForm({
    schema: CreateTeamBody,
    item: null as Team | null,
    toValues: () => blank,
    toBody: (values) => values,
    create: createTeam,
    edit: editTeam,
    reread: rereadTeam,
    onSaved: ({ id }) => {
      made.current = id
    },
  })
  const { form } = record
  const name = form.watch('name')
  const isKeyOwn = form.formState.touchedFields.key === true
  useEffect(() => {
    if (!isKeyOwn) form.setValue('key', makeKey(name, { separator: '-', maxLength: longestKey }))
  }, [form, isKeyOwn, name])
  return (
    <FormLayer kind="dialog" record={record} title={t('new')} saveLabel={t('make')} onClose={leave}>
      <TextField name="name" label={t('field.name')} required autoFocus />
      <TextField
        name="key"
        label={t('field.key')}
        description={t('field.keyHint')}
        required
        dir="ltr"
        inputClassName="font-mono"
      />
      <StrategyField />
    </FormLayer>
  )
}

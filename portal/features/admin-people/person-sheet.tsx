import { CreatePersonBody } from '@holdfast/contracts/people/create-person.ts'
import { EditPersonBody } from '@holdfast/contracts/people/edit-person.ts'
import type { Person } from '@holdfast/contracts/people/person.ts'
import { useQuery } from '@tanstack/react-query'
import { UserRound } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { useMe } from '../../lib/session.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { createPerson, editPerson, personQuery, rereadPerson, setBlocked } from './api.ts'
import { isAbove } from './is-above.ts'
import { PersonFields } from './person-fields.tsx'
import { toBody, toValues } from './person-values.ts'

interface SheetProps {
  onClose: () => void
  onBlock: (person: Person) => void
}

/** `opened` is an id, or `new`. */
export function PersonSheet({ opened, ...props }: SheetProps & { opened: string }) {
  const isNew = opened === 'new'
  const { data: person, error } = useQuery({ ...personQuery(opened), enabled: !isNew })
  const { onClose } = props
  useEffect(() => {
    if (!error) return
    toastError(error)
    onClose()
  }, [error, onClose])
  if (isNew) return <PersonForm person={null} {...props} />
  return person ? <PersonForm person={person} {...props} /> : null
}

function PersonForm({ person, onClose, onBlock }: SheetProps & { person: Person | null }) {
  const { t } = useTranslation('admin-people')
  const me = useMe()
  const record = useRecordForm({
    schema: person ? EditPersonBody : CreatePersonBody,
    item: person,
    toValues: (from: Person | null) => toValues(from, me.person),
    toBody: (values) => toBody(values, person === null) as CreatePersonBody,
    create: createPerson,
    edit: editPerson,
    reread: rereadPerson,
    onSaved: ({ name }) => toast(t(person ? 'common:savedNamed' : 'common:madeNamed', { name })),
  })
  const isHigher = person !== null && isAbove(person.role, me.person.role)
  const readOnly = isHigher ? t('above', { role: t(`common:role.${person.role}`) }) : undefined
  const isVisitor = person?.kind === 'visitor'
  return (
    <FormLayer
      record={record}
      title={person?.name ?? t('new')}
      description={person?.blocked ? t('isBlocked') : undefined}
      readOnly={isVisitor ? t('visitor') : readOnly}
      className="w-[560px]"
      foot={person && !isHigher && <Foot person={person} isSelf={person.id === me.person.id} onBlock={onBlock} />}
      onClose={onClose}
    >
      <PersonFields person={person} ownRole={me.person.role} />
    </FormLayer>
  )
}

function Foot({ person, isSelf, onBlock }: { person: Person; isSelf: boolean; onBlock: (person: Person) => void }) {
  const { t } = useTranslation('admin-people')
  const unblock = () =>
    setBlocked(person.id, false).then(() => toast(t('unblocked', { name: person.name })), toastError)
  return (
    <>
      {!isSelf &&
        (person.blocked ? (
          <Button variant="outline" size="lg" onClick={() => void unblock()}>
            {t('unblock')}
          </Button>
        ) : (
          <Button variant="ghost" size="lg" onClick={() => onBlock(person)}>
            {t('block.ask')}
          </Button>
        ))}
      <Button variant="ghost" size="lg" asChild>
        <Link to={`/people/${person.id}`}>
          <UserRound aria-hidden />
          {t('openPage')}
        </Link>
      </Button>
    </>
  )
}

/** The forms of the sample organization: what its people ask for again and again. */
import type { FormIcon } from '@holdfast/contracts/forms/field-kinds.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import type { RequestType } from '@holdfast/contracts/requests/vocabulary.ts'
import { requestForms } from '../../forms/schema.ts'
import { type DemoScope, of } from './scope.ts'

interface DemoForm {
  readonly name: string
  readonly description: string
  readonly icon: FormIcon
  readonly type: RequestType
  /** Category and subcategory; `null` leaves it to whoever asks. */
  readonly place: `${string}/${string}` | null
  readonly fields: readonly FormField[]
}

type Asked = Pick<FormField, 'key' | 'kind' | 'label'> & Partial<FormField>

const blank = { help: '', required: false, options: [], min: null, max: null, earliest: null, latest: null }
const ask = (asked: Asked): FormField => ({ ...blank, ...asked })

export const demoForms: readonly DemoForm[] = [
  {
    name: 'Something is broken',
    description: 'A device, an app or the network',
    icon: 'wrench',
    type: 'incident',
    place: null,
    fields: [
      ask({
        key: 'device',
        kind: 'text',
        label: 'Which device or app?',
        required: true,
        help: 'The number on its back, such as LT-4471, or its name.',
        max: 100,
      }),
      ask({ key: 'since', kind: 'date', label: 'Since when?' }),
      ask({ key: 'others', kind: 'select', label: 'Who is affected?', options: ['Only me', 'My team', 'Everybody'] }),
      ask({ key: 'stopped', kind: 'checkbox', label: 'I cannot work until it is mended' }),
    ],
  },
  {
    name: 'Get access',
    description: 'Applications, folders, shared mailboxes',
    icon: 'key-round',
    type: 'service_request',
    place: 'Access/Permissions',
    fields: [
      ask({
        key: 'system',
        kind: 'select',
        label: 'Which system?',
        required: true,
        options: ['CRM', 'ERP', 'Payroll', 'Warehouse', 'Shared mailbox', 'Folder', 'Other'],
      }),
      ask({
        key: 'level',
        kind: 'multi_select',
        label: 'What do you need to do there?',
        options: ['Read', 'Write', 'Approve'],
        min: 1,
      }),
      ask({ key: 'person', kind: 'person', label: 'For whom?', help: 'Leave it empty if it is for you.' }),
      ask({ key: 'until', kind: 'date', label: 'Until when?', help: 'Leave it empty if it is for good.' }),
      ask({ key: 'why', kind: 'long_text', label: 'Why do you need it?', required: true, min: 10 }),
      ask({ key: 'agreed', kind: 'checkbox', label: 'My manager agrees', required: true }),
    ],
  },
  {
    name: 'Order equipment',
    description: 'Headsets, screens, laptops',
    icon: 'package',
    type: 'service_request',
    place: 'Devices/Laptop',
    fields: [
      ask({
        key: 'what',
        kind: 'select',
        label: 'What do you need?',
        required: true,
        options: ['Headset', 'Laptop', 'Screen', 'Dock', 'Phone'],
      }),
      ask({ key: 'count', kind: 'number', label: 'How many?', required: true, min: 1, max: 20 }),
      ask({ key: 'needed_by', kind: 'date', label: 'Needed by' }),
      ask({
        key: 'cost_centre',
        kind: 'text',
        label: 'Cost centre',
        required: true,
        help: 'Four digits; your manager knows it.',
        min: 4,
        max: 4,
      }),
    ],
  },
  {
    name: 'New colleague starts',
    description: 'Account, devices and access for the first day',
    icon: 'user-plus',
    type: 'service_request',
    place: 'Access/New starter',
    fields: [
      ask({ key: 'name', kind: 'text', label: 'What is their name?', required: true, max: 200 }),
      ask({ key: 'first_day', kind: 'date', label: 'First day', required: true }),
      ask({ key: 'like', kind: 'person', label: 'The same access as', help: 'A colleague with the same work.' }),
      ask({
        key: 'devices',
        kind: 'multi_select',
        label: 'What do they need?',
        options: ['Laptop', 'Screen', 'Headset', 'Phone'],
      }),
    ],
  },
  {
    name: 'Suspicious email',
    description: 'You got a mail that looks wrong, or have clicked on something',
    icon: 'shield',
    type: 'incident',
    place: 'Security/Phishing',
    fields: [
      ask({ key: 'sender', kind: 'text', label: 'From which address did it come?', required: true, max: 200 }),
      ask({
        key: 'done',
        kind: 'multi_select',
        label: 'What have you done with it?',
        required: true,
        options: ['Nothing', 'Opened a link', 'Opened a file', 'Typed in a password', 'Answered it'],
        min: 1,
      }),
      ask({ key: 'colleagues', kind: 'checkbox', label: 'Colleagues got it as well' }),
    ],
  },
]

export async function seedDemoForms({ tx, orgId, categories }: DemoScope): Promise<void> {
  const rows = demoForms.map(({ place, ...form }, index) => {
    const [category = ''] = place?.split('/') ?? []
    const where = place && { categoryId: of(categories, category), subcategoryId: of(categories, place) }
    return { orgId, ...form, ...where, position: index + 1 }
  })
  await tx.insert(requestForms).values(rows)
}

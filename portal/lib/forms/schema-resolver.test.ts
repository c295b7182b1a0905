import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { schemaResolver } from './schema-resolver.ts'

const Body = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 5 }),
    targets: Type.Array(Type.Object({ minutes: Type.Integer({ minimum: 1 }) })),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
const resolve = async (values: object) => {
  const resolver = schemaResolver<Record<string, unknown>>(Body)
  return resolver({ ...values }, undefined, { fields: {}, shouldUseNativeValidation: false })
}

describe('a form validates as the API does', () => {
  it('lets through what the API takes', async () => {
    expect((await resolve({ name: 'Desk', targets: [{ minutes: 5 }] })).errors).toEqual({})
  })

  it('tells at the field what is wrong, however deep', async () => {
    const { errors } = await resolve({ name: 'Too long', targets: [{ minutes: 5 }, { minutes: 0 }] })
    expect(errors).toMatchObject({
      name: { type: 'maxLength' },
      targets: { 1: { minutes: { type: 'minimum' } } },
    })
  })

  it('tells of what is missing and of what is unknown at its own field', async () => {
    const { errors } = await resolve({ targets: [], colour: 'red' })
    expect(errors).toMatchObject({ name: { type: 'required' }, colour: { type: 'additionalProperties' } })
  })
})

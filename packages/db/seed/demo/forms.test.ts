import { checkFields } from '@holdfast/contracts/forms/check-fields.ts'
import { describe, expect, it } from 'vitest'
import { demoForms } from './forms.ts'
import { demoCategories } from './structure.ts'

describe('the sample forms', () => {
  it.each(demoForms.map((form) => [form.name, form] as const))('%s asks what can be answered', (_name, { fields }) => {
    expect(checkFields(fields)).toEqual([])
  })

  it('lead to categories that there are', () => {
    const places = demoCategories.flatMap(({ name, subcategories }) =>
      Object.keys(subcategories).map((subcategory) => `${name}/${subcategory}`),
    )
    expect(demoForms.flatMap(({ place }) => place ?? []).filter((place) => !places.includes(place))).toEqual([])
  })
})

/** Forms refuse what the API would refuse, by the API's own schemas. TypeBox interprets them here: no code is made. */
import i18next from 'i18next'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { toFieldName } from './field-name.ts'

interface SchemaError {
  keyword: string
  instancePath: string
  params: object
  message: string
}

/** What is missing or unknown is told of at the object; it belongs to the field. */
function locate({ keyword, instancePath, params }: SchemaError): string {
  const { requiredProperties, additionalProperties } = params as Record<string, string[] | undefined>
  const property = keyword === 'required' ? requiredProperties?.[0] : additionalProperties?.[0]
  return toFieldName(property === undefined ? instancePath : `${instancePath}/${property}`)
}

/** In the reader's language where we have words for it. */
function describe({ keyword, params, message }: SchemaError): string {
  // Nothing was written: "at least 1 characters" is a roundabout way to say so.
  const isEmpty = keyword === 'minLength' && (params as { limit?: number }).limit === 1
  const key = `common:invalid.${isEmpty ? 'required' : keyword}`
  return i18next.exists(key) ? i18next.t(key, { ...params }) : message
}

function place(errors: Record<string, unknown>, name: string, error: { type: string; message: string }): void {
  const parts = name.split('.')
  let at = errors
  for (const part of parts.slice(0, -1)) {
    at[part] ??= {}
    at = at[part] as Record<string, unknown>
  }
  const last = parts.at(-1) ?? 'root'
  at[last] ??= error
}

/** @param toBody what is sent for the values of the form, where the two differ */
export function schemaResolver<Values extends FieldValues>(
  schema: TSchema,
  toBody: (values: Values) => unknown = (values) => values,
): Resolver<Values> {
  return (values) => {
    // `boolean` says again, less clearly, what `additionalProperties` says.
    const found = (Errors(schema, toBody(values)) as SchemaError[]).filter(({ keyword }) => keyword !== 'boolean')
    if (found.length === 0) return { values, errors: {} }
    const errors: Record<string, unknown> = {}
    // A union says only that nothing of it fits after each of its parts has said why: the most particular one first.
    const ordered = found.toSorted((a, b) => b.instancePath.length - a.instancePath.length)
    for (const error of ordered) {
      place(errors, locate(error) || 'root', { type: error.keyword, message: describe(error) })
    }
    return { values: {}, errors: errors as FieldErrors<Values> }
  }
}

/** Validates what comes in by the TypeBox schemas of the contracts, and says what is wrong by the path of the field. */
import type { FieldError } from '@holdfast/contracts/errors.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { joinPath } from './field-path.ts'

/** Errors of longer lists are not looked for one by one: that would take longer than anybody waits. */
const maxListLength = 2_000

const prefixes: Record<string, string> = { body: '', querystring: 'query', params: 'params', headers: 'headers' }

/** Queries and paths are text, so what looks like a number is one there; in a body nothing is converted. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart = 'body' }) => {
  const validator = Compile(schema)
  const isText = httpPart === 'querystring' || httpPart === 'params'
  return (value: unknown) => {
    const read = isText ? validator.Default(validator.Convert(value)) : value
    if (validator.Check(read)) return { value: read }
    const prefix = prefixes[httpPart] ?? httpPart
    const tooLong = findLongList(read)
    const errors = tooLong ? [tooLong] : describe(validator.Errors(read), prefix)
    const first = errors[0]
    return {
      error: new AppError('validation_failed', first && `${first.path || 'The body'} ${first.message}`, { errors }),
    }
  }
}

function describe(errors: readonly TLocalizedValidationError[], prefix: string): FieldError[] {
  const seen = new Map<string, string>()
  for (const error of errors) {
    for (const [path, message] of readError(error, `${prefix}${error.instancePath}`)) {
      if (!seen.has(path)) seen.set(path, message)
    }
  }
  return [...seen].map(([path, message]) => ({ path, message }))
}

function readError(error: TLocalizedValidationError, path: string): [path: string, message: string][] {
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) => [joinPath(path, name), 'is missing'])
    case 'additionalProperties':
      return error.params.additionalProperties.map((name) => [joinPath(path, name), 'is not a known field'])
    // Says again, less clearly, what `additionalProperties` says.
    case 'boolean':
      return []
    case 'enum':
      return [[path, `must be one of ${error.params.allowedValues.map((value) => JSON.stringify(value)).join(', ')}`]]
    case 'pattern':
      return [[path, error.params.pattern === '\\S' ? 'must not be blank' : `must match ${error.params.pattern}`]]
    default:
      return [[path, error.message]]
  }
}

function findLongList(value: unknown): FieldError | null {
  const waiting = [{ value, path: '' }]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue
    const entries = Object.entries(item.value)
    if (entries.length > maxListLength)
      return { path: item.path, message: `must not have more than ${maxListLength} items` }
    for (const [key, child] of entries) waiting.push({ value: child, path: joinPath(item.path, key) })
  }
  return null
}

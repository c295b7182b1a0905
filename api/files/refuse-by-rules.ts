import { AppError } from '@holdfast/contracts/errors.ts'
import { type FileRules, takesType } from '@holdfast/contracts/files/file-rules.ts'
import { runnableTypeOf } from '@holdfast/contracts/files/runnable-names.ts'

interface Announced {
  readonly name: string
  readonly sizeBytes: number
  readonly declaredType: string
}

/**
 * Refuses at once what is said to be against the organization's rules; what is in it is looked at when it is there.
 * @throws AppError `file_refused` with the path of the field
 */
export function refuseByRules(rules: FileRules, { name, sizeBytes, declaredType }: Announced): void {
  if (sizeBytes > rules.maxBytes)
    throw refused('/sizeBytes', `is more than the ${rules.maxBytes} bytes that are allowed`)
  // A sender who does not know the type is no liar.
  const isUnknown = declaredType === 'application/octet-stream'
  if (!isUnknown && !takesType(rules, declaredType)) throw refused('/contentType', `${declaredType} is not allowed`)
  const runnable = runnableTypeOf(name)
  if (runnable !== null && !takesType(rules, runnable)) throw refused('/name', 'is that of a program or a script')
}

function refused(path: string, message: string): AppError {
  return new AppError('file_refused', `${path} ${message}`, { errors: [{ path, message }] })
}

import { Id } from '@holdfast/contracts/ids.ts'
import Type from 'typebox'

export const FileParams = Type.Object({ fileId: Id })

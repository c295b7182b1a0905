/**
 * How failures are written into histories: their words and stack traces become a payload, which the codec seals, because
 * a driver's message may quote what somebody typed. Read by path, by the worker and inside the bundle of workflows.
 */
import { DefaultFailureConverter } from '@temporalio/common'

export const failureConverter: DefaultFailureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })

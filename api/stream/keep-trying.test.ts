import { AppError } from '@holdfast/contracts/errors.ts'
import { expect, it } from 'vitest'
import { keepTrying } from './keep-trying.ts'

const failing = (errors: Error[]) => {
  const left = [...errors]
  return async () => {
    const error = left.shift()
    if (error) throw error
    return left.length
  }
}

it('goes on while the database is away, and past what nobody has listed', async () => {
  const work = failing([new Error('Connection terminated'), new Error('something odd'), new Error('not queryable')])
  await expect(keepTrying(work, () => false)).resolves.toBe(0)
})

it('gives up at once for what asking again does not change', async () => {
  await expect(keepTrying(failing([new AppError('not_found')]), () => false)).rejects.toThrow('Not found')
})

it('gives up when nobody waits any more', async () => {
  await expect(keepTrying(failing([new Error('Connection terminated')]), () => true)).rejects.toThrow('terminated')
})

it('gives up on a defect in the end', async () => {
  const work = async () => {
    throw new TypeError('a defect')
  }
  await expect(keepTrying(work, () => false)).rejects.toThrow('a defect')
}, 20_000)

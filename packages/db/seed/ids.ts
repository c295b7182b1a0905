import { parse, v5 as uuidv5, v7 as uuidv7 } from 'uuid'

const namespace = '6f1f1c2e-4d0b-5e0f-9a53-0d3f5a1c7b11'

/** @returns a new id; ids sort by the instant of their making. */
export function newId(): string {
  return uuidv7()
}

/** @returns always the same id for the same name, so that what is written twice is written once. */
export function stableId(name: string): string {
  return uuidv5(name, namespace)
}

/**
 * @returns always the same id for the same name and instant, in the order of the instants: ids of messages are compared,
 * by pages and by how far somebody has read
 */
export function stableIdAt(name: string, at: Date): string {
  return uuidv7({ msecs: at.getTime(), seq: 0, random: parse(stableId(name)) })
}

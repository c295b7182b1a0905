import { it } from 'vitest'; it.todo('is to be written')

import type { App } from '../app-type.ts'
import { createPlace, editPlace, listPlaces, type PlaceRoutes } from './place-routes.ts'

const routes: PlaceRoutes = { kind: 'region', path: '/support/regions', one: 'region', many: 'regions' }

export const listRegions = (app: App) => listPlaces(app, routes)
export const createRegion = (app: App) => createPlace(app, routes)
export const editRegion = (app: App) => editPlace(app, routes)

import type { App } from '../app-type.ts'
import { createPlace, editPlace, listPlaces, type PlaceRoutes } from './place-routes.ts'

const routes: PlaceRoutes = {
  kind: 'business_unit',
  path: '/support/business-units',
  one: 'business unit',
  many: 'business units',
}

export const listBusinessUnits = (app: App) => listPlaces(app, routes)
export const createBusinessUnit = (app: App) => createPlace(app, routes)
export const editBusinessUnit = (app: App) => editPlace(app, routes)

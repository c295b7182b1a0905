import { createBrowserRouter } from 'react-router'
import { routes } from './routes.tsx'

/** Begins at once to load the page at the address, and so asks who is there. */
export const createRouter = () => createBrowserRouter(routes)

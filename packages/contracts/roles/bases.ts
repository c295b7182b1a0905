/** The built-in roles that others can be based on. A plain constant, for pages too. */
export const bases = ['requester', 'technician', 'supervisor', 'admin'] as const
export type RoleBase = (typeof bases)[number]

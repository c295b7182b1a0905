/** Units, categories, teams and routing of the sample organization. */
export const demoUnits = ['Headquarters', 'Sales', 'Production', 'Finance', 'People'] as const
export const demoRegions = ['Berlin', 'Hamburg', 'Vienna', 'Remote'] as const

/** Category → the skills that it asks for, its subcategories with theirs, and the team that it goes to. */
export const demoCategories = [
  {
    name: 'Access',
    skills: [],
    team: 'service-desk',
    subcategories: { 'Password and sign-in': ['accounts'], Permissions: ['accounts'], 'New starter': [] },
  },
  {
    name: 'Software',
    skills: [],
    team: 'service-desk',
    subcategories: { Office: ['office'], Browser: [], Licences: [] },
  },
  {
    name: 'Network',
    skills: ['network'],
    team: 'network',
    subcategories: { VPN: ['vpn'], 'Wi-Fi': ['wifi'], 'Site link': [] },
  },
  {
    name: 'Devices',
    skills: [],
    team: 'workplace',
    subcategories: { Laptop: ['laptops'], Printer: ['printers'], Phone: ['phones'], Meetings: [] },
  },
  {
    name: 'Business applications',
    skills: [],
    team: 'applications',
    subcategories: { ERP: ['erp'], CRM: ['crm'], Reports: ['reports'] },
  },
  { name: 'Security', skills: ['security'], team: 'security', subcategories: { Phishing: [], 'Lost device': [] } },
] as const

/** One team for each strategy; security is given by hand as well. */
export const demoTeams = [
  {
    key: 'service-desk',
    name: 'Service Desk',
    strategy: 'round_robin',
    lead: 'jonas.weber',
    members: ['technician', 'mei.tanaka', 'pablo.ruiz'],
  },
  {
    key: 'network',
    name: 'Network',
    strategy: 'least_loaded',
    lead: 'ingrid.dahl',
    members: ['technician2', 'samir.haddad'],
  },
  {
    key: 'workplace',
    name: 'Workplace',
    strategy: 'skill',
    lead: 'clara.moreau',
    members: ['luca.ferri', 'hanna.vogel'],
  },
  {
    key: 'applications',
    name: 'Business Applications',
    strategy: 'manual',
    lead: 'david.cohen',
    members: ['nadia.petrova'],
  },
  { key: 'security', name: 'Security', strategy: 'manual', lead: 'erik.berg', members: ['ingrid.dahl'] },
] as const

export const demoResolutionCodes = [
  { code: 'solved', label: 'Solved', builtIn: false },
  { code: 'workaround', label: 'Solved with a workaround', builtIn: false },
  { code: 'explained', label: 'Explained', builtIn: false },
  { code: 'replaced', label: 'Hardware replaced', builtIn: false },
  { code: 'duplicate', label: 'Duplicate', builtIn: false },
  { code: 'not-reproducible', label: 'Not reproducible', builtIn: false },
  { code: 'unanswered', label: 'No answer came', builtIn: true },
] as const

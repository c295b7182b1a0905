/** The people of the sample organization. Names and addresses are made up; `acme.test` exists nowhere. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly role: 'requester' | 'technician' | 'supervisor' | 'admin' | 'super_admin'
  readonly title: string
  readonly department: string
  readonly unit: string
  readonly region: string
  readonly groups?: readonly string[]
  readonly skills?: readonly string[]
  readonly availability?: 'online' | 'away' | 'out_of_office'
  readonly capacity?: number
}

export const demoDomain = 'acme.test'

/** Whom `npm start` offers to sign in as, by the first part of their address. */
export const demoSignIns = [
  { key: 'requester', role: 'requester', does: 'asks for help and follows own requests' },
  { key: 'technician', role: 'technician', does: 'works on requests of the Service Desk' },
  { key: 'technician2', role: 'technician', does: 'works on requests of Network' },
  { key: 'sitemanager', role: 'technician', does: 'sees the people and requests of one site only' },
  { key: 'supervisor', role: 'supervisor', does: 'sees all teams, and the Temporal UI' },
  { key: 'admin', role: 'admin', does: 'policies, calendars, people, settings' },
  { key: 'superadmin', role: 'super_admin', does: 'everything, organizations too' },
] as const

const it = { department: 'IT', unit: 'Headquarters' }

export const demoAgents: readonly DemoPerson[] = [
  {
    key: 'technician',
    name: 'Tom Okafor',
    role: 'technician',
    title: 'Service desk agent',
    region: 'Berlin',
    skills: ['accounts', 'windows'],
    ...it,
  },
  {
    key: 'technician2',
    name: 'Tessa Lindqvist',
    role: 'technician',
    title: 'Network engineer',
    region: 'Hamburg',
    skills: ['network', 'vpn'],
    ...it,
  },
  {
    key: 'jonas.weber',
    name: 'Jonas Weber',
    role: 'technician',
    title: 'Service desk lead',
    region: 'Berlin',
    skills: ['accounts', 'windows', 'office'],
    ...it,
  },
  {
    key: 'mei.tanaka',
    name: 'Mei Tanaka',
    role: 'technician',
    title: 'Service desk agent',
    region: 'Berlin',
    skills: ['accounts', 'office'],
    ...it,
  },
  {
    key: 'pablo.ruiz',
    name: 'Pablo Ruiz',
    role: 'technician',
    title: 'Service desk agent',
    region: 'Vienna',
    skills: ['windows'],
    availability: 'away',
    ...it,
  },
  {
    key: 'ingrid.dahl',
    name: 'Ingrid Dahl',
    role: 'technician',
    title: 'Network lead',
    region: 'Hamburg',
    skills: ['network', 'wifi', 'vpn'],
    ...it,
  },
  {
    key: 'samir.haddad',
    name: 'Samir Haddad',
    role: 'technician',
    title: 'Network engineer',
    region: 'Berlin',
    skills: ['network', 'wifi'],
    ...it,
  },
  {
    key: 'clara.moreau',
    name: 'Clara Moreau',
    role: 'technician',
    title: 'Workplace lead',
    region: 'Berlin',
    skills: ['laptops', 'windows', 'macos'],
    ...it,
  },
  {
    key: 'luca.ferri',
    name: 'Luca Ferri',
    role: 'technician',
    title: 'Workplace engineer',
    region: 'Vienna',
    skills: ['laptops', 'printers', 'phones'],
    ...it,
  },
  {
    key: 'hanna.vogel',
    name: 'Hanna Vogel',
    role: 'technician',
    title: 'Workplace engineer',
    region: 'Berlin',
    skills: ['printers', 'phones'],
    availability: 'out_of_office',
    ...it,
  },
  {
    key: 'david.cohen',
    name: 'David Cohen',
    role: 'technician',
    title: 'Applications lead',
    region: 'Berlin',
    skills: ['erp', 'reports'],
    ...it,
  },
  {
    key: 'nadia.petrova',
    name: 'Nadia Petrova',
    role: 'technician',
    title: 'Applications consultant',
    region: 'Hamburg',
    skills: ['erp', 'crm'],
    capacity: 30,
    ...it,
  },
  {
    key: 'erik.berg',
    name: 'Erik Berg',
    role: 'technician',
    title: 'Security analyst',
    region: 'Berlin',
    skills: ['security', 'forensics'],
    ...it,
  },
  {
    key: 'supervisor',
    name: 'Sven Sommer',
    role: 'supervisor',
    title: 'Head of service desk',
    region: 'Berlin',
    skills: ['accounts'],
    ...it,
  },
  {
    key: 'sitemanager',
    name: 'Selma Aydın',
    role: 'technician',
    title: 'Plant manager',
    department: 'Plant Hamburg',
    unit: 'Production',
    region: 'Hamburg',
    // Strategies give her nothing: she looks after a plant, and after requests only where she is asked.
    capacity: 0,
  },
  { key: 'admin', name: 'Ada Nowak', role: 'admin', title: 'Platform administrator', region: 'Berlin', ...it },
  {
    key: 'superadmin',
    name: 'Sofia Reyes',
    role: 'super_admin',
    title: 'Chief information officer',
    region: 'Berlin',
    ...it,
  },
]

const requester = (key: string, name: string, title: string, department: string, unit: string, region: string) =>
  ({ key, name, title, department, unit, region, role: 'requester' }) as const

export const demoRequesters: readonly DemoPerson[] = [
  requester('requester', 'Rosa Becker', 'Account manager', 'Sales', 'Sales', 'Berlin'),
  requester('amira.saleh', 'Amira Saleh', 'Sales director', 'Sales', 'Sales', 'Berlin'),
  requester('ben.fischer', 'Ben Fischer', 'Sales engineer', 'Sales', 'Sales', 'Hamburg'),
  requester('carla.santos', 'Carla Santos', 'Inside sales', 'Sales', 'Sales', 'Vienna'),
  requester('dieter.lang', 'Dieter Lang', 'Shift lead', 'Assembly', 'Production', 'Hamburg'),
  requester('elif.yilmaz', 'Elif Yılmaz', 'Quality engineer', 'Quality', 'Production', 'Hamburg'),
  requester('farid.rahimi', 'Farid Rahimi', 'Maintenance technician', 'Assembly', 'Production', 'Hamburg'),
  requester('greta.holm', 'Greta Holm', 'Production planner', 'Planning', 'Production', 'Hamburg'),
  requester('hugo.martin', 'Hugo Martin', 'Warehouse lead', 'Logistics', 'Production', 'Vienna'),
  requester('irina.volkova', 'Irina Volkova', 'Controller', 'Controlling', 'Finance', 'Berlin'),
  requester('jakob.meyer', 'Jakob Meyer', 'Accountant', 'Accounting', 'Finance', 'Berlin'),
  requester('katja.braun', 'Katja Braun', 'Accounts payable', 'Accounting', 'Finance', 'Berlin'),
  requester('liam.walsh', 'Liam Walsh', 'Treasurer', 'Treasury', 'Finance', 'Vienna'),
  requester('maria.rossi', 'Maria Rossi', 'Recruiter', 'Recruiting', 'People', 'Berlin'),
  requester('noor.aziz', 'Noor Aziz', 'People partner', 'People', 'People', 'Berlin'),
  requester('oskar.lund', 'Oskar Lund', 'Payroll specialist', 'Payroll', 'People', 'Hamburg'),
  requester('paula.klein', 'Paula Klein', 'Office manager', 'Office', 'Headquarters', 'Berlin'),
  requester('quentin.roux', 'Quentin Roux', 'Legal counsel', 'Legal', 'Headquarters', 'Berlin'),
  requester('rania.fares', 'Rania Fares', 'Communications', 'Communications', 'Headquarters', 'Berlin'),
  requester('stefan.koch', 'Stefan Koch', 'Buyer', 'Purchasing', 'Production', 'Vienna'),
  requester('tanja.wolf', 'Tanja Wolf', 'Event manager', 'Marketing', 'Sales', 'Berlin'),
  requester('umut.demir', 'Umut Demir', 'Field sales', 'Sales', 'Sales', 'Remote'),
  requester('vera.simon', 'Vera Simon', 'Designer', 'Marketing', 'Sales', 'Remote'),
  requester('wim.jansen', 'Wim Jansen', 'Field engineer', 'Service', 'Production', 'Remote'),
  { ...requester('yara.costa', 'Yara Costa', 'Chief executive', 'Board', 'Headquarters', 'Berlin'), groups: ['vip'] },
]

/** A kind of team: its lead, and what the others are called by level, lowest first. */
export interface TeamKind {
  lead: readonly [title: string, level: number];
  staff: readonly (readonly [title: string, level: number])[];
}

/** Kind, name, site, and how many beside the lead. */
export type TeamPlan = readonly [kind: string, name: string, site: string, size: number];

export interface HeadPlan {
  title: string;
  site: string;
  level: 7 | 8;
  teams: readonly TeamPlan[];
}

export interface DepartmentPlan {
  name: string;
  director: readonly [title: string, site: string];
  heads: readonly HeadPlan[];
}

export const teamKinds: Record<string, TeamKind> = {
  quay: { lead: ['Quay shift lead', 5], staff: [['Lashing operative', 1], ['Crane operator', 2], ['Crane operator', 2], ['Senior crane operator', 3], ['Straddle carrier driver', 2], ['Quay shift coordinator', 4]] },
  yard: { lead: ['Yard planning lead', 5], staff: [['Yard clerk', 2], ['Terminal scheduler', 3], ['Yard planner', 3], ['Senior yard planner', 4], ['Terminal scheduler', 3]] },
  gate: { lead: ['Gate and rail lead', 5], staff: [['Gate clerk', 1], ['Rail loading coordinator', 3], ['Gate process specialist', 3], ['Reefer monitor', 2]] },
  crewing: { lead: ['Crewing manager', 6], staff: [['Crewing coordinator', 2], ['Crewing officer', 3], ['Senior crewing officer', 4], ['Crew training officer', 4]] },
  marine: { lead: ['Chief marine superintendent', 6], staff: [['Marine superintendent', 5], ['Technical superintendent', 5], ['Vessel performance analyst', 3], ['Dry-dock planner', 4], ['Fleet assistant', 2]] },
  towage: { lead: ['Towage operations lead', 5], staff: [['Deckhand', 1], ['Tug engineer', 3], ['Tug master', 4], ['Port control operator', 3]] },
  network: { lead: ['Network planning lead', 6], staff: [['Schedule analyst', 2], ['Vessel planner', 3], ['Senior vessel planner', 4], ['Capacity planner', 3], ['Network economist', 5]] },
  warehouse: { lead: ['Warehouse manager', 5], staff: [['Warehouse operative', 1], ['Forklift driver', 1], ['Stock controller', 2], ['Shift supervisor', 3], ['Cold store technician', 3], ['Process engineer', 4]] },
  inland: { lead: ['Inland transport lead', 5], staff: [['Dispatcher', 2], ['Barge planner', 3], ['Intermodal coordinator', 3], ['Senior transport planner', 4]] },
  customs: { lead: ['Customs manager', 6], staff: [['Customs clerk', 2], ['Customs declarant', 3], ['Trade compliance specialist', 4]] },
  accounts: { lead: ['Key account lead', 6], staff: [['Sales support', 2], ['Account manager', 4], ['Senior account manager', 5], ['Account executive', 3]] },
  pricing: { lead: ['Pricing manager', 6], staff: [['Pricing analyst', 3], ['Tender specialist', 4], ['Market analyst', 3], ['Revenue analyst', 4]] },
  service: { lead: ['Customer service lead', 5], staff: [['Customer service agent', 1], ['Booking agent', 2], ['Documentation officer', 2], ['Claims handler', 3], ['Senior service specialist', 4]] },
  software: { lead: ['Engineering manager', 6], staff: [['Software developer', 3], ['Senior software developer', 4], ['Test engineer', 3], ['Principal engineer', 6], ['Product owner', 5], ['Junior developer', 2]] },
  platform: { lead: ['Platform lead', 6], staff: [['Systems administrator', 3], ['Network engineer', 4], ['Site reliability engineer', 4], ['Security analyst', 4], ['Cloud architect', 6]] },
  data: { lead: ['Data and analytics lead', 6], staff: [['Data analyst', 3], ['Data engineer', 4], ['Data scientist', 5], ['Reporting analyst', 2]] },
  desk: { lead: ['Service desk lead', 5], staff: [['Service desk agent', 1], ['Service desk agent', 2], ['Desktop engineer', 3]] },
  maintenance: { lead: ['Maintenance lead', 5], staff: [['Mechanic', 2], ['Electrician', 2], ['Crane technician', 3], ['Automation technician', 4], ['Maintenance planner', 3], ['Apprentice mechatronics', 1]] },
  projects: { lead: ['Engineering project manager', 6], staff: [['Civil engineer', 4], ['Electrical engineer', 4], ['Project engineer', 3], ['Senior project engineer', 5]] },
  controlling: { lead: ['Controlling lead', 6], staff: [['Business controller', 4], ['Financial analyst', 3], ['Senior business controller', 5], ['Junior controller', 2]] },
  accounting: { lead: ['Accounting lead', 5], staff: [['Accounts payable clerk', 1], ['Accountant', 3], ['Senior accountant', 4], ['Tax specialist', 5]] },
  hr: { lead: ['People partner lead', 6], staff: [['People partner', 4], ['Recruiter', 3], ['Payroll specialist', 3], ['People assistant', 2]] },
  learning: { lead: ['Learning lead', 6], staff: [['Learning designer', 4], ['Training coordinator', 2], ['Apprenticeship officer', 3]] },
  safety: { lead: ['Safety manager', 6], staff: [['Safety officer', 3], ['Senior safety adviser', 5], ['Port security officer', 3], ['Dangerous goods adviser', 4]] },
  climate: { lead: ['Sustainability manager', 6], staff: [['Environmental officer', 3], ['Energy analyst', 4], ['Decarbonisation project manager', 5]] },
  legal: { lead: ['Senior counsel', 6], staff: [['Legal counsel', 5], ['Contract specialist', 4], ['Paralegal', 2]] },
  buying: { lead: ['Procurement lead', 6], staff: [['Buyer', 3], ['Senior buyer', 4], ['Category manager', 5], ['Purchasing assistant', 2]] },
};

/** Kinds of team that work in shifts. */
export const shiftKinds: ReadonlySet<string> = new Set(['quay', 'yard', 'gate', 'towage', 'warehouse', 'maintenance']);

export const departments: readonly DepartmentPlan[] = [
  { name: 'Terminal Operations', director: ['Director Terminal Operations', 'Hamburg'], heads: [
    { title: 'Head of Terminal Hamburg', site: 'Hamburg', level: 8, teams: [['quay', 'Quay East', 'Hamburg', 8], ['quay', 'Quay West', 'Hamburg', 8], ['yard', 'Yard Planning Hamburg', 'Hamburg', 7], ['gate', 'Gate and Rail Hamburg', 'Hamburg', 5]] },
    { title: 'Head of Terminal Rotterdam', site: 'Rotterdam', level: 8, teams: [['quay', 'Maas Quay', 'Rotterdam', 8], ['yard', 'Yard Planning Rotterdam', 'Rotterdam', 6], ['gate', 'Gate and Rail Rotterdam', 'Rotterdam', 4]] },
    { title: 'Head of Terminal Gothenburg', site: 'Gothenburg', level: 7, teams: [['quay', 'Älvsborg Quay', 'Gothenburg', 6], ['yard', 'Yard Planning Gothenburg', 'Gothenburg', 4]] },
    { title: 'Head of Terminal Gdańsk', site: 'Gdańsk', level: 7, teams: [['quay', 'North Port Quay', 'Gdańsk', 7], ['quay', 'Baltic Quay', 'Gdańsk', 6], ['gate', 'Gate and Rail Gdańsk', 'Gdańsk', 4]] },
  ] },
  { name: 'Fleet and Marine', director: ['Director Fleet', 'Gdańsk'], heads: [
    { title: 'Head of Crewing', site: 'Gdańsk', level: 7, teams: [['crewing', 'Crewing Baltic', 'Gdańsk', 6]] },
    { title: 'Head of Marine Technical', site: 'Hamburg', level: 7, teams: [['marine', 'Technical Fleet', 'Hamburg', 6]] },
    { title: 'Head of Towage', site: 'Rotterdam', level: 7, teams: [['towage', 'Towage Rotterdam', 'Rotterdam', 6], ['towage', 'Towage Gothenburg', 'Gothenburg', 4]] },
  ] },
  { name: 'Network Planning', director: ['Director Network', 'Rotterdam'], heads: [
    { title: 'Head of Network Planning', site: 'Lisbon', level: 8, teams: [['network', 'Atlantic Network', 'Lisbon', 6], ['network', 'Americas Desk', 'Halifax', 4]] },
    { title: 'Head of Vessel Planning', site: 'Singapore', level: 7, teams: [['network', 'Asia Network', 'Singapore', 6]] },
  ] },
  { name: 'Logistics', director: ['Director Logistics', 'Rotterdam'], heads: [
    { title: 'Head of Warehousing', site: 'Rotterdam', level: 7, teams: [['warehouse', 'Distribution Park', 'Rotterdam', 8], ['warehouse', 'Cold Store', 'Rotterdam', 6], ['warehouse', 'Warehouse Gdańsk', 'Gdańsk', 6]] },
    { title: 'Head of Inland Transport', site: 'Hamburg', level: 7, teams: [['inland', 'Inland Elbe', 'Hamburg', 5], ['inland', 'Inland Rhine', 'Rotterdam', 5], ['inland', 'Barge Antwerp', 'Antwerp', 3]] },
    { title: 'Head of Customs', site: 'Antwerp', level: 7, teams: [['customs', 'Customs Benelux', 'Antwerp', 4]] },
  ] },
  { name: 'Commercial', director: ['Commercial Director', 'Hamburg'], heads: [
    { title: 'Head of Key Accounts', site: 'Hamburg', level: 8, teams: [['accounts', 'Retail Accounts', 'Hamburg', 5], ['accounts', 'Industrial Accounts', 'Rotterdam', 5], ['accounts', 'Asia Accounts', 'Singapore', 4]] },
    { title: 'Head of Pricing', site: 'Lisbon', level: 7, teams: [['pricing', 'Pricing and Tenders', 'Lisbon', 5]] },
  ] },
  { name: 'Customer Service', director: ['Director Customer Service', 'Gdańsk'], heads: [
    { title: 'Head of Customer Service', site: 'Gdańsk', level: 7, teams: [['service', 'Service Export', 'Gdańsk', 8], ['service', 'Service Import', 'Gdańsk', 7], ['service', 'Service Nordics', 'Gothenburg', 5]] },
    { title: 'Head of Claims', site: 'Hamburg', level: 7, teams: [['service', 'Claims and Documentation', 'Hamburg', 5]] },
  ] },
  { name: 'IT and Data', director: ['Chief Information Officer', 'Gothenburg'], heads: [
    { title: 'Head of Software', site: 'Gothenburg', level: 8, teams: [['software', 'Terminal Systems', 'Gothenburg', 7], ['software', 'Customer Portal', 'Hamburg', 6]] },
    { title: 'Head of IT Operations', site: 'Lisbon', level: 7, teams: [['platform', 'Platform', 'Lisbon', 5], ['desk', 'Service Desk', 'Lisbon', 5]] },
    { title: 'Head of Data', site: 'Gothenburg', level: 7, teams: [['data', 'Data and Analytics', 'Gothenburg', 6], ['platform', 'Data Platform', 'Gothenburg', 5]] },
  ] },
  { name: 'Engineering and Maintenance', director: ['Director Engineering', 'Rotterdam'], heads: [
    { title: 'Head of Maintenance', site: 'Hamburg', level: 7, teams: [['maintenance', 'Crane Maintenance', 'Hamburg', 7], ['maintenance', 'Maintenance Rotterdam', 'Rotterdam', 7], ['maintenance', 'Maintenance Gothenburg', 'Gothenburg', 4], ['maintenance', 'Maintenance Gdańsk', 'Gdańsk', 5]] },
    { title: 'Head of Port Projects', site: 'Rotterdam', level: 8, teams: [['projects', 'Port Projects', 'Rotterdam', 6]] },
  ] },
  { name: 'Finance', director: ['Chief Financial Officer', 'Hamburg'], heads: [
    { title: 'Head of Controlling', site: 'Hamburg', level: 8, teams: [['controlling', 'Group Controlling', 'Hamburg', 5], ['controlling', 'Terminal Controlling', 'Rotterdam', 4]] },
    { title: 'Head of Accounting', site: 'Gdańsk', level: 7, teams: [['accounting', 'Shared Accounting', 'Gdańsk', 7]] },
  ] },
  { name: 'People', director: ['Chief People Officer', 'Hamburg'], heads: [
    { title: 'Head of People Partners', site: 'Rotterdam', level: 7, teams: [['hr', 'People Partners', 'Rotterdam', 6], ['hr', 'People Partners Nordics', 'Gothenburg', 3]] },
    { title: 'Head of Learning', site: 'Hamburg', level: 7, teams: [['learning', 'Learning and Development', 'Hamburg', 4]] },
  ] },
  { name: 'Safety and Sustainability', director: ['Director Safety and Sustainability', 'Gothenburg'], heads: [
    { title: 'Head of Safety', site: 'Hamburg', level: 7, teams: [['safety', 'Safety and Security', 'Hamburg', 6]] },
    { title: 'Head of Sustainability', site: 'Gothenburg', level: 7, teams: [['climate', 'Climate and Energy', 'Gothenburg', 4]] },
  ] },
  { name: 'Legal and Procurement', director: ['General Counsel', 'Rotterdam'], heads: [
    { title: 'Head of Procurement', site: 'Lisbon', level: 7, teams: [['buying', 'Procurement', 'Lisbon', 5]] },
    { title: 'Head of Legal', site: 'Rotterdam', level: 7, teams: [['legal', 'Legal', 'Rotterdam', 4]] },
  ] },
];

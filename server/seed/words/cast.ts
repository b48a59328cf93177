/** People with a part in the story, put where the plan of the organisation has their job. */
export interface CastMember {
  givenName: string;
  familyName: string;
  title: string;
  /** Team where the job has one, else the site. */
  team?: string;
  site?: string;
  languages?: readonly string[];
}

export const cast: readonly CastMember[] = [
  { givenName: 'Lena', familyName: 'Fischer', title: 'Terminal scheduler', team: 'Yard Planning Hamburg', languages: ['de', 'en'] },
  { givenName: 'Marek', familyName: 'Sobczak', title: 'Yard planning lead', team: 'Yard Planning Hamburg', languages: ['de', 'pl', 'en'] },
  { givenName: 'Ruth', familyName: 'Adeyemi', title: 'Head of Network Planning', site: 'Lisbon', languages: ['en', 'pt', 'de'] },
  { givenName: 'Dorota', familyName: 'Zielińska', title: 'Director Fleet', site: 'Gdańsk', languages: ['en', 'pl'] },
  { givenName: 'Thomas', familyName: 'Okafor', title: 'Commercial Director', site: 'Hamburg', languages: ['en', 'de'] },
  { givenName: 'Elin', familyName: 'Berg', title: 'Head of IT Operations', site: 'Lisbon', languages: ['en', 'sv', 'pt'] },
  { givenName: 'Amara', familyName: 'Osei', title: 'Learning lead', team: 'Learning and Development', languages: ['en', 'de'] },
  { givenName: 'Jonas', familyName: 'Lindqvist', title: 'Data scientist', team: 'Data and Analytics', languages: ['sv', 'en'] },
  { givenName: 'Mehmet', familyName: 'Arslan', title: 'Gate process specialist', team: 'Gate and Rail Hamburg', languages: ['de', 'tr', 'en'] },
  { givenName: 'Saskia', familyName: 'van Rijn', title: 'Category manager', team: 'Procurement', languages: ['nl', 'en', 'pt'] },
  { givenName: 'Ania', familyName: 'Wrona', title: 'Booking agent', team: 'Service Export', languages: ['pl', 'en'] },
  { givenName: 'Kwame', familyName: 'Boateng', title: 'Senior software developer', team: 'Customer Portal', languages: ['en', 'de'] },
  { givenName: 'Tomasz', familyName: 'Lis', title: 'Senior accountant', team: 'Shared Accounting', languages: ['pl', 'en'] },
  { givenName: 'Hanna', familyName: 'Norberg', title: 'Decarbonisation project manager', team: 'Climate and Energy', languages: ['sv', 'en'] },
];

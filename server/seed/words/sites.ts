export interface Site {
  name: string;
  country: string;
  timeZone: string;
  /** The language spoken on the floor, beside English. */
  language: string;
}

export const sites: readonly Site[] = [
  { name: 'Hamburg', country: 'Germany', timeZone: 'Europe/Berlin', language: 'de' },
  { name: 'Rotterdam', country: 'Netherlands', timeZone: 'Europe/Amsterdam', language: 'nl' },
  { name: 'Gothenburg', country: 'Sweden', timeZone: 'Europe/Stockholm', language: 'sv' },
  { name: 'Gdańsk', country: 'Poland', timeZone: 'Europe/Warsaw', language: 'pl' },
  { name: 'Lisbon', country: 'Portugal', timeZone: 'Europe/Lisbon', language: 'pt' },
  { name: 'Antwerp', country: 'Belgium', timeZone: 'Europe/Brussels', language: 'nl' },
  { name: 'Singapore', country: 'Singapore', timeZone: 'Asia/Singapore', language: 'en' },
  { name: 'Halifax', country: 'Canada', timeZone: 'America/Halifax', language: 'en' },
];

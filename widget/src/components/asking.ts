import '../locales/later-errors.ts';
/** Who has asked in Discover is led to where the request stands: both views come in one file. */
export { Discover } from './discover/discover.ts';
export { Requests } from './requests/requests.ts';

/** Words that the administrator of the demo organisation agreed with its works council. */
export const attributeWords = ['First in my family in this profession', 'Carer of children or relatives', 'Woman', 'Living with a disability or a long illness', 'Came here from another country'] as const;

/** Interests that people add in their own words. */
export const ownInterests = ['Harbour history', 'Model ships', 'Sea swimming', 'Choir', 'Street food', 'Birdwatching', 'Letterpress', 'Bouldering'] as const;

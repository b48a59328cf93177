/** The tabs of a round's page, as they stand in its address. */
export const roundTabs = ['pairs', 'unmatched', 'room', 'decisions'] as const;
export type RoundTab = (typeof roundTabs)[number];

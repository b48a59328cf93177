/**
 * Words that two people share by chance: when and how they can meet, and what anybody says of any job. Shared alone they
 * are no reason for a mentor. English; texts in other languages simply keep all their words.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    'afternoon afternoons available call calls career careers coffee colleague colleagues company day days early ' +
    'easy end evening evenings experience experienced feel friday fridays happy hour hours job jobs kind late later ' +
    'learn learned learning lunch meet meeting meetings met minute minutes monday mondays month months morning mornings ' +
    'naturally open part phone place prefer present remember role roles site sites speak start started starting starts ' +
    'story talk talking thursday thursdays today tomorrow tuesday tuesdays usually video visit wednesday ' +
    'wednesdays week weekly weeks whatever'
  ).split(' '),
);

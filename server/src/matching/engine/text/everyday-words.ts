/**
 * Words that two people share by chance: when and how they can meet, and what anybody says of any job. Shared alone they
 * are no reason for a mentor. English; texts in other languages simply keep all their words.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    'afternoon afternoons answer answers asked available became began call called calls came career careers coffee colleague colleagues ' +
    'company day days early easy end evening evenings experience experienced feel felt found friday fridays gave given ' +
    'gone happy hour hours job jobs kept kind knew known late later learn learned learning left lunch made meet meeting ' +
    'meetings met minute minutes monday mondays month months morning mornings naturally older open part phone place prefer present question questions remember role roles site sites speak start started starting starts ' +
    'story taken talk talking tell thought thursday thursdays today told tomorrow took tuesday tuesdays usually video ' +
    'visit wednesday wednesdays week weekly weeks went whatever younger'
  ).split(' '),
);

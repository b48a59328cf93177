/** English words that say nothing of a goal; texts in other languages simply keep all their words. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also always am an and any anyone are around as at away be because been before being ' +
    'best better between both but by can come could did do does doing done down each either else enough even ever every ' +
    'everyone few first for from further get getting give go going good got great had has have having he help helped ' +
    'helping helps her here him his hope how i if in into is it its just keep know last less let like likes little ll ' +
    'long look looking lot lots love make makes making many may me mentee mentees mentor mentoring mentors mentorship ' +
    'might more most much must my need needs never new next no not now of off often on once one only or other others our ' +
    'out over own people person quite rather re really same see seen several she should since so some someone something ' +
    'still such take than that the their them then there these they thing things think this those through time to ' +
    'together too two under until up upon us use used using ve very want wanted wants was way we well were what when ' +
    'where which while who whose why will wish with without won work worked working works would year years you your'
  ).split(' '),
);

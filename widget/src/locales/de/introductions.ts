import { german } from '../translation.ts';

export const introductions = german('introductions', {
  title: 'Wen du kennenlernst',
  knows: 'Kennt sich aus mit {names}, was du lernen willst',
  wants: 'Will {names} lernen, worin du dich auskennst',
  shared: 'Ihr habt beide {names} genannt',
  met: 'Wir haben uns getroffen',
  not_met: 'Diesmal nicht',
  none: 'Noch niemand. In der nächsten Runde kommst du zuerst dran.',
  sitOut: 'Nächste Runde aussetzen, {day}',
});

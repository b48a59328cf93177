import { german } from '../translation.ts';

export const lottery = german('lottery', {
  open: 'Dein Los hat die Nummer {ticket}',
  openText: 'Plätze: {places}. Melden sich mehr an, entscheidet das Los. Der Hash der Ziehung:',
  place: 'Du hast einen Platz',
  placeText: 'Die Plätze wurden ausgelost. Dein Los hat die Nummer {ticket}.',
  waiting: 'Du bist Nummer {waiting} auf der Warteliste',
  waitingText: 'Die Plätze wurden ausgelost. Dein Los hat die Nummer {ticket}. Ein freier Platz geht an die Nächsten, und du bekommst eine E-Mail.',
  record: 'Ziehung nachprüfen',
});

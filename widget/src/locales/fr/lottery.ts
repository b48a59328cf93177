import { french } from '../translation.ts';

export const lottery = french('lottery', {
  open: 'Votre ticket porte le numéro {ticket}',
  openText: 'Places : {places}. Si les inscrits sont plus nombreux, on tire au sort. L’empreinte du tirage :',
  place: 'Vous avez une place',
  placeText: 'Les places ont été tirées au sort. Votre ticket porte le numéro {ticket}.',
  waiting: 'Vous êtes numéro {waiting} sur la liste d’attente',
  waitingText: 'Les places ont été tirées au sort. Votre ticket porte le numéro {ticket}. Une place libre va à la personne suivante, et vous recevez un e-mail.',
  record: 'Vérifier le tirage',
});

import { spanish } from '../translation.ts';

export const lottery = spanish('lottery', {
  open: 'Tu número de sorteo es {ticket}',
  openText: 'Plazas: {places}. Si se apunta más gente, se sortean. La huella del sorteo:',
  place: 'Tienes plaza',
  placeText: 'Las plazas se sortearon. Tu número es {ticket}.',
  waiting: 'Eres el número {waiting} en la lista de espera',
  waitingText: 'Las plazas se sortearon. Tu número es {ticket}. Una plaza libre pasa a quien sigue, y recibes un correo.',
  record: 'Comprobar el sorteo',
});

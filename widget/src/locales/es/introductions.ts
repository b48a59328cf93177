import { spanish } from '../translation.ts';

export const introductions = spanish('introductions', {
  title: 'A quién conoces',
  knows: 'Sabe de {names}, que quieres aprender',
  wants: 'Quiere aprender {names}, que tú sabes',
  shared: 'Los dos mencionasteis {names}',
  met: 'Nos vimos',
  not_met: 'Esta vez no',
  none: 'Nadie todavía. Serás de los primeros en la próxima ronda.',
  sitOut: 'Saltar la próxima ronda, {day}',
});

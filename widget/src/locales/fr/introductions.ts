import { french } from '../translation.ts';

export const introductions = french('introductions', {
  title: 'Votre mise en relation',
  knows: 'Connaît {names}, que vous voulez apprendre',
  wants: 'Veut apprendre {names}, que vous connaissez',
  shared: 'Cité de part et d’autre : {names}',
  met: 'Nous nous sommes vus',
  not_met: 'Pas cette fois',
  none: 'Encore personne. Vous passez en premier au prochain tour.',
  sitOut: 'Passer le prochain tour, {day}',
});

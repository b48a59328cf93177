import { french } from '../translation.ts';

export const laterErrors = french('laterErrors', {
  ALREADY_ANSWERED: 'Une réponse a déjà été donnée. Rechargez pour la voir.',
  ALREADY_HAS_MENTOR: 'L’un de vous a déjà un mentorat : un seul à la fois dans ce programme.',
  ALREADY_MATCHED: 'Vous formez déjà un binôme.',
  ALREADY_REQUESTED: 'L’un de vous a déjà sollicité l’autre.',
  ALREADY_SIGNED_UP: 'Vous participez déjà à ce programme.',
  ANSWER_REQUIRED: 'Une question attend encore votre réponse.',
  CONFLICT: 'Quelqu’un a modifié ceci entre-temps. Rechargez, puis refaites votre modification.',
  IDEMPOTENCY_KEY_REUSED: 'Ceci a déjà été envoyé avec d’autres mots. Rechargez, puis refaites votre modification.',
  LIMIT_REACHED: 'Il peut y en avoir {limit} au plus. Retirez-en un qui est terminé, puis ajoutez celui-ci.',
  MENTOR_FULL: 'La dernière place vient d’être prise.',
  MENTOR_NOT_AVAILABLE: 'Cette personne n’est pas disponible.',
  NOTICE_NOT_ACCEPTED: 'La notice de confidentialité a changé. Lisez-la et acceptez-la d’abord.',
  NOT_ELIGIBLE: 'Ce programme ne vous est pas ouvert.',
  PAIR_NOT_ALLOWED: 'Cette personne n’est pas disponible.',
  PROGRAM_NOT_OPEN: 'Ce programme n’est pas ouvert pour l’instant.',
  STEP_UP_NEEDED: 'Notes privées et messages s’ouvrent quand vous vous connectez vous-même, par code ou avec la connexion de l’entreprise.',
  TOO_MANY_REQUESTS_OPEN: 'Vous avez autant de demandes ouvertes que ce programme le permet. Retirez-en une, ou attendez une réponse.',
  TOO_MANY_TODAY: 'C’était beaucoup pour un jour : {limit} au plus. Continuez demain.',
  WRONG_STATE: 'Ce n’est plus possible. Rechargez pour voir ce qui a changé.',
});

import { spanish } from '../translation.ts';

export const laterErrors = spanish('laterErrors', {
  ALREADY_ANSWERED: 'Esto ya tiene respuesta. Vuelve a cargar para verla.',
  ALREADY_HAS_MENTOR: 'Uno de vosotros ya tiene una mentoría: una a la vez en este programa.',
  ALREADY_MATCHED: 'Ya formáis pareja.',
  ALREADY_REQUESTED: 'Uno de vosotros ya se lo ha pedido al otro.',
  ALREADY_SIGNED_UP: 'Ya te has apuntado a este programa.',
  ANSWER_REQUIRED: 'Una pregunta todavía espera tu respuesta.',
  CONFLICT: 'Alguien ha cambiado esto mientras tanto. Vuelve a cargar y repite tu cambio.',
  IDEMPOTENCY_KEY_REUSED: 'Esto ya se envió con otras palabras. Vuelve a cargar y repite tu cambio.',
  LIMIT_REACHED: 'Puede haber {limit} como máximo. Quita algo que esté terminado y añade esto.',
  MENTOR_FULL: 'La última plaza se acaba de ocupar.',
  MENTOR_NOT_AVAILABLE: 'Esta persona no tiene disponibilidad.',
  NOTICE_NOT_ACCEPTED: 'El aviso de privacidad ha cambiado. Léelo y acéptalo primero.',
  NOT_ELIGIBLE: 'Este programa no está abierto para ti.',
  PAIR_NOT_ALLOWED: 'Esta persona no tiene disponibilidad.',
  PROGRAM_NOT_OPEN: 'Este programa no está abierto por ahora.',
  STEP_UP_NEEDED: 'Las notas privadas y los mensajes se abren cuando entras por tu cuenta, con un código por correo o con el acceso de la empresa.',
  TOO_MANY_REQUESTS_OPEN: 'Tienes abiertas tantas solicitudes como permite este programa. Retira una o espera una respuesta.',
  TOO_MANY_TODAY: 'Ha sido mucho para un día: {limit} como máximo. Sigue mañana.',
  WRONG_STATE: 'Esto ya no se puede hacer. Vuelve a cargar para ver qué ha cambiado.',
});

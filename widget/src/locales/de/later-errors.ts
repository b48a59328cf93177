import { german } from '../translation.ts';

export const laterErrors = german('laterErrors', {
  ALREADY_ANSWERED: 'Das wurde schon beantwortet. Lade neu, um die Antwort zu sehen.',
  ALREADY_HAS_MENTOR: 'Eine oder einer von euch hat schon ein Mentoring: In diesem Programm gibt es immer nur eines.',
  ALREADY_MATCHED: 'Ihr habt schon ein Mentoring miteinander.',
  ALREADY_REQUESTED: 'Eine oder einer von euch hat schon gefragt.',
  ALREADY_SIGNED_UP: 'Du hast dich für dieses Programm schon angemeldet.',
  ANSWER_REQUIRED: 'Eine Frage braucht noch deine Antwort.',
  CONFLICT: 'Das hat inzwischen jemand anderes geändert. Lade es neu und ändere es dann noch einmal.',
  IDEMPOTENCY_KEY_REUSED: 'Das wurde schon mit anderen Worten gesendet. Lade es neu und ändere es dann noch einmal.',
  LIMIT_REACHED: 'Davon kann es höchstens {limit} geben. Entferne etwas, das erledigt ist, und füge dann dies hinzu.',
  MENTOR_FULL: 'Der letzte Platz wurde gerade vergeben.',
  MENTOR_NOT_AVAILABLE: 'Diese Person ist nicht verfügbar.',
  NOTICE_NOT_ACCEPTED: 'Der Datenschutzhinweis hat sich geändert. Lies ihn und stimme ihm erst zu.',
  NOT_ELIGIBLE: 'Dieses Programm ist für dich nicht offen.',
  PAIR_NOT_ALLOWED: 'Diese Person ist nicht verfügbar.',
  PROGRAM_NOT_OPEN: 'Dieses Programm ist im Moment nicht offen.',
  STEP_UP_NEEDED: 'Private Notizen und Nachrichten öffnen sich erst, wenn du dich selbst anmeldest: per E-Mail-Code oder mit der Firmenanmeldung.',
  TOO_MANY_REQUESTS_OPEN: 'Du hast so viele Anfragen offen, wie dieses Programm erlaubt. Zieh eine zurück oder warte auf eine Antwort.',
  TOO_MANY_TODAY: 'Das war viel für einen Tag: Möglich sind höchstens {limit}. Mach morgen weiter.',
  WRONG_STATE: 'Das geht nicht mehr. Lade neu, um zu sehen, was sich geändert hat.',
});

import { german } from '../translation.ts';

export const common = german('common', {
  'error.CODE_WRONG': 'Der Code stimmt nicht oder ist abgelaufen. Nimm den neuesten oder fordere einen anderen an.',
  'error.FORBIDDEN': 'Darauf hast du keinen Zugriff.',
  'error.INSECURE_PAGE': 'Zum Anmelden braucht die Seite https in der Adresse. Sag es denen, die diese Seite betreuen.',
  'error.INTERNAL': 'Bei uns ist etwas schiefgegangen. Was du geschrieben hast, bleibt auf dieser Seite; versuch es gleich noch einmal.',
  'error.INVALID_INPUT': 'Etwas davon wurde nicht angenommen. Prüfe, was du geschrieben hast.',
  'error.NOT_FOUND': 'Das gibt es hier nicht oder nicht mehr. Wenn es hier sein sollte, sag es denen, die diese Seite betreuen.',
  'error.OFFLINE': 'Alongside ist gerade nicht erreichbar. Was du geschrieben hast, bleibt hier; sende es gleich noch einmal.',
  'error.ORIGIN_NOT_ALLOWED': 'Diese Seite darf das Programm nicht zeigen. Sag es denen, die diese Seite betreuen.',
  'error.SERVER_UNAVAILABLE': 'Alongside ist gerade ausgelastet. Was du geschrieben hast, bleibt hier; sende es gleich noch einmal.',
  'error.SIGN_IN_FAILED': 'Das ist die Anmeldung von jemand anderem. Zeig mit deiner eigenen, dass du es bist.',
  'error.SIGN_IN_WAY_OFF': 'Diese Art der Anmeldung ist hier ausgeschaltet.',
  'error.TOO_MANY_REQUESTS': 'Das war viel in kurzer Zeit. Warte eine Minute und versuch es dann wieder.',
  'error.UNAUTHENTICATED': 'Du wurdest abgemeldet. Melde dich wieder an, um weiterzumachen.',
  'error.UNEXPECTED': 'Auf dieser Seite ist etwas schiefgegangen. Lade sie neu.',
  'error.UNREADABLE_ANSWER': 'Zwischen dir und Alongside hat etwas anderes geantwortet. Sag der IT Bescheid, wenn es so bleibt.',

  'nav.label': 'Mentoring',
  'nav.home': 'Start',
  'nav.discover': 'Entdecken',
  'nav.sign-up': 'Dein Profil',
  'nav.my-mentoring': 'Mein Mentoring',
  'nav.requests': 'Anfragen',
  'nav.survey': 'Umfrage',
  'nav.waiting': '{count} offen',

  company: '{name} und {count} weitere',

  'account.menu': 'Dein Konto, {name}',
  'account.signOut': 'Abmelden',

  'dialog.close': 'Schließen',
  'draft.again': 'Was du angefangen hast, ist wieder da.',
  'draft.afresh': 'Neu anfangen',

  'state.loading': 'Wird geladen',
  'state.offlineTitle': 'Wir erreichen Alongside gerade nicht',
  'state.offline': 'Wir versuchen es von selbst wieder und machen weiter, sobald es eine Verbindung gibt.',
  'state.errorTitle': 'Das hat nicht geklappt',
  'state.pageTitle': 'Hier gibt es nichts zu zeigen',
  'state.noProgramTitle': 'Diese Seite nennt kein Programm',
  'state.noProgram': 'Sag es denen, die diese Seite betreuen: Im HTML-Tag fehlt der Kurzname eines Programms.',
  'state.retry': 'Jetzt versuchen',
  'state.stepUp': 'Zeigen, dass du es bist',
  'state.code': 'Wenn es so bleibt, nenne der IT den Code {code}',
});

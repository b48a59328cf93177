import { french } from '../translation.ts';

export const common = french('common', {
  'error.CODE_WRONG': 'Ce code n’est pas le bon, ou il a expiré. Prenez le plus récent ou demandez-en un autre.',
  'error.FORBIDDEN': 'Ceci ne vous est pas ouvert.',
  'error.INSECURE_PAGE': 'La connexion exige une page dont l’adresse commence par https. Signalez-le à qui s’occupe de cette page.',
  'error.INTERNAL': 'Un problème est survenu de notre côté. Ce que vous avez écrit reste sur cette page ; réessayez dans un instant.',
  'error.INVALID_INPUT': 'Quelque chose n’a pas été accepté. Vérifiez ce que vous avez écrit.',
  'error.NOT_FOUND': 'Ceci n’est pas ici, ou n’y est plus. Si cela devrait y être, signalez-le à qui s’occupe de cette page.',
  'error.OFFLINE': 'Alongside est injoignable pour l’instant. Ce que vous avez écrit reste ici ; renvoyez-le dans un instant.',
  'error.ORIGIN_NOT_ALLOWED': 'Cette page ne peut pas montrer ce programme. Signalez-le à qui s’occupe de cette page.',
  'error.SERVER_UNAVAILABLE': 'Alongside est très sollicité. Ce que vous avez écrit reste ici ; renvoyez-le dans un instant.',
  'error.SIGN_IN_FAILED': 'C’est la connexion de quelqu’un d’autre. Montrez avec la vôtre que c’est bien vous.',
  'error.SIGN_IN_WAY_OFF': 'Cette façon de se connecter est désactivée ici.',
  'error.TOO_MANY_REQUESTS': 'C’était beaucoup en peu de temps. Attendez une minute, puis réessayez.',
  'error.UNAUTHENTICATED': 'Votre connexion a pris fin. Reconnectez-vous pour continuer.',
  'error.UNEXPECTED': 'Un problème est survenu sur cette page. Rechargez-la.',
  'error.UNREADABLE_ANSWER': 'Quelque chose entre vous et Alongside a répondu à sa place. Prévenez l’informatique si cela dure.',

  'nav.label': 'Mentorat',
  'nav.home': 'Accueil',
  'nav.discover': 'Découvrir',
  'nav.sign-up': 'Votre profil',
  'nav.my-mentoring': 'Mon mentorat',
  'nav.requests': 'Demandes',
  'nav.survey': 'Enquête',
  'nav.waiting': '{count} en attente',

  company: '{name} et {count} autres',

  'account.menu': 'Votre compte, {name}',
  'account.signOut': 'Se déconnecter',

  'dialog.close': 'Fermer',
  'draft.again': 'Ce que vous aviez commencé est de nouveau là.',
  'draft.afresh': 'Recommencer',

  'state.loading': 'Chargement',
  'state.offlineTitle': 'Alongside est injoignable pour l’instant',
  'state.offline': 'Nous réessayons automatiquement et continuons dès que la connexion revient.',
  'state.errorTitle': 'Cela n’a pas marché',
  'state.pageTitle': 'Il n’y a rien à montrer ici',
  'state.noProgramTitle': 'Cette page ne nomme aucun programme',
  'state.noProgram': 'Signalez-le à qui s’occupe de cette page : il manque à la balise le nom court d’un programme.',
  'state.retry': 'Essayer maintenant',
  'state.stepUp': 'Montrer que c’est bien vous',
  'state.code': 'Si cela dure, donnez à l’informatique le code {code}',
});

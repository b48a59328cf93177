import { spanish } from '../translation.ts';

export const common = spanish('common', {
  'error.CODE_WRONG': 'Este código no es correcto o ha caducado. Mira el más reciente o pide otro.',
  'error.FORBIDDEN': 'Esto no está abierto para ti.',
  'error.INSECURE_PAGE': 'Para entrar hace falta una página cuya dirección empiece por https. Avisa a quien cuida esta página.',
  'error.INTERNAL': 'Algo ha fallado por nuestra parte. Lo que has escrito sigue en esta página; inténtalo de nuevo en un momento.',
  'error.INVALID_INPUT': 'Algo de esto no se ha aceptado. Revisa lo que has escrito.',
  'error.NOT_FOUND': 'Esto no está aquí, o ya no. Si debería estar, avisa a quien cuida esta página.',
  'error.OFFLINE': 'Ahora mismo no se puede llegar a Alongside. Lo que has escrito sigue aquí; envíalo de nuevo en un momento.',
  'error.ORIGIN_NOT_ALLOWED': 'Esta página no puede mostrar este programa. Avisa a quien cuida esta página.',
  'error.SERVER_UNAVAILABLE': 'Alongside está muy ocupado ahora. Lo que has escrito sigue aquí; envíalo de nuevo en un momento.',
  'error.SIGN_IN_FAILED': 'Ese acceso es de otra persona. Muestra con el tuyo que eres tú.',
  'error.SIGN_IN_WAY_OFF': 'Esta forma de entrar está desactivada aquí.',
  'error.TOO_MANY_REQUESTS': 'Ha sido mucho en poco tiempo. Espera un minuto e inténtalo de nuevo.',
  'error.UNAUTHENTICATED': 'Se ha cerrado tu sesión. Entra de nuevo para seguir.',
  'error.UNEXPECTED': 'Algo ha fallado en esta página. Vuelve a cargarla.',
  'error.UNREADABLE_ANSWER': 'Algo entre tú y Alongside ha respondido en su lugar. Avisa a informática si continúa.',

  'nav.label': 'Mentoría',
  'nav.home': 'Inicio',
  'nav.discover': 'Descubrir',
  'nav.sign-up': 'Tu perfil',
  'nav.my-mentoring': 'Mi mentoría',
  'nav.requests': 'Solicitudes',
  'nav.survey': 'Encuesta',
  'nav.waiting': '{count} pendientes',

  company: '{name} y {count} más',

  'account.menu': 'Tu cuenta, {name}',
  'account.signOut': 'Salir',

  'dialog.close': 'Cerrar',
  'draft.again': 'Lo que empezaste vuelve a estar aquí.',
  'draft.afresh': 'Empezar de nuevo',

  'state.loading': 'Cargando',
  'state.offlineTitle': 'Ahora mismo no podemos llegar a Alongside',
  'state.offline': 'Lo volvemos a intentar automáticamente y seguimos en cuanto haya conexión.',
  'state.errorTitle': 'Esto no ha funcionado',
  'state.pageTitle': 'No hay nada que mostrar aquí',
  'state.noProgramTitle': 'Esta página no nombra ningún programa',
  'state.noProgram': 'Avisa a quien cuida esta página: a la etiqueta le falta el nombre corto de un programa.',
  'state.retry': 'Intentar ahora',
  'state.stepUp': 'Mostrar que eres tú',
  'state.code': 'Si continúa, da a informática el código {code}',
});

import { spanish } from '../translation.ts';

export const formats = spanish('formats', {
  reverse: {
    home: {
      mentor: 'Participas como mentor o mentora: enseñas algo a alguien con más trayectoria.',
      mentee: 'Participas como mentee: alguien con menos trayectoria te enseña algo.',
      signUpBoth: 'Enseña a alguien con más trayectoria, o aprende de alguien con menos',
    },
    signUp: {
      roleMentee: 'Aprender de alguien con menos trayectoria',
      roleMenteeHint: 'Alguien al comienzo de su carrera te muestra cómo ve y hace las cosas.',
      roleMentor: 'Enseñar a alguien con más trayectoria',
      roleMentorHint: 'Muestra lo que sabes a quien está más arriba, a tantas personas como quieras.',
      offered: '¿Qué podría aprender de ti alguien con más trayectoria?',
      goalsMentor: '¿Qué ves o haces que quizá no vean quienes están por encima?',
      capacity: '¿A cuántas personas con más trayectoria a la vez?',
      visibleMentee: 'Quienes enseñan en este programa',
      visibleMentor: 'Quienes tienen más trayectoria en este programa: pueden encontrarme y pedírmelo',
    },
  },
  group: {
    home: { signUpBoth: 'Únete a un círculo, o llévalo', mentor: 'Llevas un círculo.', mentee: 'Formas parte de un círculo.' },
    signUp: {
      roleMentee: 'Unirte a un círculo',
      roleMenteeHint: 'Unas pocas personas que quieren lo mismo, con alguien que da mentoría.',
      roleMentor: 'Llevar un círculo',
      roleMentorHint: 'Comparte lo que sabes con varias personas a la vez.',
      capacity: '¿Cuántas personas en tu círculo?',
      visibleMatched: 'Solo mi círculo',
      doneFormal: 'Los círculos se forman para todo el mundo a la vez. Recibirás un correo cuando el tuyo esté.',
    },
    myMentoring: {
      pair: 'Tu círculo con {name}',
      emptyText: 'En cuanto se forme tu círculo, sus encuentros, metas y notas aparecerán aquí.',
      quiet: 'Vuestro círculo se vio hace {days} días; queríais veros cada {cadence} días.',
      planTells: 'Todos recibís una invitación para el calendario por correo.',
      planSuggested: 'Horas que os van bien a todos',
      planNoTimes: 'Vuestras semanas no coinciden en las próximas cuatro. Elige una hora que os vaya bien a todos.',
      callOffTells: 'Todos recibís un correo que lo quita de vuestros calendarios.',
      agreementTells: 'Se pide a los demás que acepten. Vale cuando todos hayáis aceptado.',
      messagesTitle: 'Mensajes de vuestro círculo',
      messagesWho: 'Los lee todo el círculo, y nadie más.',
      notesNew: 'Una nota para todos',
      notesNone: 'Lo que todo el grupo quiera recordar aparecerá aquí.',
      checkInFit: 'Este círculo encaja conmigo.',
      endText: 'Termina para todo el mundo. Los encuentros previstos se cancelan, con un correo a todos. Tus notas y mensajes siguen a tu alcance.',
    },
  },
  peer: {
    home: {
      waitMatchingText: 'Os emparejamos antes del {when}. Recibirás un correo.',
      answer: '{name} querría aprender contigo',
      find: 'Encuentra un par',
      findAction: 'Buscar un par',
    },
    discover: {
      title: 'Encuentra un par',
      found: { one: '{count} par que encaja contigo', other: '{count} pares, primero quienes mejor encajan' },
      places: 'Tiene sitio',
      full: 'Ya aprende con alguien',
    },
    requests: {
      from: '{name} querría aprender contigo',
      places: 'Tienes sitio',
      noPlace: 'Ya aprendes con alguien. Di que no, para que {name} pueda pedírselo a otra persona.',
      acceptTitle: '¿Aprender con {name}?',
      acceptLast: 'Quienes esperan sabrán que no tienes disponibilidad.',
      find: 'Encuentra un par',
    },
    signUp: {
      doneMentee: 'Ahora: busca un par que encaje contigo.',
      toDiscover: 'Buscar un par',
      goalsMentee: '¿En qué os gustaría trabajar en común?',
      doneFormal: 'Se empareja a todo el mundo a la vez. Recibirás un correo cuando se sepa con quién.',
    },
    myMentoring: { emptyText: 'En cuanto te emparejemos con alguien, vuestros encuentros, metas y notas aparecerán aquí.', fitAsk: 'Pedir a otra persona…', emptyFind: 'Encuentra un par' },
  },
  flash: {
    home: { signUpBoth: 'Trae una pregunta, o responde algunas', find: 'Reservar un encuentro corto', findText: 'Colegas que ofrecen huecos, y lo que saben.', findAction: 'Ver los huecos', waitRequests: 'Ofrecer huecos', waitRequestsText: 'Media hora basta para ayudar a alguien.' },
    signUp: { roleMentee: 'Tengo una pregunta', roleMenteeHint: 'Reserva un encuentro corto con alguien que sabe.', roleMentor: 'Ofrezco huecos', roleMentorHint: 'Media hora tuya, cuando quieras.', doneMentee: 'Ahora: reserva un hueco.', doneMentor: 'Ahora: ofrece tus primeros huecos.', toDiscover: 'Ver los huecos', pauseText: 'Tus huecos no se muestran. Lo reservado se mantiene.', withdrawText: 'Los huecos libres se retiran. Lo reservado se cancela, con un correo a los dos. Puedes apuntarte de nuevo mientras la inscripción esté abierta.' },
  },
});

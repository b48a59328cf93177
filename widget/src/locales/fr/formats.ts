import { french } from '../translation.ts';

export const formats = french('formats', {
  reverse: {
    home: {
      mentor: 'Vous participez comme mentor : vous apprenez quelque chose à un collègue plus expérimenté.',
      mentee: 'Vous participez comme mentoré : un collègue plus jeune dans le métier vous apprend quelque chose.',
      signUpBoth: 'Apprendre à plus expérimenté, ou apprendre de plus jeune',
    },
    signUp: {
      roleMentee: 'Apprendre d’un collègue plus jeune',
      roleMenteeHint: 'Quelqu’un en début de carrière vous montre sa façon de voir et de faire.',
      roleMentor: 'Apprendre à un collègue plus expérimenté',
      roleMentorHint: 'Montrez plus haut ce que vous savez, à autant de personnes que vous voulez.',
      offered: 'Que pourrait apprendre de vous un collègue plus expérimenté ?',
      goalsMentor: 'Que voyez-vous ou faites-vous qui échappe peut-être au-dessus de vous ?',
      capacity: 'Combien de collègues expérimentés à la fois ?',
      visibleMentee: 'Qui enseigne dans ce programme',
      visibleMentor: 'Les collègues expérimentés de ce programme : ils peuvent me trouver et me solliciter',
    },
  },
  group: {
    home: { signUpBoth: 'Rejoindre un cercle, ou en animer un', mentor: 'Vous animez un cercle.', mentee: 'Vous faites partie d’un cercle.' },
    signUp: {
      roleMentee: 'Rejoindre un cercle',
      roleMenteeHint: 'Quelques collègues qui veulent la même chose, autour d’un mentor.',
      roleMentor: 'Animer un cercle',
      roleMentorHint: 'Transmettez ce que vous savez à plusieurs à la fois.',
      capacity: 'Combien de mentorés dans votre cercle ?',
      visibleMatched: 'Seulement mon cercle',
      doneFormal: 'Les cercles se forment pour tous ensemble. Vous recevez un e-mail quand le vôtre est formé.',
    },
    myMentoring: {
      pair: 'Votre cercle avec {name}',
      emptyText: 'Dès que votre cercle est formé, ses rencontres, objectifs et notes sont ici.',
      quiet: 'Votre cercle s’est vu il y a {days} jours ; vous vouliez vous voir tous les {cadence} jours.',
      planTells: 'Vous recevez tous une invitation pour votre agenda par e-mail.',
      planSuggested: 'Des heures qui vous conviennent à tous',
      planNoTimes: 'Vos semaines ne se croisent pas dans les quatre prochaines semaines. Choisissez une heure qui convient à tous.',
      callOffTells: 'Vous recevez tous un e-mail qui la retire de vos agendas.',
      agreementTells: 'Les autres sont invités à accepter. Il vaut quand tous ont accepté.',
      messagesTitle: 'Messages de votre cercle',
      messagesWho: 'Tout le cercle peut les lire, et personne d’autre.',
      notesNew: 'Une note pour vous tous',
      notesNone: 'Ce dont vous voulez tous vous souvenir est ici.',
      checkInFit: 'Ce cercle me convient.',
      endText: 'Il prend fin pour tous. Les rencontres prévues sont annulées, par e-mail à vous tous. Vos notes et messages vous restent lisibles.',
    },
  },
  peer: {
    home: {
      waitMatchingText: 'On vous réunit avec un collègue d’ici le {when}. Vous recevez un e-mail.',
      answer: '{name} voudrait apprendre avec vous',
      find: 'Trouver un pair',
      findAction: 'Chercher un pair',
    },
    discover: {
      title: 'Trouver un pair',
      found: { one: '{count} pair pour vous', other: '{count} pairs, les plus adaptés d’abord' },
      places: 'Libre',
      full: 'Déjà avec quelqu’un',
    },
    requests: {
      from: '{name} voudrait apprendre avec vous',
      places: 'Vous êtes libre',
      noPlace: 'Vous êtes déjà avec quelqu’un. Déclinez, pour que {name} puisse demander à quelqu’un d’autre.',
      acceptTitle: 'Apprendre avec {name} ?',
      acceptLast: 'Les autres apprennent que vous n’êtes pas disponible.',
      find: 'Trouver un pair',
    },
    signUp: {
      doneMentee: 'Ensuite : cherchez un pair qui vous convient.',
      toDiscover: 'Chercher un pair',
      goalsMentee: 'À quoi voulez-vous travailler ensemble ?',
      doneFormal: 'Tout le monde est réuni d’un coup. Vous recevez un e-mail quand votre partenaire est connu.',
    },
    myMentoring: { emptyText: 'Dès que vous êtes réuni avec quelqu’un, vos rencontres, objectifs et notes sont ici.', fitAsk: 'Demander quelqu’un d’autre…', emptyFind: 'Trouver un pair' },
  },
  flash: {
    home: { signUpBoth: 'Apporter une question, ou répondre à quelques-unes', find: 'Réserver une courte rencontre', findText: 'Des collègues qui offrent des créneaux, et ce qu’ils savent.', findAction: 'Voir les créneaux', waitRequests: 'Offrir des créneaux', waitRequestsText: 'Une demi-heure suffit pour aider quelqu’un.' },
    signUp: { roleMentee: 'J’ai une question', roleMenteeHint: 'Réservez une courte rencontre avec quelqu’un qui sait.', roleMentor: 'J’offre des créneaux', roleMentorHint: 'Une demi-heure à vous, quand vous voulez.', doneMentee: 'Ensuite : réservez un créneau.', doneMentor: 'Ensuite : offrez vos premiers créneaux.', toDiscover: 'Voir les créneaux', pauseText: 'Vos créneaux ne sont pas montrés. Ce qui est réservé reste.', withdrawText: 'Les créneaux libres sont repris. Ce qui est réservé est annulé, par e-mail à vous deux. Vous pouvez vous réinscrire tant que les inscriptions sont ouvertes.' },
  },
});

import { french } from '../translation.ts';

export const formats = french('formats', {
  reverse: {
    home: {
      mentor: 'Vous participez comme mentor ou mentore : vous apprenez quelque chose à un collègue plus expérimenté.',
      mentee: 'Vous participez comme mentoré ou mentorée : un collègue plus jeune dans le métier vous apprend quelque chose.',
      signUpBoth: 'Apprendre à plus expérimenté, ou apprendre de plus jeune',
    },
    signUp: {
      roleMentee: 'Apprendre d’un collègue plus jeune',
      roleMenteeHint: 'Quelqu’un en début de carrière vous montre sa façon de voir et de faire.',
      roleMentor: 'Apprendre à un collègue plus expérimenté',
      roleMentorHint: 'Montrez à plus haut placé ce que vous savez, à autant de personnes que vous voulez.',
      offered: 'Que pourrait apprendre de vous un collègue plus expérimenté ?',
      goalsMentor: 'Que voyez-vous ou faites-vous qui échappe peut-être à vos responsables ?',
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
      emptyText: 'Dès que votre cercle est formé, ses rencontres, objectifs et notes s’affichent ici.',
      quiet: 'Votre cercle s’est vu il y a {days} jours ; vous vouliez vous voir tous les {cadence} jours.',
      planTells: 'Une invitation pour l’agenda part par e-mail à tout le cercle.',
      planSuggested: 'Des horaires qui conviennent à tout le cercle',
      planNoTimes: 'Aucune heure commune dans les quatre prochaines semaines. Choisissez un horaire qui convient à tout le cercle.',
      callOffTells: 'Un e-mail à tout le cercle la retire de vos agendas.',
      agreementTells: 'Les autres sont invités à accepter. Il vaut quand tous ont accepté.',
      messagesTitle: 'Messages de votre cercle',
      messagesWho: 'Tout le cercle peut les lire, et personne d’autre.',
      notesNew: 'Une note pour tout le cercle',
      notesNone: 'Ce que le cercle veut garder en mémoire s’affiche ici.',
      checkInFit: 'Ce cercle me convient.',
      endText: 'Il prend fin pour tous. Les rencontres prévues sont annulées, par e-mail à vous tous. Vos notes et messages vous restent lisibles.',
    },
  },
  peer: {
    home: {
      waitMatchingText: 'Nous formons votre binôme d’ici le {when}. Vous recevez un e-mail.',
      answer: '{name} voudrait apprendre avec vous',
      find: 'Trouver un pair',
      findAction: 'Chercher un pair',
    },
    discover: {
      title: 'Trouver un pair',
      found: { one: '{count} pair pour vous', other: '{count} pairs, les plus proches de vos souhaits d’abord' },
      places: 'Libre',
      full: 'Apprend déjà avec quelqu’un',
    },
    requests: {
      from: '{name} voudrait apprendre avec vous',
      places: 'Vous êtes libre',
      noPlace: 'Vous apprenez déjà avec quelqu’un. Déclinez, pour que {name} puisse demander à quelqu’un d’autre.',
      acceptTitle: 'Apprendre avec {name} ?',
      acceptLast: 'Les autres apprennent que vous n’êtes pas disponible.',
      find: 'Trouver un pair',
    },
    signUp: {
      doneMentee: 'Ensuite : cherchez un pair qui vous convient.',
      toDiscover: 'Chercher un pair',
      goalsMentee: 'À quoi voulez-vous travailler ensemble ?',
      doneFormal: 'Tous les binômes se forment en même temps. Vous recevez un e-mail quand votre partenaire est connu.',
    },
    myMentoring: { emptyText: 'Dès que vous faites équipe avec quelqu’un, vos rencontres, objectifs et notes s’affichent ici.', fitAsk: 'Demander quelqu’un d’autre…', emptyFind: 'Trouver un pair' },
  },
  flash: {
    home: { signUpBoth: 'Apporter une question, ou répondre à quelques-unes', find: 'Réserver une courte rencontre', findText: 'Des collègues qui proposent des créneaux, et ce qu’ils savent.', findAction: 'Voir les créneaux', waitRequests: 'Proposer des créneaux', waitRequestsText: 'Une demi-heure suffit pour aider quelqu’un.' },
    signUp: { roleMentee: 'J’ai une question', roleMenteeHint: 'Réservez une courte rencontre avec quelqu’un qui sait.', roleMentor: 'Je propose des créneaux', roleMentorHint: 'Une demi-heure à vous, quand vous voulez.', doneMentee: 'Ensuite : réservez un créneau.', doneMentor: 'Ensuite : proposez vos premiers créneaux.', toDiscover: 'Voir les créneaux', pauseText: 'Vos créneaux ne sont pas montrés. Ce qui est réservé reste.', withdrawText: 'Les créneaux libres sont retirés. Ce qui est réservé est annulé, par e-mail à vous deux. Vous pouvez vous réinscrire tant que les inscriptions sont ouvertes.' },
  },
});

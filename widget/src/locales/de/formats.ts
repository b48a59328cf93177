import { german } from '../translation.ts';

export const formats = german('formats', {
  reverse: {
    home: {
      mentor: 'Du gibst Mentoring: Du zeigst einer erfahrenen Kollegin oder einem erfahrenen Kollegen etwas.',
      mentee: 'Du nimmst als Mentee teil: Jemand am Anfang des Berufswegs zeigt dir etwas.',
      signUpBoth: 'Erfahrenen etwas zeigen oder von Jüngeren lernen',
    },
    signUp: {
      roleMentee: 'Von Jüngeren lernen',
      roleMenteeHint: 'Jemand am Anfang des Berufswegs zeigt dir, wie er oder sie es sieht und macht.',
      roleMentor: 'Erfahrenen etwas zeigen',
      roleMentorHint: 'Zeig Menschen weiter oben, was du weißt, so vielen, wie du willst.',
      offered: 'Was könnten Erfahrene von dir lernen?',
      goalsMentor: 'Was siehst oder tust du, das denen über dir vielleicht entgeht?',
      capacity: 'Wie viele Erfahrene auf einmal?',
      visibleMentee: 'Wer in diesem Programm etwas zeigt',
      visibleMentor: 'Erfahrene in diesem Programm: Sie können mich finden und fragen',
    },
  },
  group: {
    home: { signUpBoth: 'Einem Kreis beitreten oder einen leiten', mentor: 'Du leitest einen Kreis.', mentee: 'Du gehörst zu einem Kreis.' },
    signUp: {
      roleMentee: 'Einem Kreis beitreten',
      roleMenteeHint: 'Ein paar Menschen, die dasselbe wollen, mit einer Mentorin oder einem Mentor.',
      roleMentor: 'Einen Kreis leiten',
      roleMentorHint: 'Gib weiter, was du weißt, an mehrere zugleich.',
      capacity: 'Wie viele Mentees in deinem Kreis?',
      visibleMatched: 'Nur mein Kreis',
      doneFormal: 'Die Kreise werden für alle gemeinsam gebildet. Du bekommst eine E-Mail, wenn deiner steht.',
    },
    myMentoring: {
      pair: 'Dein Kreis mit {name}',
      emptyText: 'Sobald dein Kreis steht, sind seine Treffen, Ziele und Notizen hier.',
      quiet: 'Euer Kreis hat sich zuletzt vor {days} Tagen getroffen; ihr wolltet euch alle {cadence} Tage treffen.',
      planTells: 'Ihr alle bekommt per E-Mail eine Einladung für den Kalender.',
      planSuggested: 'Zeiten, die euch allen passen',
      planNoTimes: 'Eure Wochen überschneiden sich in den nächsten vier Wochen nicht. Wählt eine Zeit, die euch allen passt.',
      callOffTells: 'Ihr alle bekommt eine E-Mail, die es aus den Kalendern nimmt.',
      agreementTells: 'Die anderen werden um Zustimmung gebeten. Sie gilt, wenn alle zugestimmt haben.',
      messagesTitle: 'Nachrichten in eurem Kreis',
      messagesWho: 'Alle im Kreis können sie lesen und sonst niemand.',
      notesNew: 'Eine Notiz für euch alle',
      notesNone: 'Was ihr alle festhalten wollt, steht hier.',
      checkInFit: 'Dieser Kreis passt zu mir.',
      endText: 'Es endet für alle darin. Geplante Treffen werden abgesagt, per E-Mail an euch alle. Deine Notizen und Nachrichten bleiben für dich lesbar.',
    },
  },
  peer: {
    home: {
      waitMatchingText: 'Bis {when} wirst du mit jemandem zusammengebracht. Du bekommst eine E-Mail.',
      answer: '{name} möchte mit dir lernen',
      find: 'Peer finden',
      findAction: 'Peer suchen',
    },
    discover: {
      title: 'Peer finden',
      found: { one: '{count} Peer, passend zu dir', other: '{count} Peers, die passendsten zuerst' },
      places: 'Hat Platz',
      full: 'Lernt schon mit jemandem',
    },
    requests: {
      from: '{name} möchte mit dir lernen',
      places: 'Du hast Platz',
      noPlace: 'Du lernst schon mit jemandem. Sag ab, damit {name} jemand anderen fragen kann.',
      acceptTitle: 'Mit {name} lernen?',
      acceptLast: 'Alle, die noch warten, erfahren, dass du nicht verfügbar bist.',
      find: 'Peer finden',
    },
    signUp: {
      doneMentee: 'Als Nächstes: Such dir einen Peer, der passt.',
      toDiscover: 'Peer suchen',
      goalsMentee: 'Woran möchtet ihr gemeinsam arbeiten?',
      doneFormal: 'Alle werden auf einmal zusammengebracht. Du bekommst eine E-Mail, wenn feststeht, mit wem.',
    },
    myMentoring: { emptyText: 'Sobald du mit jemandem zusammengebracht bist, stehen hier eure Treffen, Ziele und Notizen.', fitAsk: 'Um jemand anderen bitten…', emptyFind: 'Peer finden' },
  },
  flash: {
    home: { signUpBoth: 'Eine Frage mitbringen oder welche beantworten', find: 'Ein kurzes Treffen buchen', findText: 'Menschen, die Termine anbieten, und was sie wissen.', findAction: 'Termine ansehen', waitRequests: 'Termine anbieten', waitRequestsText: 'Eine halbe Stunde genügt, um jemandem weiterzuhelfen.' },
    signUp: { roleMentee: 'Ich habe eine Frage', roleMenteeHint: 'Buche ein kurzes Treffen mit jemandem, der oder die es weiß.', roleMentor: 'Ich biete Termine an', roleMentorHint: 'Eine halbe Stunde von dir, wann immer du willst.', doneMentee: 'Als Nächstes: Buche einen Termin.', doneMentor: 'Als Nächstes: Biete deine ersten Termine an.', toDiscover: 'Termine ansehen', pauseText: 'Deine Termine werden nicht gezeigt. Was gebucht ist, bleibt.', withdrawText: 'Freie Termine werden zurückgenommen. Was gebucht ist, wird abgesagt, per E-Mail an euch beide. Du kannst dich wieder anmelden, solange die Anmeldung offen ist.' },
  },
});

import type { Profile } from '../profile.ts';

interface CastProfile {
  profile: Partial<Profile>;
  capacity?: number;
  /** When chance may not decide. */
  signedUpDaysAgo?: number;
}

const hours = (...slots: readonly (readonly [day: number, from: number, to: number])[]) => slots.flatMap(([day, from, to]) => Array.from({ length: to - from }, (_, index) => day * 24 + from + index));

/** What those with a part in the story say of themselves, by programme. */
export const castProfiles: Record<string, Readonly<Record<string, CastProfile>>> = {
  'Lena Fischer': {
    open: {
      signedUpDaysAgo: 238,
      profile: {
        headline: 'Soon leading the night-shift planners',
        goalsText: 'I take over the night-shift planners in spring. In nine months I want to run that team without doing everyone’s work myself. I know the yard well; what I do not know is how to say no to people I have had coffee with for six years. I learn best from real stories, also of what went wrong.',
        wanted: [{ name: 'People management', level: 1 }, { name: 'Negotiation', level: 1 }, { name: 'Giving feedback', level: 2 }],
        availability: hours([1, 10, 12], [2, 13, 15], [3, 13, 16]),
      },
    },
  },
  'Ruth Adeyemi': {
    open: {
      signedUpDaysAgo: 331,
      capacity: 3,
      profile: {
        headline: 'From the yard desk in Tilbury to planning a network',
        goalsText: 'I led my first team at twenty-seven, among people who had trained me, and I still remember the first months. Since then I have led planners in three countries, some of whom I saw twice a year. I ask a lot, I give direct feedback with an example, and I like to see the work itself: a rota, a plan, a mail that was hard to write. We can meet by video, early afternoons are best.',
        offered: [{ name: 'People management', level: 3 }, { name: 'Network design', level: 3 }, { name: 'Giving feedback', level: 3 }, { name: 'Difficult conversations', level: 2 }, { name: 'Leading across sites', level: 3 }],
        availability: hours([0, 9, 11], [1, 9, 11], [3, 12, 15]),
      },
    },
  },
  'Dorota Zielińska': {
    open: {
      capacity: 3,
      profile: {
        headline: 'Built three teams from the shop floor up',
        goalsText: 'I built three teams from the shop floor up, the first one on a tug with a broken heater. People management is a craft, and I can show you mine: the questions I ask, the notes I keep, the talks I would have earlier today. I do not give long advice. Bring a situation, and we take it apart together.',
        offered: [{ name: 'People management', level: 3 }, { name: 'Conflict resolution', level: 3 }, { name: 'Safety leadership', level: 3 }, { name: 'Hiring', level: 2 }],
        availability: hours([1, 8, 10], [3, 12, 15], [4, 8, 9]),
      },
    },
  },
  'Thomas Okafor': {
    open: {
      capacity: 2,
      profile: {
        headline: 'Leads a team that is always travelling',
        goalsText: 'I have spent twenty years at the negotiating table and fifteen leading the people who sit there. I can help with both: preparing on one page, keeping calm, and team leadership when nobody is ever in the office. I like to meet in person, best on a walk round the harbour.',
        offered: [{ name: 'Negotiation', level: 3 }, { name: 'People management', level: 2 }, { name: 'Key account management', level: 3 }, { name: 'Public speaking', level: 2 }],
        availability: hours([3, 13, 16], [4, 9, 11]),
      },
    },
  },
  'Elin Berg': {
    open: {
      capacity: 1,
      profile: {
        headline: 'Mentors first-time leads',
        goalsText: 'I mentor first-time leads, because my own first year was a mess and one colleague made the difference. I moved our systems out of a cellar and a team out of its habits; the second was harder. One mentorship at a time, so that I can do it properly.',
        offered: [{ name: 'People management', level: 2 }, { name: 'Cloud operations', level: 3 }, { name: 'Delegation', level: 3 }, { name: 'Resilience', level: 2 }],
        availability: hours([1, 9, 11], [2, 12, 14]),
      },
    },
  },
  'Saskia van Rijn': {
    open: {
      capacity: 2,
      profile: {
        headline: 'Buys cranes and pencils, and teaches both',
        goalsText: 'I moved from ordering to strategy, and across three countries, without knowing what came next. I can help you negotiate when you feel small, read a contract without falling asleep, and plan a step that others do not see yet. I answer within two days.',
        offered: [{ name: 'Negotiation', level: 3 }, { name: 'Procurement', level: 3 }, { name: 'Career planning', level: 2 }, { name: 'Working across cultures', level: 2 }],
        availability: hours([0, 9, 11], [2, 13, 16], [4, 9, 11]),
      },
    },
  },
  'Mehmet Arslan': {
    open: {
      profile: {
        headline: 'From the gate to a desk with a view of the whole terminal',
        goalsText: 'I know the gate in Hamburg by heart and want to understand what happens behind it. My evening degree in logistics is nearly done, and I would like to lead a team one day, but first I want to speak up in meetings without my heart in my throat. I am here early and finish at two; afternoons are mine.',
        wanted: [{ name: 'Terminal operations', level: 2 }, { name: 'People management', level: 1 }, { name: 'Public speaking', level: 1 }],
        availability: hours([0, 14, 17], [1, 14, 17], [3, 14, 16]),
      },
    },
  },
  'Tomasz Lis': {
    open: {
      profile: {
        headline: 'From accounting to controlling',
        goalsText: 'I close the books every month and would like to be asked what the figures mean. I want to move to controlling within a year and learn to look forwards. English is my second language; in meetings I am quieter than I am.',
        wanted: [{ name: 'Financial analysis', level: 2 }, { name: 'Storytelling with data', level: 1 }, { name: 'Public speaking', level: 1 }],
        availability: hours([0, 9, 11], [2, 9, 11], [3, 14, 16]),
      },
    },
  },
  'Hanna Norberg': {
    open: {
      capacity: 2,
      profile: {
        headline: 'Brings climate projects past the finance department',
        goalsText: 'A mentor helped me last year to stop apologising for my ideas; now I would like to do that for somebody. I know how to move things without being anybody’s boss, and how to put a climate measure into figures that finance believes.',
        offered: [{ name: 'Decarbonisation', level: 3 }, { name: 'Influencing without authority', level: 3 }, { name: 'Business cases', level: 2 }, { name: 'Self-confidence', level: 2 }],
        availability: hours([0, 13, 15], [2, 10, 12], [3, 15, 17]),
      },
    },
  },
  'Kwame Boateng': {
    leadership: {
      profile: {
        headline: 'Asked to lead the team I have coded in for five years',
        goalsText: 'My manager moves on in summer and has asked me to follow her. I like building things and I am not sure I will like building a team instead. I want to find that out with somebody who made this step and stayed technical, and to learn how to give away work that I would enjoy doing myself.',
        wanted: [{ name: 'People management', level: 1 }, { name: 'Delegation', level: 1 }, { name: 'Technical leadership', level: 2 }],
        availability: hours([0, 9, 11], [2, 13, 15], [3, 9, 11], [4, 13, 15]),
      },
    },
  },
};

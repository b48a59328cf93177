import type { SkillWords } from './skill-words.ts';

export const peopleSkillWords: Record<string, SkillWords> = {
  Facilitation: {
    aims: ['Meetings people do not flee from', 'Workshops with a result'],
    known: ['Meetings that end early', 'Runs workshops from crane cab to board room'],
    wants: [
      'I run a weekly meeting of {n} people in which three talk.',
      'I want to lead a workshop without sounding like a consultant.',
      'I would like to bring a stuck discussion to a decision without taking sides.',
    ],
    offers: [
      'I have run about two hundred workshops, some with lashing crews at five in the morning.',
      'I know four ways to get quiet people to speak and loud people to listen.',
      'We can plan your next meeting together, and I sit in the back if you like.',
    ],
  },
  Networking: {
    aims: ['Knowing people beyond my own site', 'Finding my way round the company'],
    known: ['Knows somebody everywhere', 'Opens doors at every site'],
    wants: [
      'After {years} years I know everybody in {team} and nobody beyond.',
      'I have just moved to {site} and want to find out how things really get decided.',
      'I would like to get to know people in {other} who do what I do.',
    ],
    offers: [
      'I have worked in four departments and gladly introduce you to people.',
      'Networks grow by small favours. I can show you where to begin in {site}.',
      'If I do not know the answer I know whom to call, and after a year so will you.',
    ],
  },
  'Working across cultures': {
    aims: ['Working well with colleagues in five countries', 'Understanding what is not said'],
    known: ['Worked in four countries', 'Translates between north and south'],
    wants: [
      'I work with {other} every day and we misunderstand each other politely.',
      'My direct way is praised in {site} and feared elsewhere.',
      'I may move to {other} for two years and want to know what awaits me.',
      '>In my team we are six nationalities, and I want everybody to be heard.',
    ],
    offers: [
      'I grew up with two cultures and have worked in four countries for this company.',
      'I can tell you what “interesting” means in Rotterdam, Gothenburg and Singapore.',
      'I moved from {other} to {site} with two small children and an old car, and can tell you how that was.',
      'I train crews of nine nations; the trick is to ask one question more.',
    ],
  },
  'Business English': {
    aims: ['More at ease in English', 'Saying in English what I mean'],
    known: ['Patient in English', 'Learned English on board'],
    wants: [
      'I write English well and keep silent in meetings.',
      'I would like to practise telephone calls in English with somebody patient.',
      'Half of our customers call in English now, and I want to enjoy it.',
    ],
    offers: [
      'English is my third language, so I know where it hurts. We can simply talk, about work, for half an hour.',
      'I help colleagues prepare calls and presentations in English.',
      'I was the only one on board without English once; six months later I was not.',
    ],
  },
  'Career planning': {
    aims: ['Finding out what comes next', 'A next step that fits'],
    known: ['A career with three detours', 'From apprentice to director'],
    wants: [
      'I like my job and ask myself whether I will in ten years.',
      'I do not know whether to become a lead or a better specialist.',
      'I would like to move from {team} to something new without starting from zero.',
      'I have finished my evening degree and nobody in {site} seems to have noticed yet.',
      'I want a plan for the next three years that still holds when something comes between.',
    ],
    offers: [
      'My career has three detours in it, and I would take every one of them again.',
      'I began as an apprentice here and can tell you which doors were open and which I pushed.',
      'I chose the expert’s path over leading, twice, and can talk about both sides.',
      'We can look at your next step from the end: what should be true on a Tuesday in five years?',
      'I changed department at forty-three. It is not too late.',
    ],
  },
  Prioritising: {
    aims: ['Less at once, and more finished', 'Getting my week back', 'Leaving on time twice a week', 'What is important before what is loud'],
    known: ['An empty inbox on Fridays', 'Protects the morning'],
    wants: [
      'Everything in {team} is urgent, and what is important waits until the evening.',
      'I have forty open tasks and a feeling of never being finished.',
      'I want to leave on time twice a week without guilt.',
      'I work part-time since {season} with the tasks of full-time.',
    ],
    offers: [
      'I work four days a week in a leading job and can show you how that is done.',
      'I do three things a day. It took me {years} years to believe that this is enough.',
      'We look at your calendar together; that is where priorities are, and not in the list.',
    ],
  },
  'Self-confidence': {
    aims: ['Believing that I am in the right place', 'Speaking up earlier'],
    known: ['The youngest in the room for years', 'Has doubted, and gone on'],
    wants: [
      'I am often the youngest in the room, and I make myself smaller than I am.',
      'People tell me I am ready for more. I would like to believe them.',
      'I prepare for three hours for a meeting in which others improvise.',
      'I want to stop beginning my sentences with “this may be a stupid question”.',
    ],
    offers: [
      '^I led a shift at twenty-four and everybody was older; people tested me, and I can tell you how that went.',
      'I know the feeling that somebody will find out. It gets quieter.',
      'I can be the person who tells you what you did well before you list what you did not.',
      'Nobody in my family had an office job. I can talk about arriving in rooms like these.',
    ],
  },
  Resilience: {
    aims: ['Staying calm in a busy place', 'Lasting longer than one season'],
    known: ['Burnt out once, and not again', 'Calm in peak season'],
    wants: [
      'Last peak season took me three months to get over. I want to go into the next one differently.',
      'I take every delay home with me.',
      '^I care for my father and work shifts, and want to find a way that holds.',
    ],
    offers: [
      'I was ill for half a year from too much work and speak about it openly.',
      'Peak seasons come every year. I can tell you what I do in the weeks before them.',
      'I know the help that the company offers, and how to ask for it without shame.',
    ],
  },
  'Returning after leave': {
    aims: ['Back after a year away', 'Finding my place again'],
    known: ['Came back three times', 'Leads part-time with two children'],
    wants: [
      'I come back from parental leave in {season} and my old job has changed.',
      'I was away for a year and my network has gone.',
      'I would like to return part-time and still be taken seriously.',
    ],
    offers: [
      'I came back after leave three times, each time to a different job, and can tell you what to settle before.',
      'I lead part-time and have two children; some days it works.',
      'I took ten months of leave in a leading job and can talk about the questions I was asked.',
    ],
  },
  'Customer service': {
    aims: ['Staying friendly and firm', 'Better service with fewer mails'],
    known: ['Turns angry callers into regulars', 'Twenty years of complaints'],
    wants: [
      'I answer seventy mails a day and want to solve problems and not move them on.',
      'Angry callers stay in my head until the evening.',
      'I see every week what goes wrong for customers, and want to learn how to get it changed.',
    ],
    offers: [
      'I have had {years} years of complaints and still like customers.',
      'I can show you how to close a claim in two mails.',
      'I brought what we hear on the phone into the management meeting, and know how you can.',
    ],
  },
};

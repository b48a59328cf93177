import type { SkillWords } from './skill-words.ts';

export const directionWords: Record<string, SkillWords> = {
  'Change management': {
    aims: ['Bringing people along when things change', 'Change that outlives the project'],
    known: ['Led the terminal system change', 'Has reorganised, and been reorganised', 'Finds the three allies'],
    wants: [
      'We bring in a new terminal system in {season} and I want the people at the desks to help shape it.',
      'I have seen three reorganisations from below. For the fourth I am on the other side.',
      'My project is technically done and nobody uses it. I want to understand what I left out.',
      'I want to learn how to explain a change that I did not choose myself.',
      'Automation frightens people in {team}. I want to talk about it honestly.',
    ],
    offers: [
      'I led the change of the terminal system in {site}, including the weekend on which it nearly failed.',
      'I can tell you who must hear about a change first, and what happens when they do not.',
      'I have introduced things people wanted and things they did not. The second taught me more.',
      'I help people find the three allies without whom no change survives.',
      'Works council, unions, safety: I have gone through change with all of them and we still greet each other.',
    ],
  },
  'Strategic thinking': {
    aims: ['Looking further than this quarter', 'Understanding where we are heading'],
    known: ['Thinks in decades and acts on Monday', 'Wrote the network strategy'],
    wants: [
      'I am good at this week. I want to get better at the next five years.',
      'In management meetings I understand every word and not what is being decided.',
      'I would like to learn how to turn what I see on the quay into an argument for the board.',
      'I want to understand how our alliances, our berths and our prices hang together.',
    ],
    offers: [
      'I was part of the group that wrote our strategy and can explain what we left out, and why.',
      'I can help you lift your head: what would you do if your budget were halved, or doubled?',
      'I read the market for a living and enjoy teaching others how to.',
      'Strategy is what you do not do. We can practise that on your own area.',
    ],
  },
  'Decision making': {
    aims: ['Deciding before everything is known', 'Trusting my own judgement'],
    known: ['Decides with seventy per cent of the facts', 'Calm when the berth plan breaks'],
    wants: [
      'I collect facts until the decision has been taken by somebody else.',
      'I want to decide faster when a vessel is late and four people want four different things.',
      'I ask for approval for things I could decide myself, and I know it.',
      'I would like to look back at my decisions in a way that makes the next one better.',
    ],
    offers: [
      'I have decided with too little information for {years} years; there are ways to do that well.',
      'I keep a diary of decisions. You can see mine, including the embarrassing pages.',
      'I can help you see which decisions are yours. It is usually more than people think.',
      'From twenty storms in {site} I know what to decide in the first ten minutes and what can wait.',
    ],
  },
  'Managing leaders': {
    aims: ['From leading a team to leading leads', 'Stepping back from the day-to-day'],
    known: ['Leads the leads of eleven teams', 'Has grown a dozen leads'],
    wants: [
      'I lead one team and may lead several next year; I want to know what changes.',
      'My own head sees less than I do and decides more. I want to understand how.',
      'I would like to find out whether I want the step after this one at all.',
    ],
    offers: [
      'I lead leads and have learned to measure myself by what happens when I am away.',
      'A dozen of my former team members lead teams today, and I can tell you what I did and left alone.',
      'The step from one team to several is the hardest I made. I like to help others with it.',
    ],
  },
  Innovation: {
    aims: ['Turning an idea into something real', 'Trying things on a small scale'],
    known: ['Pilot first, slides later', 'Brought four pilots to life'],
    wants: [
      'I have an idea that would spare the yard {n} moves an hour and do not know whom to tell.',
      'I want to learn how to try something small without a project of two years.',
      'At {site} we say “we have always done it that way” with some pride. I want to loosen that a little.',
    ],
    offers: [
      'I have brought four pilots to life and buried nine. Both are worth talking about.',
      'I know who has a budget for experiments, and what they want to see.',
      'I help turn an idea into a two-week trial that nobody has to approve.',
    ],
  },
  'Stakeholder management': {
    aims: ['Keeping many people on one page', 'Being heard by the right people'],
    known: ['Knows who has to know', 'Works between port, city and customer'],
    wants: [
      'My project touches six departments and each of them thinks it is theirs.',
      'I want to know whom to talk to before the meeting, and not only in it.',
      'The port authority, the city and we ourselves want different things. I sit between them.',
      'I would like to manage expectations before they manage me.',
    ],
    offers: [
      'I work with authorities, customers and our own board, often on the same day.',
      'We can draw your map: who decides, who blocks, who would help if asked.',
      'I learned that most resistance is a phone call I did not make.',
      'I have kept a forty-million project alive through two changes of the board.',
    ],
  },
  'Influencing without authority': {
    aims: ['Moving things without being the boss', 'Leading without a title'],
    known: ['No title, much influence', 'Leads sideways', 'Gets a yes without rank'],
    wants: [
      'I depend on teams that do not report to me and want to get further than friendly reminders.',
      'I have good arguments and no rank. I want to learn what else counts.',
      'As a specialist I would like to shape decisions before they are made.',
      'In {team} I am the one who sees problems first and is heard last.',
    ],
    offers: [
      'For {years} years I had a task and no people; everything I moved, I moved by asking well.',
      'I can show you how to prepare a decision so that it is nearly made when the meeting starts.',
      'I know the informal ways through this company and share them gladly.',
      'Give before you ask: I can show you what that looks like in practice.',
    ],
  },
  Negotiation: {
    aims: ['Negotiating without a knot in my stomach', 'Better deals, lasting relations', 'Asking for more, calmly', 'At the table with people who do this daily'],
    known: ['Negotiates with the largest carriers', 'Tough on the matter, easy with people'],
    wants: [
      'I negotiate with suppliers who have done this for {years} years longer than I have.',
      'I give in too early, because I want the talk to be over.',
      'I want to prepare the next berth contract better than the last one.',
      'I would like to negotiate my own next step, too, and not only those of the company.',
      '^I have to agree rotas with people who know me well; that makes it harder, not easier.',
    ],
    offers: [
      'I have negotiated with most of the large carriers and enjoyed more of it than I should admit.',
      'I prepare on one page: what we want, what they want, where we walk away. I can teach you that.',
      'I have settled two pay rounds and one strike. Tempers are part of the preparation.',
      'We can play your negotiation through before it happens. I will be unpleasant on request.',
    ],
  },
  'Public speaking': {
    aims: ['Speaking in front of people without trembling', 'Being heard in the big meeting', 'A voice that stays with me'],
    known: ['Used to dread the stage', 'Speaks to two hundred on the quay'],
    wants: [
      'I know my subject, and my voice leaves me as soon as more than eight people listen.',
      'I am to present at the customer day in {season} and would rather load the ship myself.',
      'I would like to speak in the management meeting before somebody else says it.',
      'English slides in front of native speakers make me half as clever as I am.',
    ],
    offers: [
      'I trembled through my first ten years of speeches; I can show you what helped.',
      'I speak to people in hard hats and to people in suits, and tell you the difference.',
      'Bring your slides. We will throw out most of them and practise the rest.',
      'I host our customer days and can give you a first stage that is small and friendly.',
    ],
  },
  'Storytelling with data': {
    aims: ['Charts that lead to a decision', 'From figures to a story'],
    known: ['Makes boards look at one chart', 'Figures that people remember'],
    wants: [
      'My reports are correct and nobody reads past the second page.',
      'I want to bring one message per chart and have the courage to leave out the rest.',
      'People in {team} trust their gut more than my figures, and I want to understand why.',
    ],
    offers: [
      'I have put the monthly report on one page, and the board started to ask questions.',
      'I help people find the one figure that changes a decision.',
      'Send me your worst slide; we make it your best one in an hour.',
    ],
  },
};

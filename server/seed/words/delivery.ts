import type { SkillWords } from './skill-words.ts';

export const deliveryWords: Record<string, SkillWords> = {
  'Project management': {
    aims: ['My first own project', 'Projects that end'],
    known: ['Projects that end, some even on time', 'From berth extension to software roll-out'],
    wants: [
      'I have been given my first project, {n} people and a date that somebody else chose.',
      'My projects start well and fray at the end.',
      'I want to learn how to say early that a date will not hold.',
      'I have the certificate and no practice; I would like to see how you really do it.',
    ],
    offers: [
      'I led the berth extension and a dozen smaller projects, and one that I stopped myself.',
      'I plan with paper first. It is surprising how much software that saves.',
      'I can look at your plan and tell you where it will hurt; that is a gift of {years} years.',
      'A project is a series of talks with a date attached. I am happy to practise them with you.',
    ],
  },
  'Process improvement': {
    aims: ['Small steps that add up', 'Less waiting, less walking'],
    known: ['Took two hours out of a vessel call', 'Stands at the quay with a stopwatch'],
    wants: [
      'I see waste everywhere in {team} and do not want to be the one who only complains.',
      'I want to learn how to improve a process with the people in it and not against them.',
      'We type the same booking into three systems. I would like to be the one who ends that.',
    ],
    offers: [
      'I took two hours out of a vessel call with a stopwatch and many questions.',
      'I learned lean in a car plant and had to forget half of it in a port; I can tell you which half.',
      'Start with what annoys people. I can show you how to go on from there.',
    ],
  },
  'Agile delivery': {
    aims: ['Agile that is more than a stand-up', 'Shipping smaller and sooner'],
    known: ['Ships every week', 'Scrum without the theatre'],
    wants: [
      'We do all the meetings and deliver every three months. Something is wrong.',
      'I want to learn how to cut a feature so small that it can be live in a week.',
      'Our users work on a quay at night. I want to hear from them before we build.',
    ],
    offers: [
      'My teams ship every week to people in cranes, who tell us at once what they think.',
      'I can help you find the half of your ceremonies that you can drop.',
      'I brought developers onto the night shift. It changed the backlog more than any workshop.',
    ],
  },
  'Product management': {
    aims: ['Deciding what not to build', 'From requests to a roadmap'],
    known: ['Says no to good ideas', 'Roadmaps people understand'],
    wants: [
      'I collect wishes from eight departments and call it a roadmap.',
      'I want to learn how to say no to the loudest customer.',
      'I moved from operations into product and would like to know what a good week looks like.',
    ],
    offers: [
      'I have said no to good ideas for {years} years and can show you how to keep your friends.',
      'I came into product from the service desk; you know more than you think.',
      'We can go through your roadmap and ask of each line who would miss it.',
    ],
  },
  Budgeting: {
    aims: ['>My first budget', 'Explaining money to engineers'],
    known: ['Twenty budgets, two of them exact', 'Makes figures lose their terror'],
    wants: [
      '>I am responsible for a budget for the first time and learn about surprises in November.',
      '>I want to be able to explain to {team} where the money goes.',
      'Finance asks me questions I do not understand, and I nod.',
    ],
    offers: [
      'I have made twenty budgets and can show you where the surprises hide.',
      'I explain figures to people who became engineers so as not to need them.',
      'Bring your cost report. In an hour you will be able to read it.',
    ],
  },
  'Business cases': {
    aims: ['Getting a good idea funded', 'Numbers that hold up'],
    known: ['Got forty million past the board', 'Finds the hole in the calculation'],
    wants: [
      'I need to make the case for {n} electric tractors and have never written one.',
      'My last business case was taken apart in ten minutes. I want to know how to see that coming.',
      'I would like to learn how to put a value on things that do not appear in a ledger.',
    ],
    offers: [
      'I have written cases that went through and have sat on the side that says no.',
      'I find the hole in a calculation; better I do than the board.',
      'I can show you which three figures are read, and where people stop.',
    ],
  },
  'Financial analysis': {
    aims: ['Reading a balance sheet with ease', 'Finance for somebody from operations'],
    known: ['Translates finance', 'Sees the port in the profit and loss account'],
    wants: [
      'I come from operations and want to understand a profit and loss account well enough to argue with it.',
      'I prepare the figures every month and would like to be asked what they mean.',
      'I want to move from accounting to controlling and learn to look forwards.',
    ],
    offers: [
      'I explain finance with cranes and boxes; it has worked so far.',
      'I went from accounting to controlling and know what has to change in your head.',
      'I can show you how our largest customers look from the inside of a ledger.',
    ],
  },
  'Key account management': {
    aims: ['From selling to advising', 'Growing with a large customer'],
    known: ['Same customer for fourteen years', 'Knows what shippers fear'],
    wants: [
      'I take over a customer who has known my predecessor for {years} years.',
      'I want to talk with customers about their business and not about our rates.',
      'My largest customer calls me for everything. I would like to change that kindly.',
    ],
    offers: [
      'I have looked after the same retailer for fourteen years and three of their directors.',
      'I know what shippers fear, which is what they never say in a tender.',
      'I can take you to a customer visit and tell you afterwards what I saw.',
    ],
  },
  'Contract management': {
    aims: ['Contracts I understand to the last page', 'Fewer surprises in the small print'],
    known: ['Reads the annexes', 'Claims, calmly'],
    wants: [
      'I sign contracts that I understand by three quarters.',
      'I want to recognise a risk in a clause before legal points to it.',
      'I handle claims and would like to help prevent them.',
    ],
    offers: [
      'I can teach you to read a contract in twenty minutes and know where to slow down.',
      'I have handled claims for {years} years; nearly all began with a sentence nobody read.',
      'I sit between buyers and lawyers and speak both languages.',
    ],
  },
  Procurement: {
    aims: ['Buying well and fairly', 'From orders to strategy'],
    known: ['Buys cranes and pencils', 'Suppliers as partners'],
    wants: [
      'I place orders and want to learn how to build a category.',
      'I want to bring sustainability into what we buy without it being the first thing to be dropped.',
      'Our supplier for spare parts knows that we have no choice. I would like to have one.',
    ],
    offers: [
      'I buy cranes and pencils, and the method is the same.',
      'I can help you build a supplier’s alternative before you need it.',
      'I moved from ordering to strategy and can tell you what to stop doing.',
    ],
  },
  'Data analysis': {
    aims: ['Answering questions with our own data', 'Beyond the spreadsheet'],
    known: ['Finds the answer in the logs', 'SQL for people from the quay'],
    wants: [
      'I have a spreadsheet of forty tabs and want to learn a better way.',
      'I know which questions {team} should ask and not how to get the answers out of the system.',
      'I would like to learn enough SQL to stop waiting for others.',
    ],
    offers: [
      'I have taught {n} colleagues from operations to ask the data warehouse themselves.',
      'We take a question of yours and answer it together, with real data, in four evenings.',
      'I can tell you when a figure is not worth trusting. It is most of the craft.',
    ],
  },
  'Machine learning': {
    aims: ['Forecasts people rely on', 'From analysis to models'],
    known: ['Predicts dwell times', 'Models that run at night'],
    wants: [
      'I build models that are good on my laptop and never reach the terminal.',
      'I want to learn how to explain a forecast to somebody who has planned by experience for {years} years.',
      'I would like to grow from analyst to data scientist and know what I can skip.',
    ],
    offers: [
      'I put a forecast of dwell times into use, which was ten per cent model and ninety per cent trust.',
      'I can help you choose the simple method; it is nearly always enough.',
      'I came from physics and had to learn what a port wants to know. I can shorten that for you.',
    ],
  },
  'Software architecture': {
    aims: ['Systems that can be changed', 'From coding to designing'],
    known: ['Took a monolith apart, slowly', 'Draws before typing'],
    wants: [
      'I write good code and want to learn to decide where it should live.',
      'Our terminal system is older than I am. I want to help replace it without a big bang.',
      'I would like to lead technical discussions to a decision and not to a third option.',
    ],
    offers: [
      'I took a monolith apart over five years while cranes depended on it.',
      'I draw before I type, and I would be glad to draw with you.',
      'I can show you how I write decisions down so that they are not taken again every month.',
    ],
  },
  'Cloud operations': {
    aims: ['Sleeping through on-call', 'Reliable, and boring'],
    known: ['Boring nights on call', 'Keeps the terminal online'],
    wants: [
      'I am on call every third week and would like to have quieter nights.',
      'I know servers and want to understand the cloud properly.',
      'After an outage we look for who did it. I want us to look for what.',
    ],
    offers: [
      'My on-call weeks are boring, and that took {years} years of work I can tell you about.',
      'I lead reviews after incidents in which nobody has to be afraid.',
      'I moved our systems out of a cellar in {site}, and can show you the list.',
    ],
  },
  'Cyber security': {
    aims: ['Security people do not work around', 'Into security from the service desk'],
    known: ['Expects the phone at four in the morning', 'Security in plain words'],
    wants: [
      'I want to move from the service desk into security and need a plan.',
      'I write rules that people work around. I would like to understand them first.',
      'Cranes and offices hang on one network in {site}; I want to help separate them.',
    ],
    offers: [
      'I was on duty during the attack that stopped half the ports, and learned more in a week than in a degree.',
      'I explain security without fear; fear makes people hide things.',
      'I came from the service desk myself. The way is shorter than it looks.',
    ],
  },
  'Technical leadership': {
    aims: ['Leading as an expert', 'Staying technical, growing anyway'],
    known: ['An expert by choice', 'Leads by code and by questions'],
    wants: [
      'I want to grow as an expert and not by way of a team.',
      '>I am asked to guide {n} developers without being their manager.',
      'I would like to learn how to teach what I do by instinct.',
    ],
    offers: [
      'I am an expert by choice and can talk about pay, respect and boredom on that path.',
      'I lead through reviews, drawings and questions, and rarely by saying so.',
      'I gave back a leading job to be an engineer again. It was right for me; we can find out what is for you.',
    ],
  },
};

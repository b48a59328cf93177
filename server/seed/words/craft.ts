import type { SkillWords } from './skill-words.ts';

export const craftWords: Record<string, SkillWords> = {
  'Terminal operations': {
    aims: ['Understanding the whole terminal', 'From my desk to the quay'],
    known: ['Has worked every job on the quay', 'Knows why the yard is full'],
    wants: [
      'I plan moves I have never seen; I want to understand quay and yard from the inside.',
      'I would like to learn how {other} handles peaks with less space than we have.',
      'I know the gate by heart and want to understand what happens behind it.',
    ],
    offers: [
      'I have worked nearly every job on the quay and can walk you through a vessel call, in boots.',
      'I know why a yard is full when nobody ordered it to be.',
      'I can show you the whole chain from berth window to gate-out, with the figures people really steer by.',
    ],
  },
  'Vessel planning': {
    aims: ['Planning vessels that leave on time', 'From one berth to the whole week'],
    known: ['Ten thousand berth plans', 'Dreams in bays and tiers'],
    wants: [
      'I plan single vessels well and lose the overview when three come at once.',
      'I want to understand how the network decides what lands on my screen in {site}.',
      'I would like to learn stowage beyond what the software suggests.',
    ],
    offers: [
      'I have planned vessels for {years} years, from feeders to the largest that call here.',
      'I can show you how we decide between a late ship and a full yard, with real cases.',
      'Stowage is a puzzle I still enjoy. Bring a bay plan and coffee.',
    ],
  },
  'Network design': {
    aims: ['Seeing schedules as a whole', 'From port to network'],
    known: ['Designs rotations', 'Schedules that survive a storm'],
    wants: [
      'I work in one port and would like to understand the rotation it belongs to.',
      'I want to move into network planning and need to know what I lack.',
      'I would like to learn how we price reliability against speed.',
    ],
    offers: [
      'I design rotations and can explain why your vessel is late before it leaves Asia.',
      'Network planning looks like mathematics and is mostly talking. I teach both.',
      'Colleagues from terminals make the best network planners; I have helped {n} of them across.',
    ],
  },
  'Marine engineering': {
    aims: ['Learning from old engineers', 'The next class certificate'],
    known: ['Chief engineer ashore', 'Knows every dry dock from Gdańsk to Cádiz'],
    wants: [
      'I came ashore last year and want to learn how technical decisions are made in an office.',
      'I plan dry docks and would like to know what superintendents really need from me.',
      'Our tugs go electric, and I want to be among those who understand them.',
    ],
    offers: [
      'I was a chief engineer for {years} years before I came ashore, and missed the sea for two of them.',
      'I can help you plan a docking that ends when it should.',
      'Hybrid tugs, batteries, methanol: I am learning too, and share what I know.',
    ],
  },
  Warehousing: {
    aims: ['A warehouse that runs by itself', 'From the forklift to the plan'],
    known: ['Laid out three warehouses', 'Cold stores and hot seasons'],
    wants: [
      'I drive the forklift and see every day where the layout costs us time. I want to be able to plan it.',
      'Our picking errors rise every {season} and I would like to find out why.',
      'I want to learn how a warehouse budget works before I have one.',
    ],
    offers: [
      'I laid out three warehouses, the second one wrongly; you may see the drawings.',
      'I started as an operative and can tell you how the step into planning went.',
      'Cold chain is my field: what to measure, and what everybody measures for nothing.',
    ],
  },
  'Intermodal transport': {
    aims: ['More on rail and barge', 'Understanding the hinterland'],
    known: ['Moves boxes off the road', 'Barge, rail, and patience'],
    wants: [
      'I want to bring ten per cent of our lorries onto barges and do not know where to begin.',
      'I book trains without knowing how slots are made, and would like to change that.',
      'I would like to work on the whole chain, and not only on the first fifty kilometres.',
    ],
    offers: [
      'I have moved boxes from road to rail for {years} years, against every good reason not to.',
      'I know the people at the barge operators and the questions they ask first.',
      'I can explain how slots, tolls and tides make a price.',
    ],
  },
  'Customs and trade': {
    aims: ['Calm in a world of new rules', 'From clerk to specialist'],
    known: ['Reads the tariff for pleasure', 'Sanctions, licences and common sense'],
    wants: [
      'Sanctions change every month and I want to be sure and not merely careful.',
      'I would like to qualify as a trade compliance specialist and need somebody who has done so.',
      'I want to explain customs to sales in words they do not run away from.',
    ],
    offers: [
      'I have worked in customs for {years} years, four of them at the authority.',
      'I can help you prepare for the examination; the third part is the hard one.',
      'Rules have reasons. Once you see them you need to learn far less by heart.',
    ],
  },
  'Crane maintenance': {
    aims: ['From repairing to planning', 'Fewer stops at night'],
    known: ['Hears a bearing before it fails', 'Keeps thirty cranes running'],
    wants: [
      'I repair what breaks and want to learn how to plan what will.',
      'I would like to pass on what I know to the apprentices in a better way than “watch me”.',
      'We measure vibration on every crane and look at it once a year. I want to change that.',
    ],
    offers: [
      'I keep thirty cranes running and can teach you to plan maintenance around vessels.',
      'I became a technician as an apprentice here; ask me about the master’s course.',
      'I introduced condition monitoring in {site}, with the electricians and not against them.',
    ],
  },
  'Safety leadership': {
    aims: ['Safety that is more than a poster', 'Speaking up when it is unsafe'],
    known: ['Stopped the quay, and would again', 'Near misses before accidents'],
    wants: [
      'I want people in {team} to report near misses without fear.',
      'I have seen an accident and want to be somebody who stops the next one.',
      'I find it hard to stop work when a vessel is late and everybody looks at me.',
    ],
    offers: [
      'I have stopped the quay four times and was thanked for it twice. I can tell you about all four.',
      'I visit crews and ask what nearly went wrong; that is most of my method.',
      'I led the inquiry after a serious accident, and have led differently since.',
    ],
  },
  Decarbonisation: {
    aims: ['Emissions that really fall', 'Shore power and beyond'],
    known: ['Brought shore power to the quay', 'Climate targets in tonnes'],
    wants: [
      'I have a climate target and no power over those who burn the fuel.',
      'I want to understand the economics of shore power well enough to argue for it.',
      'I would like to move from reports to measures that you can see in {site}.',
    ],
    offers: [
      'I brought shore power to the quay and know which arguments worked with whom.',
      'I can help you put a climate measure into the language of the finance department.',
      'Electric straddle carriers looked impossible in {site}. We have {n} of them.',
    ],
  },
  Automation: {
    aims: ['Understanding what the machines will do', 'Automation with people'],
    known: ['Automated a gate without losing a job', 'PLC and people'],
    wants: [
      'I want to understand automation well enough to have a say in it.',
      'I programme controllers and would like to learn how such projects are led.',
      'Colleagues in {site} ask me whether their jobs will stay. I want a better answer than a shrug.',
    ],
    offers: [
      'I automated a gate, and everybody who worked there has a better job today.',
      'I can take you through a project from the first drawing to the first night shift.',
      'PLC, sensors, safety: I began with a screwdriver and can explain it that way.',
    ],
  },
};

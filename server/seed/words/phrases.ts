import { craftWords } from './craft.ts';
import { deliveryWords } from './delivery.ts';
import { directionWords } from './direction.ts';
import { leadingWords } from './leading.ts';
import { peopleSkillWords } from './people-skills.ts';
import type { SkillWords } from './skill-words.ts';

/** Every skill that people here write about. */
export const skillWords: Record<string, SkillWords> = { ...leadingWords, ...directionWords, ...peopleSkillWords, ...craftWords, ...deliveryWords };

/** What directors and heads of a department are good at. */
export const departmentSkills: Record<string, readonly string[]> = {
  Management: ['Strategic thinking', 'Change management', 'Managing leaders', 'Decision making', 'Mergers and integration'],
  'Terminal Operations': ['Terminal operations', 'Vessel planning', 'Safety leadership', 'Process improvement', 'Automation', 'Managing leaders'],
  'Fleet and Marine': ['Marine engineering', 'Safety leadership', 'Working across cultures', 'Crewing', 'Decarbonisation'],
  'Network Planning': ['Network design', 'Vessel planning', 'Decision making', 'Strategic thinking'],
  Logistics: ['Warehousing', 'Intermodal transport', 'Customs and trade', 'Process improvement', 'Managing leaders'],
  Commercial: ['Negotiation', 'Key account management', 'Pricing', 'Contract management'],
  'Customer Service': ['Customer service', 'Process improvement', 'Managing leaders', 'Conflict resolution'],
  'IT and Data': ['Software architecture', 'Agile delivery', 'Product management', 'Cloud operations', 'Cyber security', 'Technical leadership'],
  'Engineering and Maintenance': ['Crane maintenance', 'Automation', 'Project management', 'Business cases'],
  Finance: ['Financial analysis', 'Budgeting', 'Business cases', 'Controlling'],
  People: ['Coaching', 'Hiring', 'Change management', 'Works council relations'],
  'Safety and Sustainability': ['Safety leadership', 'Decarbonisation', 'Influencing without authority', 'Stakeholder management'],
  'Legal and Procurement': ['Contract management', 'Procurement', 'Negotiation', 'Risk management'],
};

/** What people of a kind of team do all day: what they are good at, or want to get better at. */
export const kindSkills: Record<string, readonly string[]> = {
  quay: ['Terminal operations', 'Shift leadership', 'Safety leadership', 'Automation', 'Process improvement'],
  yard: ['Vessel planning', 'Terminal operations', 'Process improvement', 'Shift leadership', 'Network design'],
  gate: ['Intermodal transport', 'Terminal operations', 'Process improvement', 'Customer service'],
  crewing: ['Crewing', 'Working across cultures', 'Facilitation', 'Contract management'],
  marine: ['Marine engineering', 'Decarbonisation', 'Project management', 'Safety leadership'],
  towage: ['Marine engineering', 'Safety leadership', 'Shift leadership', 'Decarbonisation'],
  network: ['Network design', 'Vessel planning', 'Data analysis', 'Storytelling with data'],
  warehouse: ['Warehousing', 'Process improvement', 'Shift leadership', 'Safety leadership'],
  inland: ['Intermodal transport', 'Negotiation', 'Process improvement', 'Decarbonisation'],
  customs: ['Customs and trade', 'Contract management', 'Writing clearly', 'Business English'],
  accounts: ['Key account management', 'Negotiation', 'Contract management', 'Public speaking'],
  pricing: ['Pricing', 'Tendering', 'Storytelling with data', 'Data analysis', 'Negotiation'],
  service: ['Customer service', 'Business English', 'Process improvement', 'Contract management'],
  software: ['Software architecture', 'Agile delivery', 'Product management', 'Technical leadership'],
  platform: ['Cloud operations', 'Cyber security', 'Technical leadership', 'Project management'],
  data: ['Data analysis', 'Machine learning', 'Storytelling with data', 'Product management'],
  desk: ['Customer service', 'Cyber security', 'Cloud operations'],
  maintenance: ['Crane maintenance', 'Automation', 'Safety leadership', 'Project management'],
  projects: ['Project management', 'Business cases', 'Stakeholder management', 'Budgeting', 'Automation'],
  controlling: ['Financial analysis', 'Budgeting', 'Business cases', 'Storytelling with data'],
  accounting: ['Financial analysis', 'Budgeting', 'Process improvement', 'Tax'],
  hr: ['Coaching', 'Difficult conversations', 'Facilitation', 'Works council relations'],
  learning: ['Facilitation', 'Coaching', 'Public speaking', 'Project management'],
  safety: ['Safety leadership', 'Influencing without authority', 'Dangerous goods', 'Port security'],
  climate: ['Decarbonisation', 'Business cases', 'Influencing without authority', 'Stakeholder management'],
  legal: ['Contract management', 'Negotiation', 'Writing clearly', 'Risk management'],
  buying: ['Procurement', 'Negotiation', 'Contract management', 'Business cases'],
};

/** What somebody can offer without ever having led people. */
export const softSkills: readonly (readonly [string, number])[] = [
  ['Career planning', 5], ['Public speaking', 4], ['Networking', 4], ['Prioritising', 4], ['Self-confidence', 4], ['Resilience', 3], ['Returning after leave', 3], ['Working across cultures', 4],
  ['Business English', 2], ['Facilitation', 3], ['Influencing without authority', 4], ['Innovation', 3],
];

/** What only those who lead can offer. */
export const leadersOnly: ReadonlySet<string> = new Set([...Object.keys(leadingWords), 'Change management', 'Strategic thinking', 'Managing leaders', 'Decision making']);

/** What a leadership programme is about, with how often it is wished for. */
export const leadershipSkills: readonly (readonly [string, number])[] = [
  ['People management', 9], ['Giving feedback', 7], ['Delegation', 6], ['Difficult conversations', 6], ['Conflict resolution', 4], ['Change management', 5], ['Leading across sites', 4],
  ['Coaching', 4], ['Team building', 4], ['Decision making', 4], ['Influencing without authority', 5], ['Stakeholder management', 4], ['Strategic thinking', 4], ['Managing leaders', 2],
  ['Hiring', 3], ['Public speaking', 4], ['Self-confidence', 5], ['Prioritising', 4], ['Negotiation', 4], ['Working across cultures', 3], ['Facilitation', 2],
];

/** What anybody may want from a colleague. */
export const everydaySkills: readonly (readonly [string, number])[] = [
  ['Career planning', 7], ['Public speaking', 5], ['Data analysis', 5], ['Self-confidence', 4], ['Networking', 4], ['Prioritising', 4], ['Business English', 4], ['Negotiation', 4],
  ['Project management', 5], ['Storytelling with data', 3], ['Returning after leave', 3], ['Resilience', 3], ['Giving feedback', 3], ['Influencing without authority', 3], ['People management', 4],
  ['Financial analysis', 3], ['Innovation', 2], ['Working across cultures', 3],
];

/** How mentees say where they stand, before they say what they want. */
export const openings: readonly string[] = [
  'I have been with {team} for {years} years.',
  'I work in {site} as {job}.',
  'After {years} years as {job} I know my work well.',
  'I came to Harbourline from a much smaller firm.',
  'I started here as an apprentice and never left {site}.',
  'I joined from another industry and still ask many questions.',
  'My days in {team} are good and rather alike.',
  'I am the link between {team} and half of the company.',
  'Before the port I was at sea for {years} years.',
  'This year brought a new role and less sleep.',
  'Most people in {site} know me from the canteen, fewer from my work.',
  'For {years} years I have been the one people ask, and I like that.',
  'My training was something else entirely.',
  'I finished my probation not long ago, at least it feels that way.',
  'There are five of us in my corner of {team}, and I am the one who writes things down.',
  'I returned to {site} after some years abroad.',
  'I have two small children and a job I like.',
  'I took part in a workshop in {other} last {season}, and it set something going.',
  'My manager encouraged me to sign up; the wish is my own.',
  'I have changed departments once and would do so again.',
];

export const menteeClosings: readonly string[] = [
  'I learn best from real stories, also of what went wrong.',
  'Somebody from outside my department would be good, who asks the questions we no longer ask.',
  'I am happy to prepare and to be pushed a little.',
  'I would rather have an honest conversation than a nice one.',
  'A walk along the water suits me better than a meeting room.',
  'I can travel to {other} now and then.',
  '^Shifts make my weeks irregular; I need somebody who can live with that.',
  'In return I can offer a look at life in {team}.',
  'Half an hour every two weeks would already help me a lot.',
  'If it does not fit, please say so; I would do the same.',
  'I write things down and will come with questions.',
  'I have no plan yet, and that is why I am here.',
  'I would like to see the place you work, if that can be arranged.',
  'Please be direct with me.',
  'I am better in talking than in writing.',
  'Mornings are good, Mondays are not.',
  'If you know somebody I should meet, even better.',
  'I am patient with everybody but myself.',
  'It may be that I ask the same thing twice.',
  'I promise to try things out between our meetings.',
  'I would like to laugh now and then, too.',
  'I want one thing to be different by next {season}, and not ten.',
  'What I look for is somebody two steps ahead and not ten.',
  'I have read the books. Now I want to talk to somebody who has done it.',
];

export const mentorOpenings: readonly string[] = [
  'I have been at Harbourline for {years} years, most of them in {site}.',
  'I came to {site} for two years, and stayed.',
  '>I lead {team} and have changed my mind about leading several times.',
  'Somebody once took an hour a month for me. I would like to give that back.',
  'My way here went through three departments.',
  'I mentor because I learn from it.',
  'Two of my mentors are retired now; I still hear their questions.',
  'I have worked in {site} and in {other}, and in between.',
  'People say I am easy to talk to. They also say I do not let go.',
  'I like beginnings: new roles, new teams, first times.',
  'I have made most of the mistakes there are.',
  'I am not a teacher; I think aloud with people.',
];

export const mentorClosings: readonly string[] = [
  'I answer within two days, and I keep what I hear to myself.',
  'I ask for preparation and give you the same.',
  'We can meet in {site}, by video, or on a walk along the quay.',
  'Expect questions rather than advice.',
  'I will not do your work, but I will sit next to you while you think.',
  'I gladly introduce you to people I know.',
  'If you only want to be told that you are right I am the wrong person.',
  'No question is too small.',
  'I keep an hour free on the day before, in case something is burning.',
  'We begin with your week, and not with your career.',
  'Tell me early when it does not work; I will do so too.',
  'I have room for somebody who is still looking for the question.',
  'If I cannot help I know who can.',
  'Please send me two lines before we meet.',
  'I bring coffee, also by video.',
  'I am best before nine in the morning.',
  'I am happy with short calls; they are often the best ones.',
  'I expect you to bring the topic, and I bring the time.',
  'After half a year we look back and decide whether to go on.',
];

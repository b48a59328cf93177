/** A short exchange; lines go to and fro, the first by the mentee. `{mentor}` and `{mentee}` are given names. */
export const threads: readonly (readonly string[])[] = [
  ['Hello {mentor}, thank you for yesterday. I have tried the short answer already, my colleague was speechless.', 'Very good. What did you feel in the silence?', 'Mostly the wish to fill it.', 'Then leave it for a second longer next time.'],
  ['I have to move our date, the vessel came in six hours late. Would Thursday suit you?', 'Thursday is fine, same time. Get some sleep first.'],
  ['Here is the draft. Please be strict.', 'I read it on the train. The second page is the first page.', 'You are right. I have turned it round.', 'Much better. Send it before you change your mind.'],
  ['The talk with my manager took place. Twelve minutes, and I did not apologise once.', 'I am glad. What did you agree?', 'A trial of three months from January.', 'Then we have something to plan on Tuesday.'],
  ['Do you know somebody in pricing I could ask about tenders?', 'Ask Inês, and say that I sent you. She likes good questions.', 'Done, we meet on Friday.'],
  ['I did not do what I had planned to do. Should we meet all the same?', 'Of course. That is the more interesting meeting.'],
  ['Thank you for the introduction. I spent a whole shift on the quay and understand my own plan for the first time.', 'Boots still dry?', 'Not at all.'],
  ['Small victory: nobody called me on my day off.', 'Who decided instead?', 'My deputy, and better than I would have.', 'Tell them exactly that.'],
  ['I am nervous about the presentation tomorrow.', 'You know the first sentence by heart. The rest comes by itself.', 'It did. Two questions, both kind.'],
  ['I was offered the lead of the new team and do not know whether I want it.', 'When do you have to answer?', 'On Monday.', 'Call me on Sunday if you like. Until then, write down what you would miss.'],
  ['The article you sent is good, but I do not believe the part about trust.', 'Then bring your objection, I am not sure about it either.'],
  ['Could we talk about something else than the goal next time? It has been a hard week.', 'Of course. Walk instead of screen?', 'Please.'],
  ['My team said in the retrospective that I listen better. I thought you should know.', 'That is yours and not mine. Enjoy it.'],
  ['I will be on the night shift for two weeks. Can we do mornings?', 'Eight o’clock, then you go to bed and I to work.', 'Perfect.'],
  ['I read our agreement again. Every two weeks may be too often now, what do you think?', 'I agree, things run well. Let us go to every three weeks.'],
  ['Thank you for being honest last time. It took me two days to be grateful.', 'Two days is quick. It took me a year with my own mentor.'],
];

export const sharedNotes: readonly string[] = [
  'We agreed: one situation each time, prepared in three sentences. No slides.',
  'What helped: naming the two options out loud before arguing for one.',
  'The three questions for one-to-ones: What was good? What is in your way? What do you need from me?',
  'Next time we look at the calendar together and strike out two meetings.',
  'Books mentioned: the one on first-time leads, and the thin one on listening.',
  'Idea: swap a day in spring. Ask both managers.',
  'For the yearly talk: two examples each, written down on the same day.',
  'Half-time: goal one is nearly there, goal two needs a smaller first step.',
  'Rehearsed the opening twice. Shorter is better, and the pause is allowed.',
  'People to meet: somebody in network planning, somebody who came back from abroad.',
  'We try every three weeks from now on, and a call in between if something burns.',
  'The map of who decides: four names, one of whom neither of us knows yet.',
];

export const menteePrivateNotes: readonly string[] = [
  'I still soften every no. Ask how others did it in their first year.',
  'I was proud today and told nobody. Why?',
  'Not ready to talk about the offer yet. Wait until after the weekend.',
  'I notice that I prepare these meetings better than any other.',
  'My manager must not hear about this before I have decided.',
  'Felt small in the beginning, and quite tall at the end.',
  'I talk too much when I am unsure. Count to three.',
  'If I am honest, I do not want the bigger team. I want the better work.',
  'Ask for more than I think is decent.',
  'What would I do if nobody were watching?',
  'I should say thank you properly, and not by mail.',
  'Three things I will not do next week: rota, report, rescue.',
];

export const mentorPrivateNotes: readonly string[] = [
  'I give advice too early. Ask twice first.',
  'Reminds me of myself at thirty; careful with that.',
  'Do not mention the reorganisation before it is public.',
  'More courage than either of us thought. Say so next time.',
  'I look forward to these hours. Must not fill them with my own stories.',
  'Ask how things are at home, only if there is room for it.',
  'There is a talent for explaining here. Whom could I tell, with permission?',
  'Prepare less, listen more.',
];

export const reflections: readonly string[] = [
  'I came with a plan and leave with better questions. The plan has changed twice and is now mine.',
  'What stays: the two sentences. I use them every week.',
  'I was afraid of wasting somebody’s time. That went away after the second meeting.',
  'We met less often than we wanted, and every meeting counted.',
  'I know now that I want to lead, and also what I do not want to become.',
  'I learned at least as much as I gave, mostly about my own impatience.',
  'Thank you for asking what nobody asked. I have my own team since summer.',
  'I would have needed somebody nearer to my work. As a human being it was worth it all the same.',
  'Seeing another site from the inside changed how I plan my own.',
  'It was good to have one hour in which nobody wanted anything from me.',
  'Next time I would set the goal later, once we know each other.',
  'The best moment was the one in which neither of us knew an answer.',
  'I never thought I would enjoy talking about mistakes.',
  'I took away a network, a habit and a friend.',
  'Our goals were too large for nine months; half of them were still right.',
  'I mentor somebody myself now. That says it all.',
];

/** How mentees ask. `{mentor}` is the given name, `{skill}` the wish. */
export const requestWords: readonly string[] = [
  'Dear {mentor}, I read your profile twice. I would like to learn more about {skill} and think you are the one to ask. Would you have half an hour to see whether it fits?',
  'Hello {mentor}, we have not met yet. I am looking for somebody to talk to about {skill}, and what you write about your own way spoke to me.',
  'Hello {mentor}, a colleague mentioned your name. My topic is {skill}; I would come prepared and would not take more than an hour a month.',
  'Dear {mentor}, I have put this off for some weeks. Would you be my mentor? It is about {skill}, and a little about courage.',
  'Hello {mentor}, I work two floors below you and never dared to ask. I want to get better at {skill} and would be glad of your view.',
  'Dear {mentor}, my first wish is {skill}. I learn from stories, also the bad ones. I would be happy if you had a place for me.',
  'Hello {mentor}, I heard you speak at the customer day. What you said about mistakes stayed with me. Could we work on {skill} together?',
  'Dear {mentor}, I am at a point where books do not help any more. It is about {skill}. I am flexible with times.',
];

/** What people say in surveys when asked what should change. */
export const comments: readonly string[] = [
  'A kick-off where pairs meet in one room would help.',
  'More time for shift workers, please; my lead did not know about the programme.',
  'Nothing, it suited me.',
  'I would have liked to choose between two mentors.',
  'A reminder after the holidays; we lost six weeks.',
  'Ask our managers to make time. Mine was surprised each time.',
  'More mentors from the technical side.',
  'Shorter. Six months would be enough for me.',
  'Longer. We were just getting to the point.',
  'Templates for the first meeting were good, for the last one I had none.',
  'A way to meet other mentees.',
  'Travel to the other site should be paid once.',
  'Matching was very good, thank you.',
  'Start later in the year, not in peak season.',
  'Video is fine, but the first meeting should be in person.',
  'I did not know whom to ask when my mentor was ill.',
  'Fewer mails.',
  'Mentors should get some training in listening.',
];

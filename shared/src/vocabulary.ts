/** The product's words, the same in the database, the API and the screens. */
export const staffRoles = ['administrator', 'coordinator', 'analyst'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const programFormats = ['one_to_one', 'group', 'peer', 'reverse', 'flash'] as const;
export type ProgramFormat = (typeof programFormats)[number];

export const deliveries = ['in_person', 'remote', 'hybrid'] as const;
export type Delivery = (typeof deliveries)[number];

/** `formal`: a coordinator runs a matching round; `open`: people ask each other at any time. */
export const pairings = ['formal', 'open'] as const;
export type Pairing = (typeof pairings)[number];

export const programStages = ['design', 'sign_up', 'matching', 'running', 'closing', 'finished'] as const;
export type ProgramStage = (typeof programStages)[number];

export const datedStages = ['sign_up', 'matching', 'running', 'closing'] as const;
export type DatedStage = (typeof datedStages)[number];

export const objectiveMeasures = ['match_rate', 'first_meeting_on_time', 'meetings_held', 'satisfaction', 'goal_attainment'] as const;
export type ObjectiveMeasure = (typeof objectiveMeasures)[number];

export const questionKinds = ['short_text', 'long_text', 'choice', 'choices', 'number'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const participantRoles = ['mentor', 'mentee', 'peer'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export const participantStates = ['active', 'paused', 'withdrawn', 'finished'] as const;
export type ParticipantState = (typeof participantStates)[number];

export const requestStates = ['pending', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type RequestState = (typeof requestStates)[number];

export const declineCategories = ['no_time', 'not_my_field', 'too_close', 'other_priority', 'prefer_not_to_say'] as const;
export type DeclineCategory = (typeof declineCategories)[number];

export const mentorshipStates = ['proposed', 'active', 'paused', 'completed', 'ended_early'] as const;
export type MentorshipState = (typeof mentorshipStates)[number];

/** Not over: such a mentorship takes a place of its mentor. */
export const currentMentorshipStates = ['proposed', 'active', 'paused'] as const satisfies readonly MentorshipState[];

export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const goalStates = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

export const roundStates = ['queued', 'running', 'ready', 'infeasible', 'cancelled', 'failed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

export const waveKinds = ['before', 'midway', 'after', 'follow_up'] as const;
export type WaveKind = (typeof waveKinds)[number];

/** How a person was recognised in the widget; `host` alone never opens private notes or messages. */
export const assurances = ['company', 'host', 'email', 'persona'] as const;
export type Assurance = (typeof assurances)[number];

/** What a begun text is about: with the id of a mentor, a wave, a mentorship, a goal, a meeting. */
export const draftKinds = ['action_item', 'agreement', 'check_in', 'goal', 'meeting', 'message', 'note', 'reflection', 'request', 'survey'] as const;
export type DraftKind = (typeof draftKinds)[number];

export const mentorMarks = ['out_of_sight', 'tell_when_free'] as const;
export type MentorMark = (typeof mentorMarks)[number];

/** How often a round of introductions is held. */
export const introductionIntervals = ['week', 'two_weeks', 'month'] as const;
export type IntroductionInterval = (typeof introductionIntervals)[number];

/** Who is introduced to whom: everyone to everyone, or mentees to mentors. */
export const introductionKinds = ['everyone', 'across'] as const;
export type IntroductionKind = (typeof introductionKinds)[number];

export const introductionStates = ['running', 'paused', 'off'] as const;
export type IntroductionState = (typeof introductionStates)[number];

/** What somebody says of an introduction. */
export const introductionAnswers = ['met', 'not_met'] as const;
export type IntroductionAnswer = (typeof introductionAnswers)[number];

/**
 * What a programme may ask of its people at sign-up beside skills, goals and hours. Each is switched on by itself, and
 * what is not asked counts in no matching.
 */
export const asks = ['location', 'communication', 'feedback', 'interests', 'values', 'personality', 'wishes', 'mentor_wishes', 'attributes'] as const;
export type Ask = (typeof asks)[number];

/** What somebody told of how they work and what matters to them, a list of choices each; `communication` asks for two. */
export const aspects = ['location', 'structure', 'contact', 'feedback', 'interests', 'values'] as const;
export type Aspect = (typeof aspects)[number];

export const locationChoices = ['in_person', 'either', 'remote'] as const;
export type LocationChoice = (typeof locationChoices)[number];
export const structureChoices = ['planned', 'open', 'either'] as const;
export const contactChoices = ['between', 'meetings_only', 'either'] as const;
export const feedbackChoices = ['direct', 'prepared', 'written', 'questions'] as const;

/**
 * Work values, one or two for each of the ten basic values of Schwartz (1992, Advances in Experimental Social Psychology 25,
 * 1–65), in words of our own: self-direction, stimulation, hedonism, achievement, power, security, conformity, tradition,
 * benevolence and universalism. No item of a questionnaire is used.
 */
export const workValues = ['independence', 'curiosity', 'challenge', 'enjoyment', 'achievement', 'influence', 'security', 'reliability', 'modesty', 'continuity', 'helpfulness', 'loyalty', 'fairness', 'sustainability'] as const;
export type WorkValue = (typeof workValues)[number];

/** Interests offered to choose from; people may add their own words. */
export const listedInterests = ['Art and museums', 'Board games', 'Books', 'Cooking', 'Cycling', 'Dancing', 'Do it yourself', 'Family life', 'Film and series', 'Football', 'Gardening', 'Hiking', 'Languages', 'Music', 'Photography', 'Running', 'Swimming', 'Travel', 'Video games', 'Volunteering', 'Yoga'] as const;

/** For what somebody's attributes may be used; each is given and taken back by itself. */
export const consentPurposes = ['be_matched', 'be_counted', 'ask_for'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The most of each that one person tells. */
export const mostTold = { interests: 8, values: 5, wishes: 10, attributes: 8 } as const;

/** Criteria drawn from what people tell for themselves alone: a round counts them, and nobody is shown a number with them in it. */
export const privateCriteria = ['personality', 'preferences', 'affinity'] as const;
export type PrivateCriterion = (typeof privateCriteria)[number];

/**
 * Pure: whether private criteria weigh more than a third of all together. Who is paired with whom tells less of them the
 * more else decides; alone, they would be read off the pairs.
 */
export function isTooPrivate(weights: Readonly<Record<PrivateCriterion, number>>): boolean {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return 3 * sum(privateCriteria.map((key) => weights[key])) > sum(Object.values(weights));
}

/** Statements of the personality form, which is all answered or skipped. */
export const personalityItemIds = Array.from({ length: 20 }, (_, index) => `personality_${index + 1}`);

/** The questions behind the asks: an id of one of them stands where the id of a programme's own question would. */
export const askedIds: readonly string[] = [...aspects, 'wishes', 'attributes', 'consents', 'personality', ...personalityItemIds];

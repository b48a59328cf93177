import { personalityItemIds } from '@alongside/shared/asks';

/** The five factors in the order in which scores are kept. */
const factors = ['extraversion', 'agreeableness', 'conscientiousness', 'emotional_stability', 'intellect'] as const;
type Factor = (typeof factors)[number];

interface Item {
  id: string;
  text: string;
  factor: Factor;
  /** Agreeing says less of the factor. */
  reversed: boolean;
}

const HIGHEST = 5;
const item = (number: number, factor: Factor, text: string, reversed = false): Item => ({ id: personalityItemIds[number - 1]!, text, factor, reversed });

/**
 * The Mini-IPIP, whole and as published: Donnellan, Oswald, Baird and Lucas (2006), The Mini-IPIP scales, Psychological
 * Assessment 18(2), 192–203, https://doi.org/10.1037/1040-3590.18.2.192. Its items are from the International Personality Item
 * Pool (https://ipip.ori.org), which is in the public domain. Neuroticism is scored the other way round, as emotional stability.
 */
export const personalityItems: readonly Item[] = [
  item(1, 'extraversion', 'Am the life of the party.'),
  item(2, 'agreeableness', "Sympathize with others' feelings."),
  item(3, 'conscientiousness', 'Get chores done right away.'),
  item(4, 'emotional_stability', 'Have frequent mood swings.', true),
  item(5, 'intellect', 'Have a vivid imagination.'),
  item(6, 'extraversion', "Don't talk a lot.", true),
  item(7, 'agreeableness', "Am not interested in other people's problems.", true),
  item(8, 'conscientiousness', 'Often forget to put things back in their proper place.', true),
  item(9, 'emotional_stability', 'Am relaxed most of the time.'),
  item(10, 'intellect', 'Am not interested in abstract ideas.', true),
  item(11, 'extraversion', 'Talk to a lot of different people at parties.'),
  item(12, 'agreeableness', "Feel others' emotions."),
  item(13, 'conscientiousness', 'Like order.'),
  item(14, 'emotional_stability', 'Get upset easily.', true),
  item(15, 'intellect', 'Have difficulty understanding abstract ideas.', true),
  item(16, 'extraversion', 'Keep in the background.', true),
  item(17, 'agreeableness', 'Am not really interested in others.', true),
  item(18, 'conscientiousness', 'Make a mess of things.', true),
  item(19, 'emotional_stability', 'Seldom feel blue.'),
  item(20, 'intellect', 'Do not have a good imagination.', true),
];

/**
 * The five factors as whole means of their four items, 1…5: all that is kept of the form. Matching needs no finer ones,
 * and coarse scores tell less of somebody.
 * @param answers 1…5 by item id, all twenty of them
 */
export function traitsOf(answers: ReadonlyMap<string, number>): number[] {
  return factors.map((factor) => {
    const scored = personalityItems.filter((each) => each.factor === factor).map(({ id, reversed }) => (reversed ? HIGHEST + 1 - answers.get(id)! : answers.get(id)!));
    return Math.round(scored.reduce((sum, score) => sum + score, 0) / scored.length);
  });
}

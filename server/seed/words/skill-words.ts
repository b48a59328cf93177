/**
 * How people write about one skill. `{team}`, `{site}` and `{other}` (another site) are filled in with the writer's own,
 * `{n}` with a number of people, `{years}` with years of work, `{season}` with a season.
 */
export interface SkillWords {
  /** Headlines of those who want to learn it. */
  aims: readonly string[];
  /** Headlines of those who know it. */
  known: readonly string[];
  wants: readonly string[];
  offers: readonly string[];
}

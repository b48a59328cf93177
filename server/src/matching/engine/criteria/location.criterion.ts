import type { MatchPerson } from '../input.types.ts';
import { KeyTable } from '../scoring/keys.ts';
import { FULL_SCORE, NEUTRAL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

const WISHES = ['in_person', 'either', 'remote'] as const;
const NOWHERE = '';

/** Score by how many of two people at different sites would rather meet remotely; who said nothing takes either. */
const APART_BY_REMOTE = [5_000, 8_000, FULL_SCORE] as const;

/**
 * Whether the two can meet as they would like to: one site is always well, two sites only where nobody wants to meet in
 * person. Where a site is not known, the wish to meet in person says nothing either way.
 */
export const locationCriterion: Criterion = {
  key: 'location',
  under() {
    const sites = new KeyTable();
    sites.keyOf(NOWHERE);
    const read = ({ site = null, meets = null }: MatchPerson): number | null =>
      site === null && meets === null ? null : sites.keyOf(site ?? NOWHERE) * WISHES.length + WISHES.indexOf(meets ?? 'either');
    return {
      form: { kind: 'table', mentee: read, mentor: read, score: scoreOf },
      explain(mentee, mentor) {
        const site = mentee.site ?? null;
        if (site !== null && site === mentor.site) return { code: 'location.same_site', params: { site } };
        return { code: codeApart([mentee, mentor]), params: {} };
      },
    };
  },
};

/** What to say of two who are not known to be at one site. */
function codeApart(pair: readonly MatchPerson[]) {
  const wishes = pair.map(({ meets }) => meets ?? 'either');
  if (wishes.includes('in_person')) return pair.every(({ site }) => site != null) ? 'location.apart' : 'location.site_unknown';
  return wishes.includes('remote') ? 'location.remote' : 'location.either';
}

function scoreOf(mentee: number, mentor: number): number {
  const [ownSite, theirSite] = [Math.floor(mentee / WISHES.length), Math.floor(mentor / WISHES.length)];
  if (ownSite === theirSite && ownSite > 0) return FULL_SCORE;
  const wishes = [WISHES[mentee % WISHES.length], WISHES[mentor % WISHES.length]];
  if (wishes.includes('in_person')) return ownSite > 0 && theirSite > 0 ? 0 : NEUTRAL_SCORE;
  return APART_BY_REMOTE[wishes.filter((wish) => wish === 'remote').length] ?? 0;
}

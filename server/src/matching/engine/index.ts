/**
 * The matching engine: plain data in, plain data out. No clock, no network, no randomness but the
 * caller's seed. Everything outside this folder imports it from here.
 *
 * A round of 5,000 × 1,000 with every reason takes about one second of one core, 10,000 × 2,000 about three: beyond that
 * nobody should be kept waiting for it. Up to 40 million pairs are held in memory; for coverage and total, rows are scored
 * on demand beyond that, 50,000 × 5,000 in some ten seconds (`npm run bench -- matching --only 7` measures both anew).
 *
 * A round has one thread and no pool of workers. Scoring, the part that could be shared out, takes 15–30 ns a pair:
 * half a second of the three that 10,000 × 2,000 take, and a pool would have to copy 12,000 profiles to each worker first
 * and hold the scores in shared memory. Shortest paths and auctions go from one price to the next and cannot be shared
 * out at all. The other cores belong to other rounds, to previews and to requests, which one round is not to hold up.
 */
export { CRITERION_KEYS } from './criteria/criterion-keys.ts';
export type { CriterionKey } from './criteria/criterion-keys.ts';
export type { Explanation, MissingSide, RelatedSkill } from './criteria/explanation.ts';
export { RULE_KEYS, WAIVABLE_RULES } from './rules/rule.ts';
export type { RuleCode, RuleKey, WaivableRule } from './rules/rule.ts';
export { EngineInputError } from './engine-input-error.ts';
export type {
  MatchMentee,
  MatchMentor,
  MatchPerson,
  Objective,
  OfferedSkill,
  PairIds,
  RoundInput,
  RoundSettings,
  RuleSettings,
  RunOptions,
  ScoreSettings,
  SkillParent,
  WantedSkill,
  WeeklyHours,
  Wishes,
} from './input.types.ts';

export { scoreFigures, skillDemand } from './round/round-stats.ts';
export { blockingPairsOf } from './round/blocking-pairs-of.ts';
export { runRound } from './round/run-round.ts';
export { verifyRound } from './round/verify-round.ts';
export type { RoundVerdict } from './round/verify-round.ts';
export type {
  MentorBelowMinimum,
  MentorWithRoom,
  ProposedPair,
  RoundCertificate,
  RoundConflict,
  RoundOutcome,
  RoundResult,
  RoundStats,
  RuleRemoval,
  ScoreFigures,
  SkillDemand,
  TraceStep,
  UnmatchedMentee,
  Waiver,
} from './round/round.types.ts';

export { alternativesFor, brokenRules, explainPair, rankMentors } from './explain-pair.ts';
export type { Alternative, JudgedPair, RankOptions } from './explain-pair.ts';

export { FULL_SCORE, NEUTRAL_SCORE } from './score-scale.ts';
export type { Contribution } from './scoring/pair-judge.ts';
export { fitWithout, shownFit } from './scoring/shown-fit.ts';
export { BLOCK_CODES } from './scoring/blocks.ts';
export type { BlockCode } from './scoring/blocks.ts';
export { scorePairs } from './scoring/score-matrix.ts';
export type { ScoreMatrix } from './scoring/score-matrix.ts';

export { openingPrice, solveAssignment, solveFrom } from './assignment/solve-assignment.ts';
export type { StartingPoint } from './assignment/placement-state.ts';
export type { AssignmentSolution } from './assignment/solve-assignment.ts';
export { verifyCertificate } from './assignment/certificate.ts';
export type { CertificateVerdict } from './assignment/certificate.ts';
export { UNPLACED } from './assignment/assignment.types.ts';
export { findConflict, verifyConflict } from './assignment/conflict.ts';
export type { Conflict, HardDemands } from './assignment/conflict.ts';
export { solveObjective, verifyObjective } from './assignment/objectives.ts';
export type { ObjectiveResult, ObjectiveSettings } from './assignment/objectives.ts';
export { rowsOfMatrix } from './assignment/score-rows.ts';
export type { ScoreRows } from './assignment/score-rows.ts';
export type { AssignmentProblem, Certificate, Gap, SolveOptions } from './assignment/assignment.types.ts';

export { swapCosts } from './what-if/swap-costs.ts';
export type { SwapCost, SwapCosts, SwapQuestion } from './what-if/swap-costs.ts';
export { workOutShortage } from './what-if/shortage.ts';
export type { MentorGain, Shortage, ShortageOptions, SkillGain } from './what-if/shortage.ts';

export { pairPeers } from './peers/pair-peers.ts';
export type { PairPeersOptions } from './peers/pair-peers.ts';
export { formPeerGroups } from './peers/form-peer-groups.ts';
export type { PeerGroupOptions, PeerGroupProblem, PeerGroups } from './peers/form-peer-groups.ts';
export { verifyPairing } from './peers/matching-certificate.ts';
export type { PairingVerdict } from './peers/matching-certificate.ts';
export type { OddSet, PeerCertificate, PeerProblem, PeerSolution } from './peers/peers.types.ts';

export { solveStable } from './stable/solve-stable.ts';
export type { StableOptions } from './stable/solve-stable.ts';
export { countBlockingPairs, verifyStability } from './stable/blocking-pairs.ts';
export type { StabilityVerdict } from './stable/blocking-pairs.ts';
export type { StableProblem, StableSolution, StableVariant } from './stable/stable.types.ts';

export { formCircles } from './circles/form-circles.ts';
export type { CircleProblem, CircleSolution } from './circles/circles.types.ts';

export { runShapedRound } from './groups/shaped-round.ts';
export { companyRule } from './groups/company.ts';
export { judgePeers } from './groups/peer-round.ts';
export type { FormedRound, GroupBounds, RoundShape, ShapedResult } from './groups/group-round.types.ts';

export { drawLottery } from './lottery/draw-lottery.ts';
export type { GuaranteedPlaces, LotteryEntry, LotteryInput, LotteryResult } from './lottery/draw-lottery.ts';

export { nextIntroductions, planIntroductions } from './introductions/plan-introductions.ts';
export type {
  IdPair,
  IntroductionInput,
  IntroductionOptions,
  IntroductionPeople,
  IntroductionPerson,
  IntroductionPlan,
  IntroductionRound,
} from './introductions/introductions.types.ts';

export type { TextMeaning } from './text/text-meaning.ts';
export { contentWords, sharedWords, tellingWords } from './text/trigrams.ts';

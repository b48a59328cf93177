import type { AssignmentProblem } from './assignment.types.ts';

/** Candidates to be added to lists, mentee by mentee in order. */
export class Additions {
  count = 0;
  #mentee = new Int32Array(1_024);
  #mentor = new Int32Array(1_024);
  #score = new Int32Array(1_024);

  add(mentee: number, mentor: number, score: number): void {
    if (this.count === this.#mentee.length) {
      this.#mentee = doubled(this.#mentee);
      this.#mentor = doubled(this.#mentor);
      this.#score = doubled(this.#score);
    }
    this.#mentee[this.count] = mentee;
    this.#mentor[this.count] = mentor;
    this.#score[this.count] = score;
    this.count++;
  }

  /** The lists with the additions, each row best first where it was before. */
  addedTo(problem: AssignmentProblem): AssignmentProblem {
    const { menteeCount, rowStart } = problem;
    const start = new Int32Array(menteeCount + 1);
    const candidateMentor = new Int32Array(problem.candidateMentor.length + this.count);
    const candidateScore = new Int32Array(candidateMentor.length);
    let next = 0;
    for (let mentee = 0; mentee < menteeCount; mentee++) {
      const from = start[mentee]!;
      const kept = rowStart[mentee + 1]! - rowStart[mentee]!;
      candidateMentor.set(problem.candidateMentor.subarray(rowStart[mentee]!, rowStart[mentee + 1]!), from);
      candidateScore.set(problem.candidateScore.subarray(rowStart[mentee]!, rowStart[mentee + 1]!), from);
      let end = from + kept;
      for (; next < this.count && this.#mentee[next] === mentee; next++, end++) {
        insertByScore(candidateMentor, candidateScore, from, end, this.#mentor[next]!, this.#score[next]!);
      }
      start[mentee + 1] = end;
    }
    return { ...problem, rowStart: start, candidateMentor, candidateScore };
  }
}

function insertByScore(mentors: Int32Array, scores: Int32Array, from: number, end: number, mentor: number, score: number): void {
  let at = end;
  while (at > from && scores[at - 1]! < score) {
    mentors[at] = mentors[at - 1]!;
    scores[at] = scores[at - 1]!;
    at--;
  }
  mentors[at] = mentor;
  scores[at] = score;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

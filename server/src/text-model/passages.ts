const MOST = 12;
const LONGEST = 300;

/** A text sentence by sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The parts of a text that are read for their meaning: its first twelve sentences, 300 characters of each. Each says one thing; a whole profile says too many. */
export function passagesOf(text: string): string[] {
  return sentencesOf(text)
    .filter((sentence) => /\p{L}/u.test(sentence))
    .slice(0, MOST)
    .map(shortened);
}

/** Never ends in half a letter: no database keeps one, and passages are quoted. */
function shortened(sentence: string): string {
  return sentence.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '');
}

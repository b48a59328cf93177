/**
 * Finds the concepts that a text names in so many words: by the concept's name, or by a phrase of two words and more (a
 * single word, as "focus", may mean something else). Whole words, whatever their case.
 *
 * @returns a function from a text to the indices of the concepts.
 */
export function conceptFinder(concepts: readonly (readonly string[])[]): (text: string) => Set<number> {
  const conceptOf = new Map<string, number>();
  let longest = 0;
  concepts.forEach((phrases, concept) => {
    phrases.forEach((phrase, place) => {
      const words = wordsOf(phrase);
      if (place > 0 && words.length < 2) return;
      conceptOf.set(words.join(' '), concept);
      longest = Math.max(longest, words.length);
    });
  });
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<number>();
    for (let start = 0; start < words.length; start++) {
      for (let count = 1; count <= longest && start + count <= words.length; count++) {
        const concept = conceptOf.get(words.slice(start, start + count).join(' '));
        if (concept !== undefined) found.add(concept);
      }
    }
    return found;
  };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

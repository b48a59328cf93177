/** What a participant is found by. */
export interface SearchableProfile {
  name: string;
  headline: string;
  goalsText: string;
  /** Names of the skills offered and wanted. */
  skills: readonly string[];
  jobTitle: string | null;
  department: string | null;
}

/** The text that the search reads: what a participant published, a line for each kind. Never an answer to a question that is not published. */
export function searchTextOf({ name, headline, goalsText, skills, jobTitle, department }: SearchableProfile): string {
  return [name, jobTitle, department, headline, skills.join(', '), goalsText].filter(Boolean).join('\n');
}

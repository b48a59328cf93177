import type { Trx } from '../../database/actor.ts';
import { loadReadProfiles, loadReadSkills, type ReadProfile } from '../../participant/text-vector.service.ts';
import { builtInModel } from '../../text-model/text-model.ts';
import { meanVector } from '../../text-model/unit-vector.ts';
import type { TextMeaning } from '../engine/index.ts';

/** What a programme's people wrote means, as far as it is read, in the engine's form. */
export interface Meanings {
  ofGoals(participantId: string): { goalMeaning?: TextMeaning };
  /** With the names of the skills that somebody offers, which say most plainly what a mentor is good for. */
  ofOffer(participantId: string, skills: readonly string[]): { offerMeaning?: TextMeaning };
}

const readLanguages: readonly string[] = builtInModel.languages;

export async function loadMeanings(trx: Trx, programId: string, people: readonly { participantId: string; headline: string; goalsText: string }[]): Promise<Meanings> {
  const profiles = await loadReadProfiles(trx, programId, new Map(people.map((person) => [person.participantId, person])));
  const skills = new Map((await loadReadSkills(trx, programId)).map(({ name, vectors }) => [name, vectors[0]]));
  return {
    ofGoals(participantId) {
      const read = profiles.get(participantId);
      return read ? { goalMeaning: meaningOf(read, read.passages) } : {};
    },
    ofOffer(participantId, names) {
      const read = profiles.get(participantId);
      const offered = names.flatMap((text) => {
        const vector = skills.get(text);
        return vector ? [{ text, vector }] : [];
      });
      return read ? { offerMeaning: meaningOf(read, [...offered, ...read.passages]) } : {};
    },
  };
}

function meaningOf({ language }: ReadProfile, passages: TextMeaning['passages']): TextMeaning {
  const unreadLanguage = language === null || readLanguages.includes(language) ? null : language;
  return { vector: meanVector(passages.map(({ vector }) => vector)), passages, unreadLanguage };
}

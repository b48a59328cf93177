import { placesBounds } from '@alongside/shared/places';
import type { Person } from '../../api/server-types.ts';
import { ownZone } from '../my-mentoring/moments.ts';
import { questionsFor, type AnswerValue, type Draft, type Form, type Participation, type Problems, type Profile, type ProgramPage, type Role, type Skill, type SignUpWords, type StepName } from './sign-up.types.ts';

/** The form of somebody who has told nothing yet, but for what the directory knows. */
export function emptyForm(person: Person, { program }: ProgramPage): Form {
  return {
    headline: '',
    goalsText: '',
    offered: [],
    wanted: [],
    availability: [],
    timeZone: person.timeZone ?? ownZone(),
    languages: person.languages,
    capacity: placesBounds(program).least,
    visibility: 'program',
    answers: {},
  };
}

/** The form of somebody who takes part already. */
export function formOf({ skills, answers, ...told }: Participation): Form {
  const inDirection = (direction: string): Skill[] =>
    skills.filter((skill) => skill.direction === direction).map(({ id, name, level }) => ({ id, name, ...(level === null ? {} : { level }) }));
  const { headline, goalsText, availability, timeZone, languages, capacity, visibility } = told;
  return {
    headline,
    goalsText,
    offered: inDirection('offered'),
    wanted: inDirection('wanted'),
    availability,
    timeZone,
    languages,
    capacity,
    visibility: visibility === 'matched' ? 'matched' : 'program',
    answers: Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value])),
  };
}

/** Puts what a draft holds over a form. */
export function withDraft(form: Form, data: Draft['data']): Form {
  const { answers, skillText: _, offered, wanted, ...told } = data;
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Partial<Form>;
  return {
    ...form,
    ...known,
    ...(offered ? { offered: offered as readonly Skill[] } : {}),
    ...(wanted ? { wanted: wanted as readonly Skill[] } : {}),
    answers: { ...form.answers, ...Object.fromEntries((answers ?? []).map(({ questionId, value }) => [questionId, value])) },
  };
}

const answerList = (answers: Form['answers']): { questionId: string; value: AnswerValue }[] => Object.entries(answers).map(([questionId, value]) => ({ questionId, value }));

/** The form as the server keeps it half done. */
export function draftOf(form: Form): Draft['data'] {
  return { ...form, offered: [...form.offered], wanted: [...form.wanted], availability: [...form.availability], languages: [...form.languages], answers: answerList(form.answers) } as Draft['data'];
}

/** The form as a profile: only what this role tells. */
export function profileOf(form: Form, page: ProgramPage, role: Role): Profile {
  const asked = new Set(questionsFor(page, role).map(({ id }) => id));
  const named = (skills: readonly Skill[]) => skills.map(({ id, name, level }) => ({ name, ...(id ? { id } : {}), ...(level ? { level } : {}) }));
  return {
    headline: form.headline,
    goalsText: form.goalsText,
    offered: role === 'mentee' ? [] : named(form.offered),
    wanted: role === 'mentor' ? [] : named(form.wanted),
    availability: [...form.availability],
    timeZone: form.timeZone,
    languages: [...form.languages],
    capacity: role === 'mentor' ? form.capacity : 1,
    visibility: form.visibility,
    answers: answerList(form.answers).filter(({ questionId }) => asked.has(questionId)),
  };
}

/** Statements of one form, which is all answered or not at all. */
const isStatement = (id: string): boolean => id.startsWith('personality_');

/** What keeps somebody on a step, by the id of the field. */
export function problemsOn(step: StepName, options: { words: SignUpWords; page: ProgramPage; role: Role; form: Form; noticeAccepted: boolean }): Problems {
  const { words, page, role, form } = options;
  const problems: Record<string, string> = {};
  if (step === 'about' && form.languages.length === 0) problems['language'] = words('languagesMissing');
  if (step === 'wishes') {
    if (role !== 'mentee' && form.offered.length === 0) problems['offered'] = words('skillsMissing');
    if (role !== 'mentor' && form.wanted.length === 0) problems['wanted'] = words('skillsMissing');
    if (form.goalsText.trim() === '') problems['goals'] = words('goalsMissing');
    const { least, most: limit } = placesBounds(page.program);
    if (role === 'mentor' && !(Number.isInteger(form.capacity) && form.capacity >= least && form.capacity <= limit)) problems['capacity'] = words('capacityWrong', { least, limit });
  }
  if (step === 'work') {
    const begun = Object.entries(form.answers).some(([id, value]) => isStatement(id) && value);
    for (const question of questionsFor(page, role)) {
      const value = form.answers[question.id];
      const missing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      if (missing && (question.required || (begun && isStatement(question.id)))) problems[question.id] = words('answerMissing');
      else if (question.kind === 'number' && !missing && !(typeof value === 'number' && value >= 0 && value <= (question.maximum ?? Infinity))) {
        problems[question.id] = question.maximum === null ? words('numberNone') : words('numberWrong', { maximum: question.maximum });
      }
    }
  }
  if (step === 'preview' && page.notice && !options.noticeAccepted) problems['notice'] = words('noticeMissing');
  return problems;
}

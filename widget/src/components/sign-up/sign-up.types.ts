import type { WidgetProcedures } from '../../api/server-types.ts';
import type { signUpEnglish } from '../../locales/en.sign-up.ts';
import type { ViewTranslate } from '../../locales/view-messages.ts';

export type SignUpWords = ViewTranslate<typeof signUpEnglish>;
type Page = WidgetProcedures['program.bySlug']['output'];
type Own = Page['questions'][number];
type BuiltIn = WidgetProcedures['participant.mine']['output']['asked'][number];
/** One of the programme's own questions, or one that comes with the product. */
export type Question = Pick<Own, 'id' | 'kind' | 'label' | 'hint' | 'askedOf' | 'required' | 'published' | 'maximum'> & { readonly options: readonly string[] } & Partial<Pick<BuiltIn, 'heading' | 'names' | 'ownWords' | 'ranked'>>;
export type ProgramPage = Omit<Page, 'questions'> & { readonly questions: readonly Question[] };
export type Participation = WidgetProcedures['participant.mine']['output']['participations'][number];
export type Draft = NonNullable<WidgetProcedures['participant.draft']['output']['draft']>;
export type Profile = Omit<WidgetProcedures['participant.updateProfile']['input'], 'participantId' | 'idempotencyKey'>;
export type Role = Participation['role'];
export type AnswerValue = string | number | string[];

export type Skill = { readonly id?: string; readonly name: string; readonly level?: number; /** The words it was found by. */ readonly typed?: string };

/** Everything in the form. A new object at each change. */
export type Form = {
  readonly headline: string;
  readonly goalsText: string;
  readonly offered: readonly Skill[];
  readonly wanted: readonly Skill[];
  readonly availability: readonly number[];
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly visibility: 'program' | 'matched';
  readonly answers: Readonly<Record<string, AnswerValue>>;
};

export const stepNames = ['about', 'wishes', 'hours', 'work', 'preview'] as const;
export type StepName = (typeof stepNames)[number];

/** What is wrong, by field. */
export type Problems = Readonly<Record<string, string>>;

/** What a step is given. */
export type StepContext = {
  readonly words: SignUpWords;
  readonly page: ProgramPage;
  readonly role: Role;
  readonly form: Form;
  readonly problems: Problems;
  readonly change: (part: Partial<Form>) => void;
};

/** The longest texts that the server takes. */
export const limits = { headline: 160, goalsText: 2_000, offered: 10, wanted: 5 } as const;

/** Questions of the programme that are asked of a role. */
export function questionsFor(page: ProgramPage, role: Role): Question[] {
  return page.questions.filter(({ askedOf }) => role === 'peer' || askedOf === 'both' || askedOf === role);
}

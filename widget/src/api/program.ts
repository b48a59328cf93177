import type { WidgetProcedures } from './server-types.ts';
import type { Session } from './session.ts';

/** The programme as the widget knows it. */
export type Program = WidgetProcedures['program.bySlug']['output']['program'];

const programs = new WeakMap<Session, Map<string, Promise<Program>>>();

/** The programme of a slug, asked of the server once a session. @throws {ApiError} */
export function programFor(session: Session, slug: string): Promise<Program> {
  const known = programs.get(session) ?? new Map<string, Promise<Program>>();
  programs.set(session, known);
  const asked = known.get(slug) ?? session.client.query('program.bySlug', { slug }).then((answer) => answer.program);
  known.set(slug, asked);
  asked.catch(() => known.delete(slug));
  return asked;
}

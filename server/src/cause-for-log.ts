/** What is known of an error without anything that it was about. */
export interface LoggedCause {
  name: string;
  code?: string | number | undefined;
  /** As SMTP answered. */
  responseCode?: string | number | undefined;
  table?: string | number | undefined;
  constraint?: string | number | undefined;
  stack?: string[] | undefined;
}

/** Longest word of an error's own that goes to the log. */
const longest = 40;

/**
 * What the log keeps of an error: its kind, codes and stack. Never its message, since that quotes what was worked on: a
 * database its values, a mail server the addresses it refused, a parser the text it could not read.
 */
export function causeForLog(cause: unknown): LoggedCause {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const { code, table, constraint, responseCode } = cause as Error & { code?: unknown; table?: unknown; constraint?: unknown; responseCode?: unknown };
  const word = (value: unknown) => (typeof value === 'string' && value.length <= longest && /^[\w.-]+$/.test(value) ? value : typeof value === 'number' ? value : undefined);
  return { name: cause.name, code: word(code), responseCode: word(responseCode), table: word(table), constraint: word(constraint), stack: cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) };
}

import { Fragment } from 'react';
import styles from './avatar.module.css';

export type AvatarTone = 'apricot' | 'petrol' | 'grey';

/** First letters of the first and the last word of a name, at most two. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('').toLocaleUpperCase();
}

/** Initials in a circle whose colour says the role. Hidden from screen readers; the name stands beside it. */
export function Avatar({ name, tone = 'grey' }: { name: string; tone?: AvatarTone }) {
  return (
    <span className={styles['avatar']} data-tone={tone} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** A name over a second line, beside its initials: the first cell of most tables. */
export function NameCell({ name, detail, tone }: { name: string; detail?: string | undefined; tone?: AvatarTone }) {
  return (
    <span className={styles['cell']}>
      <Avatar name={name} {...(tone === undefined ? {} : { tone })} />
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        {detail === undefined ? null : <span className={styles['detail']}>{brokenAtSign(detail)}</span>}
      </span>
    </span>
  );
}

/** An address that is too long for its line goes on after the name in it, not in the middle of a word. */
function brokenAtSign(text: string) {
  return text.split(/(?=@)/u).map((part, at) => <Fragment key={at}>{at === 0 ? null : <wbr />}{part}</Fragment>);
}

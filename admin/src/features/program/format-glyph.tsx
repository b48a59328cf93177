import type { ProgramFormat } from '@alongside/shared/vocabulary';

const mentee = { stroke: 'var(--al-human)' };
const mentor = { stroke: 'var(--al-accent)' };

/** The two lines of a format: who walks with whom. Hidden from screen readers; the name stands beside it. */
export function FormatGlyph({ format }: { format: ProgramFormat }) {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" fill="none" strokeWidth="4" strokeLinecap="round" aria-hidden="true">
      {glyphs[format]}
    </svg>
  );
}

const first = 'M6 23C6 13 12 15 12 5';
const second = 'M16 23c0-10 6-8 6-18';
const around = [[5, 9], [14, 4], [23, 9], [5, 19], [14, 24], [23, 19]] as const;

const glyphs = {
  one_to_one: <><path d={first} {...mentee} /><path d={second} {...mentor} /></>,
  group: <g stroke="none"><circle cx="14" cy="14" r="3.4" fill="var(--al-accent)" />{around.map(([x, y]) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2.6" fill="var(--al-human)" />)}</g>,
  peer: <><path d={first} {...mentee} /><path d={second} {...mentee} /></>,
  reverse: <><path d={first} {...mentor} /><path d={second} {...mentee} /></>,
  flash: <><path d="M14 12v11" {...mentee} /><path d="M14 5v.1" {...mentor} /></>,
};

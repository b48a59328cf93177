import type { ReactNode } from 'react';
import styles from './icon.module.css';

const paths = {
  ban: <><circle cx="10" cy="10" r="7" /><path d="m5.2 5.2 9.6 9.6" /></>,
  bell: <path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.500a1.6 1.6 0 0 0 3 0" />,
  book: <path d="M4 4.500A1.5 1.5 0 0 1 5.5 3H16v12H5.500A1.5 1.5 0 0 0 4 16.500zM4 16.500A1.5 1.5 0 0 0 5.5 18H16v-3" />,
  chart: <path d="M3 17h14M5.5 14v-4M10 14V5M14.5 14V8" />,
  check: <path d="m4.5 10.5 3.7 3.7 7.3-8" />,
  clock: <><circle cx="10" cy="10" r="7" /><path d="M10 6v4l2.8 1.8" /></>,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  copy: <><rect x="7" y="7" width="10" height="10" rx="2" /><path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2" /></>,
  down: <path d="m6 8 4 4 4-4" />,
  download: <path d="M10 3v10M6 9.500l4 4 4-4M4 17h12" />,
  edit: <path d="M4 16v-3l9-9 3 3-9 9zM11 6l3 3" />,
  eye: <><path d="M2 10s3-5.5 8-5.500S18 10 18 10s-3 5.5-8 5.500S2 10 2 10z" /><circle cx="10" cy="10" r="2.3" /></>,
  filter: <path d="M3 5h14M6 10h8M8.500 15h3" />,
  gear: <><circle cx="10" cy="10" r="2.6" /><path d="M10 2.500v2.200M10 15.300v2.200M2.5 10h2.200M15.3 10h2.200M4.7 4.700l1.6 1.600M13.7 13.700l1.6 1.600M15.3 4.700l-1.6 1.600M6.3 13.700l-1.6 1.600" /></>,
  grip: <path d="M8 5v.1M12 5v.1M8 10v.1M12 10v.1M8 15v.1M12 15v.1" strokeWidth="2.2" />,
  home: <path d="M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.500v-4.500h-5V17H4a1 1 0 0 1-1-1z" />,
  inbox: <path d="M3 11l2-7h10l2 7v5H3zM3 11h4l1 2h4l1-2h4" />,
  info: <><circle cx="10" cy="10" r="7" /><path d="M10 9.500V14M10 6.500v.1" /></>,
  key: <><circle cx="7" cy="13" r="3.500" /><path d="m9.500 10.500 7-7M13 7l2.500 2.500" /></>,
  left: <path d="m12 6-4 4 4 4" />,
  load: <path d="M4 16V9M8 16V6M12 16V4M16 16v-3" />,
  lock: <><rect x="4.5" y="9" width="11" height="8" rx="2" /><path d="M7 9V6.500a3 3 0 0 1 6 0V9" /></>,
  log: <path d="M4 4h12M4 8h12M4 12h8M4 16h5" />,
  mail: <><rect x="3" y="4.500" width="14" height="11" rx="2" /><path d="m3.500 6 6.500 5 6.500-5" /></>,
  match: <><circle cx="5" cy="5.500" r="2.2" /><circle cx="15" cy="14.500" r="2.2" /><path d="M5 7.700v3.300a3.5 3.5 0 0 0 3.5 3.500h4M15 12.300V9a3.5 3.5 0 0 0-3.500-3.500h-4" /></>,
  menu: <path d="M3.5 6h13M3.5 10h13M3.5 14h13" />,
  moon: <path d="M16 11.500A6.5 6.5 0 0 1 8.500 4 6.500 6.500 0 1 0 16 11.500z" />,
  more: <g fill="currentColor"><circle cx="4.5" cy="10" r=".9" /><circle cx="10" cy="10" r=".9" /><circle cx="15.5" cy="10" r=".9" /></g>,
  paths: <path d="M5 17c0-7 4-6 4-13M11 17c0-7 4-6 4-13" />,
  people: <><circle cx="7.5" cy="7" r="2.8" /><path d="M2.5 16.500c.3-3 2.3-4.700 5-4.700s4.700 1.700 5 4.700M13 4.600a2.6 2.6 0 0 1 0 4.900M14.800 12.200c1.700.7 2.600 2.200 2.700 4.300" /></>,
  plus: <path d="M10 4.500v11M4.500 10h11" />,
  calendar: <><rect x="3" y="3.500" width="14" height="13" rx="2" /><path d="M3 8h14M7 3.500V2M13 3.500V2" /></>,
  right: <path d="m8 6 4 4-4 4" />,
  saved: <><path d="M5.5 14.500a3.5 3.5 0 0 1-.3-7A4.800 4.800 0 0 1 14.500 8a3.3 3.3 0 0 1 0 6.500z" /><path d="m7.800 10.800 1.600 1.600 2.900-3" /></>,
  search: <><circle cx="9" cy="9" r="5" /><path d="m13 13 4 4" /></>,
  shield: <path d="M10 2.500 16.500 5v4.500c0 4-2.700 6.700-6.500 8-3.800-1.300-6.500-4-6.500-8V5z" />,
  signOut: <path d="M12 4h4v12h-4M3.500 10h8M8.500 6.500 12 10l-3.500 3.500" />,
  sun: <><circle cx="10" cy="10" r="3.200" /><path d="M10 2.500v1.800M10 15.700v1.800M2.500 10h1.800M15.700 10h1.800M4.700 4.700 6 6M14 14l1.300 1.300M15.300 4.700 14 6M6 14l-1.300 1.300" /></>,
  survey: <path d="M5 3h10v14H5zM8 7h4M8 10h4M8 13h2" />,
  swap: <path d="M4 7h11l-3-3M16 13H5l3 3" />,
  system: <><rect x="3" y="4" width="14" height="9.500" rx="1.500" /><path d="M7.500 16.500h5" /></>,
  trash: <path d="M4 6h12M8 6V4h4v2M5.500 6l.7 11h7.600l.7-11M8.500 9v5M11.500 9v5" />,
  up: <path d="m6 12 4-4 4 4" />,
  upload: <path d="M10 13V3M6 6.500l4-4 4 4M4 17h12" />,
  warn: <path d="M10 3.500 2.500 16.500h15zM10 8.500v3.800M10 14.300v.1" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** A drawing on a 20 px grid with a 1.6 px stroke in the colour of the text. Hidden from screen readers: say it in words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles['icon']} data-icon={name} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      {paths[name]}
    </svg>
  );
}

import { Link, useRouter } from '@tanstack/react-router';
import type { StaffRole } from '@alongside/shared/vocabulary';
import { Icon } from '../ui/icon.tsx';
import { menuFor } from './menu.ts';
import styles from './main-menu.module.css';

export type MenuCounts = Readonly<Record<string, number>>;

/** The sections of the menu that belong to these roles, with the present page marked. */
export function MainMenu({ roles, counts }: { roles: readonly StaffRole[]; counts: MenuCounts }) {
  const router = useRouter();
  const sections = menuFor(roles, (path) => path in router.routesByPath);
  return (
    <div className={styles['menu']}>
      {sections.map((section) => (
        <div key={section.title ?? ''}>
          {section.title === undefined ? null : <h2>{section.title}</h2>}
          <ul>
            {section.items.map((item) => (
              <li key={item.to}>
                <Link to={item.to} activeOptions={{ exact: item.to === '/' }} className={styles['item']}>
                  <Icon name={item.icon} />
                  {item.label}
                  {counts[item.to] === undefined ? null : (
                    <span className={styles['count']}>{counts[item.to]?.toLocaleString('en-GB')}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

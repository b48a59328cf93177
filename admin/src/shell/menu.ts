import type { StaffRole } from '@alongside/shared/vocabulary';
import type { IconName } from '../ui/icon.tsx';

export interface MenuItem {
  to: string;
  label: string;
  icon: IconName;
  roles: readonly StaffRole[];
}

export interface MenuSection {
  /** Absent for the first section. */
  title?: string;
  items: readonly MenuItem[];
}

const everyone: readonly StaffRole[] = ['administrator', 'coordinator', 'analyst'];

/** The whole menu; `menuFor` leaves each role only what is its own. */
const menu: readonly MenuSection[] = [
  {
    items: [
      { to: '/', label: 'Home', icon: 'home', roles: everyone },
      { to: '/programs', label: 'Programmes', icon: 'calendar', roles: ['administrator', 'coordinator'] },
      { to: '/matching', label: 'Matching', icon: 'match', roles: ['coordinator'] },
      { to: '/requests', label: 'Requests', icon: 'inbox', roles: ['coordinator'] },
      { to: '/mentorships', label: 'Mentorships', icon: 'paths', roles: ['coordinator'] },
      { to: '/people', label: 'People', icon: 'people', roles: ['administrator', 'coordinator'] },
    ],
  },
  {
    title: 'Evidence',
    items: [
      { to: '/surveys', label: 'Surveys', icon: 'survey', roles: ['coordinator'] },
      { to: '/outcomes', label: 'Outcomes', icon: 'chart', roles: ['analyst'] },
    ],
  },
  {
    title: 'Set-up',
    items: [
      { to: '/resources', label: 'Resources', icon: 'book', roles: ['coordinator'] },
      { to: '/staff', label: 'Staff', icon: 'key', roles: ['administrator'] },
      { to: '/privacy', label: 'Privacy', icon: 'shield', roles: ['administrator'] },
      { to: '/audit', label: 'Audit log', icon: 'log', roles: ['administrator', 'coordinator'] },
      { to: '/installation', label: 'Installation', icon: 'gear', roles: ['administrator'] },
    ],
  },
];

/** The sections and items of somebody with these roles; an item shows once the app has its page. */
export function menuFor(roles: readonly StaffRole[], hasPage: (path: string) => boolean): MenuSection[] {
  return menu
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => item.roles.some((role) => roles.includes(role)) && hasPage(item.to)),
    }))
    .filter((section) => section.items.length > 0);
}

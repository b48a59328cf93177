import { Card } from '../../ui/card.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Outputs } from '../../api/server-types.ts';
import styles from './staff.module.css';

type Ways = Outputs['identity']['listStaff']['ways'];

const words: Record<keyof Ways, { of: string; title: string; on: string; off: string }> = {
  staffPassword: { of: 'Staff', title: 'Local account', on: 'A password, and a passkey or authenticator app where somebody has set one up.', off: '' },
  staffCompany: { of: 'Staff', title: 'Company sign-in', on: 'Roles come from the company’s claims at each sign-in.', off: 'Set OIDC_ISSUER, and the claims that give roles: OIDC_ADMINISTRATORS, OIDC_COORDINATORS, OIDC_ANALYSTS.' },
  company: { of: 'Participants', title: 'Company sign-in', on: 'One click in the widget.', off: 'Set OIDC_ISSUER and OIDC_CLIENT_ID.' },
  hostToken: { of: 'Participants', title: 'The intranet vouches', on: 'A page’s server signs who reads it.', off: 'Set HOST_ISSUERS.' },
  email: { of: 'Participants', title: 'Code by e-mail', on: 'For addresses in the directory.', off: 'Set SMTP_URL.' },
};

/** Which ways of signing in are open, to whom, and what opens the others. */
export function SignInWays({ ways, company }: { ways: Ways; company: string | null }) {
  return (
    <Card title="Ways to sign in" detail={company === null ? undefined : `The company’s is called ${company}`}>
      <ul className={styles['waysList']}>
        {Object.entries(words).map(([way, { of, title, on, off }]) => {
          const isOn = ways[way as keyof Ways];
          return (
            <li key={way}>
              <span><b>{of}</b>: {title}</span>
              <StatusBadge tone={isOn ? 'good' : 'neutral'}>{isOn ? 'On' : 'Off'}</StatusBadge>
              <span className="al-soft al-sm">{isOn ? on : off}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

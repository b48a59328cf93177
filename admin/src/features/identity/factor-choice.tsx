import { Button } from '@mantine/core';
import { Icon } from '../../ui/icon.tsx';
import { knowsPasskeys } from './passkey.ts';
import styles from './entry-page.module.css';

/** The second factors that there are, the better one first, each with what it takes. */
export function FactorChoice({ onChoose }: { onChoose: (factor: 'passkey' | 'app') => void }) {
  const canPasskey = knowsPasskeys();
  return (
    <ul className={styles['factors']}>
      <li>
        <h2>Passkey</h2>
        <p className="al-soft">{canPasskey ? 'Your finger, face or PIN on this machine or your phone, or a security key. A site that only looks like this one gets nothing from it.' : 'This browser cannot make passkeys.'}</p>
        {canPasskey ? <Button variant="filled" leftSection={<Icon name="key" />} onClick={() => onChoose('passkey')}>Add a passkey</Button> : null}
      </li>
      <li>
        <h2>Authenticator app</h2>
        <p className="al-soft">An app on your phone shows a new code every half minute.</p>
        <Button variant={canPasskey ? 'default' : 'filled'} leftSection={<Icon name="clock" />} onClick={() => onChoose('app')}>Set up an app</Button>
      </li>
    </ul>
  );
}

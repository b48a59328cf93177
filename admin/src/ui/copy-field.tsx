import { useState } from 'react';
import { Button } from '@mantine/core';
import { Icon } from './icon.tsx';
import styles from './copy-field.module.css';

/** A piece of code or an address to be pasted elsewhere, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // Some browsers and policies refuse; the text stays selectable.
      setOutcome('refused');
    }
  };
  return (
    <div className={styles['field']} role="group" aria-label={label}>
      <pre tabIndex={0} aria-label={label} className={styles['code']} onBlur={() => setOutcome(null)}>
        <code>{value}</code>
      </pre>
      <Button
        size="xs"
        leftSection={<Icon name={outcome === 'copied' ? 'check' : 'copy'} />}
        onClick={() => void copy()}
        onBlur={() => setOutcome(null)}
      >
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <span role="status" className={outcome === 'refused' ? styles['refused'] : 'al-hidden'}>
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'The browser did not allow it: select the text and copy it by hand.' : ''}
      </span>
    </div>
  );
}

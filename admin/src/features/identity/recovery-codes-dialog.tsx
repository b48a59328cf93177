import { Button } from '@mantine/core';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import styles from './own-account.module.css';

/** Recovery codes, shown this once; closed while there are none. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[] | null; onClose: () => void }) {
  const text = (codes ?? []).join('\n');
  return (
    <ConfirmDialog
      opened={codes !== null}
      onClose={onClose}
      title="Keep these recovery codes"
      text="They are shown this once. Each lets you in once after your password, when your second factor is not at hand: keep them where you keep passwords, or on paper."
      confirm="I have kept them"
      cancel="Close"
      onConfirm={onClose}
    >
      <div className={styles['codes']}>
        <CopyField label="Recovery codes" value={text} />
        <Button leftSection={<Icon name="download" />} onClick={() => saveFile('alongside-recovery-codes.txt', `${text}\n`, 'text/plain')}>Save as a file</Button>
      </div>
    </ConfirmDialog>
  );
}

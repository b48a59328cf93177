import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { number } from './number-words.ts';
import { ErrorNote } from './page-state.tsx';
import styles from './confirm-dialog.module.css';

/** One line of who learns what: how many, who and what they hear. */
export interface Told {
  count: number;
  /** "mentees" in bold, then the rest of the sentence: `<><b>mentees</b> learn who …</>`. */
  text: ReactNode;
  action?: ReactNode;
}

/** A dialog before a step that tells other people or cannot be undone; it says exactly who learns what. */
export function ConfirmDialog({ opened, onClose, title, text, told = [], confirm, cancel, onConfirm, isPending = false, tone = 'plain', error, children }: {
  opened: boolean;
  onClose: () => void;
  /** A question with its object and count, such as "Publish 451 pairs?". */
  title: string;
  text: ReactNode;
  told?: readonly Told[];
  /** A verb with its object and count. */
  confirm: string;
  /** The way back, such as "Not yet". */
  cancel: string;
  onConfirm: () => void;
  isPending?: boolean;
  /** `removal` for what cannot be taken back. */
  tone?: 'plain' | 'removal';
  /** What the last attempt failed with. */
  error?: unknown;
  /** Choices between the text and the buttons. */
  children?: ReactNode;
}) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={560} radius="lg" shadow="xl" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles['body']}>
          <Modal.Title className={styles['title']}>{title}</Modal.Title>
          <p className={styles['text']}>{text}</p>
          {told.length === 0 ? null : (
            <ul className={styles['told']}>
              {told.map((line, index) => (
                <li key={index}>
                  <b>{number(line.count)}</b>
                  <span>{line.text}</span>
                  {line.action}
                </li>
              ))}
            </ul>
          )}
          {children}
          {error === undefined || error === null ? null : <ErrorNote error={error} />}
          <div className={styles['actions']}>
            <Button onClick={onClose} data-autofocus>{cancel}</Button>
            <Button variant="filled" {...(tone === 'removal' ? { color: 'brick' } : {})} loading={isPending} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ActionIcon, Button, Portal } from '@mantine/core';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';

export interface Toast {
  /** What has been done, as a sentence without a full stop. */
  text: string;
  /** Takes it back; the toast goes when it is called. */
  undo?: () => unknown;
}

/** Long enough to read and to reach Undo; the clock stands still while the pointer or the focus is on the toast. */
const shownForMs = 8000;

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Returns the way to confirm something done. Errors never go into a toast. */
export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it.');
  return show;
}

/** Shows one toast at a time, in a live region that is always there; a new one replaces the old one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ toast: Toast; id: number } | null>(null);
  const [held, setHeld] = useState(false);
  const nextId = useRef(0);

  const show = useCallback((toast: Toast) => setShown({ toast, id: nextId.current++ }), []);
  const dismiss = useCallback(() => {
    setShown(null);
    setHeld(false);
  }, []);

  useEffect(() => {
    if (shown === null || held) return undefined;
    const timer = setTimeout(dismiss, shownForMs);
    return () => clearTimeout(timer);
  }, [shown, held, dismiss]);

  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );

  return (
    <ToastContext value={show}>
      {children}
      <Portal>
        <div className={styles['place']} role="status" aria-live="polite">
          {shown === null ? null : (
            <div key={shown.id} className={styles['toast']} {...hold}>
              <Icon name="check" />
              <span className={styles['text']}>{shown.toast.text}</span>
              {shown.toast.undo === undefined ? null : (
                <Button
                  size="xs"
                  variant="subtle"
                  onClick={() => {
                    void shown.toast.undo?.();
                    dismiss();
                  }}
                >
                  Undo
                </Button>
              )}
              <ActionIcon variant="subtle" size={28} aria-label="Close" onClick={dismiss}>
                <Icon name="close" size={14} />
              </ActionIcon>
            </div>
          )}
        </div>
      </Portal>
    </ToastContext>
  );
}

import { useEffect, useRef, useState } from 'react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Icon } from './icon.tsx';

const typingMs = 250;

/**
 * A search by words that stand in the page's address. The box has what was typed, letter by letter; the address follows a
 * moment later. Where the address changes by itself, such as on the way back, the box follows it.
 */
export function SearchField({ label, placeholder, words, onWords, className = '' }: {
  label: string;
  placeholder: string;
  /** As they stand in the address. */
  words: string;
  onWords: (words: string) => void;
  className?: string | undefined;
}) {
  const [typed, setTyped] = useState(words);
  // The address takes its time: what it says may be what was typed a moment ago.
  const onTheWay = useRef<string[]>([]);
  const send = useDebouncedCallback((text: string) => {
    const next = text.trim();
    if (next === (onTheWay.current.at(-1) ?? words)) return;
    onTheWay.current.push(next);
    onWords(next);
  }, typingMs);
  useEffect(() => {
    const at = onTheWay.current.indexOf(words);
    onTheWay.current = at === -1 ? [] : onTheWay.current.slice(at + 1);
    if (at === -1) setTyped(words);
  }, [words]);
  return (
    <TextInput
      className={className}
      type="search"
      maxLength={100}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
      // Whoever follows a link right after typing must not be brought back here by the search.
      onBlur={() => send.flush()}
    />
  );
}

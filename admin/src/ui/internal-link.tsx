import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { useRouter } from '@tanstack/react-router';

/** A link to a page of this app whose address is put together as text; a plain click navigates without loading anew. */
export function InternalLink({ href, ref, onClick, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; ref?: Ref<HTMLAnchorElement> }) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a {...rest} ref={ref} href={href} onClick={follow}>
      {children}
    </a>
  );
}

import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../ui/page-state.tsx';

/** What shows when a page could not be prepared or drawn. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = async () => {
    await router.invalidate();
    reset();
  };
  return (
    <>
      <title>Something failed · Alongside</title>
      <ErrorState error={error} onRetry={retry} isPage />
    </>
  );
}

import { Button } from '@mantine/core';
import { Icon } from '../../ui/icon.tsx';

/** The way to the company's provider: a page of the server, which sends the browser on. It comes back to `next`. */
export function CompanyEntrance({ label, next }: { label: string; next: string | undefined }) {
  const query = next === undefined ? '' : `?${new URLSearchParams({ next }).toString()}`;
  return (
    <Button component="a" href={`/sign-in/staff/start${query}`} variant="filled" fullWidth leftSection={<Icon name="shield" />}>
      Sign in with {label}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/page-state.tsx';

/** An address that leads nowhere; the same for what exists but is not this person's to see. */
export function NotFoundPage() {
  return (
    <>
      <title>Nothing here · Alongside</title>
      <EmptyState
        isPage
        title="Nothing here"
        text="The address leads nowhere, or to something that is not yours to see."
        action={<Button renderRoot={(props) => <Link to="/" {...props} />}>Go to Home</Button>}
      />
    </>
  );
}

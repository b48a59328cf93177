import { Outlet, createFileRoute, redirect } from '@tanstack/react-router';
import { findAccount } from '../features/identity/session.ts';
import { AppShell } from '../shell/app-shell.tsx';
import { ShellPending } from '../shell/page-pending.tsx';

/** Everything behind the sign-in. Pages below find the account in their route context. */
export const Route = createFileRoute('/_staff')({
  beforeLoad: async ({ context, location }) => {
    const account = await findAccount(context.queryClient);
    if (account === undefined) {
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true });
    }
    if (account.owesSecondFactor) throw redirect({ to: '/second-factor', search: location.href === '/' ? {} : { next: location.href }, replace: true });
    return { account };
  },
  pendingComponent: ShellPending,
  component: StaffLayout,
});

function StaffLayout() {
  const { account } = Route.useRouteContext();
  return (
    <AppShell account={account}>
      <Outlet />
    </AppShell>
  );
}

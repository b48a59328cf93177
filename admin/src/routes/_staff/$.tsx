import { createFileRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../../shell/not-found-page.tsx';

/** An address that leads nowhere, inside the app's frame: the menu stays at hand. */
export const Route = createFileRoute('/_staff/$')({ component: NotFoundPage });

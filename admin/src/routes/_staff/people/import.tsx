import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '../../../features/directory/import-page.tsx';

export const Route = createFileRoute('/_staff/people/import')({ component: ImportPage });

import { inject } from 'vitest';

await fetch(`${inject('server')}control/allow-origin`);

import type { Outputs } from '../../api/server-types.ts';

/** An account as the list of staff gives it. */
export type StaffAccount = Outputs['identity']['listStaff']['accounts'][number];

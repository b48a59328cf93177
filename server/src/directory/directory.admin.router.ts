import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { accountOf, staffOf } from '../rpc/caller.ts';
import { cursorOf, pageOf } from '../rpc/cursor.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { maximumBytes, maximumColumns } from './csv-file.ts';
import { checkFile, getBadRows, importPeople } from './import.service.ts';
import { peopleFields } from './people-fields.ts';
import { countPeople, listFacets, listPeople } from './people.repository.ts';

const administrator = { allow: ['administrator'] } as const;
const staff = { allow: ['administrator', 'coordinator'] } as const;
const pageSize = 50;

const content = z.base64().min(1).max(Math.ceil(maximumBytes / 3) * 4);
const mapping = z.array(z.enum(peopleFields).nullable()).max(maximumColumns);
const dateOrder = z.enum(['day_first', 'month_first']).nullable();

const cursor = cursorOf(z.strictObject({ familyName: z.string(), givenName: z.string(), id }));

export const directoryAdminRouter = router({
  /** An administrator sees every account of the directory; a coordinator the people of their own programmes, without numbers and reporting line. */
  people: query({
    access: staff,
    input: { words: z.string().trim().max(120).default(''), cursor },
    run: async ({ trx, input, ctx }) => {
      const isAdministrator = staffOf(ctx).roles.includes('administrator');
      const search = { words: input.words, ofCoordinator: isAdministrator ? null : accountOf(ctx) };
      const rows = await listPeople(trx, { ...search, after: input.cursor, limit: pageSize + 1 });
      const { page, nextCursor } = pageOf(rows, pageSize, ({ familyName, givenName, id: personId }) => ({ familyName, givenName, id: personId }));
      const people = page.map(({ employeeNumber, managerName, joinedOn, familyName: _family, givenName: _given, ...person }) => ({
        ...person,
        account: isAdministrator ? { employeeNumber, managerName, joinedOn } : null,
      }));
      return { people, nextCursor, total: await countPeople(trx, search) };
    },
  }),

  /** Values to choose among when a programme is designed. */
  facets: query({
    access: staff,
    input: {},
    run: ({ trx }) => listFacets(trx),
  }),

  /** Looks a CSV file over and writes nothing. */
  checkFile: mutation({
    access: administrator,
    input: { content, mapping: mapping.nullable(), dateOrder },
    run: ({ trx, input }) => checkFile(trx, input),
  }),

  badRows: mutation({
    access: administrator,
    input: { content, mapping, dateOrder },
    run: ({ trx, input }) => getBadRows(trx, input),
  }),

  importPeople: mutation({
    access: administrator,
    input: { content, mapping, dateOrder, onlyIfAllGood: z.boolean() },
    run: ({ trx, input, ctx }) => importPeople(trx, ctx.actor, ctx.now(), input),
  }),
});

import fc from 'fast-check';
import { z } from 'zod';
import type { World } from './world.ts';

/** Text that something on the way to the database, a mail or a calendar may stumble over. */
const hostileText = [
  '', ' ', '\0', 'a\0b', '\ud800', 'x\udfff', 'line\r\nBcc: a@b.example', '=1+1', '../../etc/passwd', "'; drop table person; --", '%', '\\', '((((', '<img src=x onerror=alert(1)>',
  'javascript:alert(1)', '__proto__', 'constructor', '\u202e', '💥'.repeat(40), 'x'.repeat(20_000), '0000-01-01', '0001-01-01T00:00:00Z', '9999-12-31', '9999-12-31T23:59:59Z', '2026-02-30', 'NaN',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '99999.------------------------------------', Buffer.from('["\\u0000","a","019abcde-0000-7000-8000-00000000000a"]').toString('base64url'),
];
const hostileNumbers = [0, -0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 53) - 2];

const text = fc.constantFrom(...hostileText);
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom<unknown>(...hostileNumbers, null, true, [], {}, [[[[]]]], { length: 1 }, Array.from({ length: 300 }, () => 'x'), JSON.parse('{"__proto__":{"admin":true}}')),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Every id of the world, whatever it is the id of: ids of two programmes meet in one input. */
function idsOf(world: World): fc.Arbitrary<string> {
  const { things, credentials: _, ...own } = world;
  const ids = [...Object.values(own), ...Object.values(things)].filter((id) => z.uuid().safeParse(id).success) as string[];
  return fc.constantFrom(...ids, ...ids.slice(0, 3).map((id) => id.toUpperCase()), '019abcde-0000-7000-8000-00000000000a');
}

/** Inputs that mostly keep to the shape of a schema, with hostile values in its places. */
export function hostileInput(schema: z.core.$ZodType, world: World): fc.Arbitrary<unknown> {
  const ids = idsOf(world);
  const within = (part: z.core.$ZodType): fc.Arbitrary<unknown> => fc.oneof({ weight: 9, arbitrary: shaped(part) }, { weight: 1, arbitrary: garbage });
  const shaped = (part: z.core.$ZodType): fc.Arbitrary<unknown> => {
    const { def } = (part as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case 'object':
        return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, within(value)])), { requiredKeys: Object.keys(def.shape).filter((key) => !isOptional(def.shape[key]!)) });
      case 'array':
        return fc.array(within(def.element), { maxLength: 3 });
      case 'string':
        return textOf(part as z.core.$ZodString, ids);
      case 'number':
        return fc.oneof(fc.integer({ min: -2, max: 60 }), fc.constantFrom(...hostileNumbers));
      case 'boolean':
        return fc.boolean();
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries));
      case 'literal':
        return fc.constantFrom(...def.values);
      case 'union':
        return fc.oneof(...def.options.map(shaped));
      case 'nullable':
        return fc.option(shaped(def.innerType), { freq: 3 });
      case 'optional':
      case 'default':
        return shaped(def.innerType);
      case 'pipe':
        return shaped(def.in);
      default:
        return garbage;
    }
  };
  return shaped(schema);
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema._zod.optin === 'optional';
}

function textOf(schema: z.core.$ZodString, ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const format = (schema._zod.def as { format?: string }).format;
  if (format === 'uuid') return fc.oneof({ weight: 9, arbitrary: ids }, { weight: 1, arbitrary: text });
  if (format === 'date') return fc.constantFrom('2126-03-01', '2026-10-01', '0000-01-01', '9999-12-31', '2026-13-01');
  if (format === 'datetime') return fc.constantFrom('2126-03-01T09:00:00Z', '2026-10-01T09:00:00+02:00', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999-12:00');
  return fc.oneof(text, fc.constantFrom('Europe/Berlin', 'en', 'open-mentoring', 'https://a.example', 'a@b.example', 'Lead a team', 'x'.repeat(43)));
}

/** The places of an object schema, itself included, where a field more than it names would be let through. A record names no field; what its values are is said. */
export function looseObjects(schema: z.core.$ZodType, path = ''): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const inside = Object.entries(def.shape).flatMap(([key, value]) => looseObjects(value, path ? `${path}.${key}` : key));
      return def.catchall?._zod.def.type === 'never' ? inside : [path || 'input', ...inside];
    }
    case 'array':
      return looseObjects(def.element, `${path}[]`);
    case 'union':
      return def.options.flatMap((option) => looseObjects(option, path));
    case 'nullable':
    case 'optional':
    case 'default':
      return looseObjects(def.innerType, path);
    case 'pipe':
      return [...looseObjects(def.in, path), ...looseObjects(def.out, path)];
    case 'record':
      return looseObjects(def.valueType, `${path}{}`);
    case 'map':
    case 'any':
    case 'unknown':
      return [path];
    default:
      return [];
  }
}

/** One place in an input, and how to make the input anew with something else in that place. */
interface Place {
  value: unknown;
  replace(changed: unknown): object;
}

function placesIn(input: object): Place[] {
  const places: Place[] = [];
  const walk = (value: unknown, replace: (changed: unknown) => object): void => {
    places.push({ value, replace });
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, (changed) => replace(value.with(index, changed))));
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, (changed) => replace({ ...value, [key]: changed }));
  };
  walk(input, (changed) => changed as object);
  return places;
}

/** An input of the matrix with one more field in each of its objects in turn. */
export function withStrangeFields(input: object): object[] {
  return placesIn(input).flatMap(({ value, replace }) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? [replace({ ...value, strange: 1 })] : []));
}

/** An input of the matrix, good but for one place. */
export function spoiltInput(input: object, world: World): fc.Arbitrary<object> {
  const [, ...places] = placesIn(input);
  if (places.length === 0) return fc.constant(input);
  const ids = idsOf(world);
  return fc.constantFrom(...places).chain(({ value, replace }) => {
    const around = typeof value === 'string' ? text.map((hostile) => `${value}${hostile}`) : garbage;
    return fc.oneof(text, garbage, ids, around).map(replace);
  });
}

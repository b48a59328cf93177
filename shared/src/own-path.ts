/** A path with one slash at a time, and what follows it. Backslashes count as slashes for browsers, and control characters as nothing. */
const plainPath = /^\/(?!\/)(?:(?!\/\/)[^\\\p{Cc}?#])*(?:[?#][^\\\p{Cc}]*)?$/u;

/**
 * Where to go after signing in: `next` where it is a path of this origin and nothing else, so that no link leads anywhere
 * else; else the home page. `//host`, `/\host`, `/.//host` and a tab between two slashes would all leave the origin.
 */
export function ownPath(next: string | undefined): string {
  return next !== undefined && plainPath.test(next) ? next : '/';
}

// A line of code knows its room: where SQL, the clock, the environment, the network and tRPC's errors may stand, and which room may use which.

const queryStarts = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

/** Reports a node outside the files that `allowed` matches; tests and seeds are free. */
function outside(context, allowed, message) {
  const path = context.filename.replaceAll('\\', '/');
  const free = /\.test\.tsx?$|\/(test|e2e|seed|bench)\/|\.config\.ts$|\/run\.mjs$|\/\.oxlint\//.test(path);
  if (free || allowed.test(path)) return undefined;
  return (node) => context.report({ node, message });
}

const isMember = (node, object, property) => node.object.type === 'Identifier' && node.object.name === object && !node.computed && node.property.name === property;

const sql = {
  create(context) {
    const report = outside(context, /\.repository\.ts$|\/server\/src\/(database|queue)\/|\/rpc\/idempotency\.ts$/, 'SQL stands in a repository or a migration.');
    if (!report) return {};
    return {
      CallExpression: (node) => {
        if (node.callee.type === 'MemberExpression' && queryStarts.has(node.callee.property.name)) report(node);
      },
      TaggedTemplateExpression: (node) => {
        if (node.tag.type === 'Identifier' && node.tag.name === 'sql') report(node);
      },
    };
  },
};

const environment = {
  create(context) {
    const report = outside(context, /\/server\/src\/main\.ts$/, 'The environment is read in main.ts and passed in.');
    return report ? { MemberExpression: (node) => void (isMember(node, 'process', 'env') && report(node)) } : {};
  },
};

const clock = {
  create(context) {
    if (!/\/server\/src\//.test(context.filename)) return {};
    const report = outside(context, /\/server\/src\/(main|database\/embedded)\.ts$/, 'The clock is passed in.');
    if (!report) return {};
    return {
      NewExpression: (node) => void (node.callee.name === 'Date' && node.arguments.length === 0 && report(node)),
      CallExpression: (node) => void (node.callee.type === 'MemberExpression' && isMember(node.callee, 'Date', 'now') && report(node)),
    };
  },
};

const network = {
  create(context) {
    const report = outside(context, /\/(widget|admin)\/src\/api\//, 'The network is reached from api/ alone.');
    return report ? { CallExpression: (node) => void (node.callee.type === 'Identifier' && node.callee.name === 'fetch' && report(node)) } : {};
  },
};

const trpcError = {
  create(context) {
    const report = outside(context, /\/server\/src\/rpc\//, 'Services throw DomainError; rpc/ makes a TRPCError of it.');
    return report ? { NewExpression: (node) => void (node.callee.name === 'TRPCError' && report(node)) } : {};
  },
};

/** The rooms of server/src: a line may import those before it, and itself. */
const order = [
  'database', 'crypto', 'queue', 'statistics', 'text-model', 'language', 'rpc',
  'audit', 'identity', 'directory', 'draft', 'program', 'participant', 'mentorship',
  'matching', 'lottery', 'request', 'meeting', 'message', 'flash', 'introduction', 'survey',
  'outcome', 'discovery', 'notification', 'home', 'privacy', 'jobs',
];
/** What every room may use of those that belong to none; the others there join the rooms. */
const roomless = new Set(['settings.ts', 'domain-error.ts', 'cause-for-log.ts']);

const importOrder = {
  create(context) {
    const path = context.filename.replaceAll('\\', '/');
    const [, source, room] = /^(.*\/server\/src\/)([\w-]+)\//.exec(path) ?? [];
    if (!room || path.endsWith('.test.ts')) return {};
    if (!order.includes(room)) return { Program: (node) => context.report({ node, message: `${room}/ has no place in the import order (.oxlint/rooms.js).` }) };
    const check = (node) => {
      if (!node.source?.value.startsWith('.')) return;
      const target = new URL(node.source.value, `file://${path}`).pathname;
      if (!target.startsWith(source)) return context.report({ node, message: 'A room of the server imports from server/src alone.' });
      const [first, ...rest] = target.slice(source.length).split('/');
      const fine = rest.length > 0 ? order.indexOf(first) <= order.indexOf(room) : roomless.has(first);
      if (!fine) context.report({ node, message: `${room}/ stands before ${first} in the import order: pass it in, or move what both need.` });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/** A subject asks another's service, never its repository: what the SQL of a room is, is that room's affair. */
const ownRepository = {
  create(context) {
    const path = context.filename.replaceAll('\\', '/');
    if (!/\/server\/src\//.test(path) || path.endsWith('.test.ts')) return {};
    const roomOf = (file) => /\/server\/src\/([^/]+)\//.exec(file)?.[1];
    const check = (node) => {
      const from = node.source?.value ?? '';
      if (!from.startsWith('.') || !from.endsWith('.repository.ts')) return;
      const target = new URL(from, `file://${path}`).pathname;
      if (roomOf(target) !== roomOf(path)) context.report({ node, message: `${from} is another room's repository: call its service.` });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

export default { meta: { name: 'rooms' }, rules: { sql, environment, clock, network, 'trpc-error': trpcError, 'import-order': importOrder, 'own-repository': ownRepository } };

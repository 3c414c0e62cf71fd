// Who may do what, where, and with which duties? (keamanan.md 2.7, printed from the declarations that decide)
import { say } from '#kernel/text';
import { type Permission, type Reach, type Role, ROLES, ROLE_RULES, roleName } from '#platform/identity';
import { type Registry, type Route, methodOf } from '#platform/module';

const REACH: Readonly<Record<Reach, string>> = {
  sendiri: 'own node',
  bawah: 'own node and below',
  semua: 'everywhere',
  partai: 'own node and below, own organisation',
};

/** Of addresses about the visitor's own account. */
const OWN = 'signed in: the own account';

/** The page `docs/policy.md`: a test holds the file to this text, and every address to the tables in it. */
export function printPolicy(registry: Registry): string {
  const guarded = registry.routes.filter((route) => route.guard !== undefined || route.own === true);
  return [
    '# Who may do what',
    '',
    'Printed by `npm run pendopo -- policy` from the declarations that decide. Whatever is not granted here is refused, and the refusal looks like a missing page. A test opens every address below as every role, at its own node, below, beside and above, and compares the answer with this page.',
    '',
    '## Roles',
    '',
    '| role | name | digits of the node | ad hoc | granted by two | password allowed | idle minutes | invited by |',
    '|---|---|---|---|---|---|---|---|',
    ...ROLES.map(roleLine),
    '',
    '## Permissions',
    '',
    '| permission | what | role: how far | duties |',
    '|---|---|---|---|',
    ...[...registry.permissions.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(permissionLine),
    '',
    '## Addresses',
    '',
    '| method | address | permission |',
    '|---|---|---|',
    ...guarded.map(addressLine).sort(),
    '',
  ].join('\n');
}

function roleLine(role: Role): string {
  const rule = ROLE_RULES[role];
  const yes = (is: boolean): string => (is ? 'yes' : '');
  return `| ${role} | ${say('en', roleName(role))} | ${rule.levels.join(', ')} | ${yes(rule.adhoc)} | ${yes(rule.privileged)} | ${yes(rule.fallback)} | ${rule.idleMinutes} | ${rule.invitedBy.join(', ')} |`;
}

function permissionLine(permission: Permission): string {
  const grants = ROLES.flatMap((role) => {
    const reach = permission.grants[role];
    return reach === undefined ? [] : [`${role}: ${REACH[reach]}`];
  });
  const everybody = grants.length === ROLES.length && new Set(Object.values(permission.grants)).size === 1;
  const duties = [
    permission.stepUp === true ? 'fresh proof' : '',
    permission.twoPersons === true ? 'two persons' : '',
    permission.siaga === true ? 'break-glass reads: the place it was opened for and below' : '',
    permission.viewsLogged === undefined ? '' : `views logged: ${permission.viewsLogged.join(', ')}`,
  ].filter((duty) => duty !== '');
  const whom = everybody ? `every role: ${grants[0]?.split(': ')[1] ?? ''}` : grants.join('; ');
  return `| ${permission.id} | ${say('en', permission.title)} | ${whom} | ${duties.join('; ')} |`;
}

function addressLine(route: Route): string {
  return `| ${methodOf(route)} | \`${route.path}\` | ${route.guard?.permission ?? OWN} |`;
}

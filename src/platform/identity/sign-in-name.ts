// Which name does an officer type at sign-in? (printed on the slip; never a NIK, never an address)
import type { AreaCode } from '#kernel/area-code';
import type { Role } from './roles.ts';
import { clearCode, readClearCode } from './secret-token.ts';

const TAIL = 4;

/** "kpps-3174091004001-7Q2M": role, place and four random characters. */
export function newSignInName(role: Role, node: AreaCode): string {
  return `${role.replaceAll('_', '-')}-${node}-${clearCode(TAIL)}`;
}

/** What was typed, as the name is stored: capitals and mistaken letters do not matter. */
export function readSignInName(typed: string): string {
  const text = typed.trim();
  const cut = text.lastIndexOf('-') + 1;
  return text.slice(0, cut).toLowerCase() + readClearCode(text.slice(cut));
}

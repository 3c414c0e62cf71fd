// How do an officer's ten codes for the day without a phone look? (keamanan.md 1.3: 80 bits, hashed like passwords, one use)
import { clearCode, readClearCode } from './secret-token.ts';

export const RECOVERY_CODES = 10;
const SIGNS = 16;
const GROUP = /.{4}/g;

/** "3-7Q2M-..": the digit in front names the code, so that one comparison is enough; 16 signs of 5 bits follow. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, number) => `${number}-${printed(clearCode(SIGNS))}`);
}

/** Number and secret of a code as typed; undefined when it has another shape. */
export function readRecoveryCode(typed: string): { readonly number: number; readonly secret: string } | undefined {
  const signs = readClearCode(typed);
  if (!/^[0-9][0-9A-Z]{16}$/.test(signs)) return undefined;
  return { number: Number(signs[0]), secret: signs.slice(1) };
}

/** The offline recovery code of the platform: 28 signs, 140 bits. */
export function newPlatformCode(): string {
  return printed(clearCode(28));
}

function printed(signs: string): string {
  return (signs.match(GROUP) ?? []).join('-');
}

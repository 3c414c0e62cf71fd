// What does an officer of a fault test send from the form of a station? (through the pages, as a browser without script)
import { areaCode } from '#kernel/area-code';
import { perbaikiPath, tpsPath } from '../../src/modules/hasil/desk/address.ts';
import { SOUND } from '../../src/modules/hasil/desk/desk-fixture.ts';
import { type Answer, type Browser, type Fields } from '../browsing.ts';
import { AT } from './ground.ts';

export const entryPath = (kode: string): string => tpsPath(AT, areaCode(kode));
export const correctionPath = (kode: string): string => perbaikiPath(AT, areaCode(kode));

/** Every check agrees; `change` over the sound form. */
export function typed(change: Readonly<Record<string, string>> = {}): Fields {
  return Object.fromEntries(Object.entries({ ...SOUND, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** What "Kirim" sends: ticket and number from the page, figures as typed. */
export async function sendingOf(browser: Browser, path: string, change: Readonly<Record<string, string>> = {}): Promise<Fields> {
  return { ...(await browser.form(path, path)), ...typed(change), langkah: 'kirim' };
}

/** A redirect to the receipt, and nothing else, says that the form stands. */
export function isTaken({ status, location }: Pick<Answer, 'status' | 'location'>): boolean {
  return status === 303 && location.includes('/terima/');
}

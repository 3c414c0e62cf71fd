// Which voters does the bench of the look-up publish and ask for? (made from their number; nobody's)
import type { Terbit } from '../../src/modules/sidalih/cek/berkas/pilah.ts';

const FIRST = ['SITI', 'NURHAYATI', 'AHMAD', 'BUDI', 'DEWI', 'MUHAMMAD', 'SRI', 'EKO', 'YULIANA', 'I WAYAN', 'MARIA', 'JOKO', 'RINA'];
const LAST = ['AMINAH', 'HIDAYATI', 'SANTOSO', 'WIBOWO', 'LESTARI', 'SUPRIADI', 'RAHMAN', 'HARTONO', 'KUSUMA', 'SUSANTI', 'SIREGAR'];

export function nikOf(n: number): string {
  return `1101${String(n).padStart(12, '0')}`;
}

/** Three voters a family. */
export function nkkOf(n: number): string {
  return `1102${String(Math.floor(n / 3) * 7).padStart(12, '0')}`;
}

export async function* voters(count: number): AsyncGenerator<Terbit> {
  for (let n = 0; n < count; n += 1) {
    const hex = n.toString(16).padStart(12, '0');
    const nama = `${FIRST[n % FIRST.length] ?? ''} ${LAST[n % LAST.length] ?? ''}`;
    yield await Promise.resolve({ id: `0195a000-0000-7000-8000-${hex}`, nik: nikOf(n), nkk: nkkOf(n), nama, desa: '1101012001', tps: '001', status: 'TERDAFTAR_DPT' as const });
  }
}

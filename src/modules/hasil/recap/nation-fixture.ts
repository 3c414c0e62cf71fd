// How does a test get a nation whose plenaries have all closed? (through the one act, two officers each)
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { recordEvent } from './actions/record-event.ts';
import { jumlahKolom } from './d-checks.ts';
import type { IsiRapat, JenisRapat } from './events.ts';
import { happening, officer } from './plenary-fixture.ts';
import { type Kedudukan, findKedudukan } from './standing.ts';

/** Nodes with a plenary in the small count of the tests, from the kecamatan up. */
export const PLENARIES = ['190101', '647201', '647202', '647401', '990101', '1901', '6472', '6474', '19', '64', '0'] as const;

type At = Pick<Deps, 'database' | 'clock'>;

export async function closePlenary(at: At, kontes: Kontes, node: string): Promise<void> {
  const now = Math.floor(at.clock.now() / 1000);
  const [one, other] = [officer('satu', 'pimpinan', node), officer('dua', 'pimpinan', node)];
  const tell = async <J extends JenisRapat>(jenis: J, isi: IsiRapat<J>, actor = one): Promise<void> => {
    const told = await recordEvent(at, kontes, happening(node, jenis, actor, isi, now));
    assert(told.ok, `${node} ${jenis}: ${told.ok ? '' : told.refusal.code}`);
  };
  const standing = async (): Promise<Kedudukan> => {
    const found = await findKedudukan(at.database.db, kontes, areaCode(node), now);
    assert(found !== undefined, `plenary of ${node}`);
    return found;
  };
  const { opsi, form } = kontes.pack;
  const blank = { suara: opsi.map(() => null), sel: form.sel.map(() => null) };
  await tell('BUKA', { tempat: 'Kantor' });
  const baris = (await standing()).anak.map(({ kode, bawah }) => {
    const cells = bawah ?? blank;
    const why = bawah === null ? { sebab: 'SALAH_BACA' as const, catatan: 'C.Hasil tidak ada' } : { sebab: null, catatan: null };
    return { kode, suara: [...cells.suara], sel: [...cells.sel], ...why };
  });
  await tell('BARIS', { baris });
  const sums = jumlahKolom(baris, opsi.length + form.sel.length);
  await tell('KAKI', { suara: sums.slice(0, opsi.length), sel: sums.slice(opsi.length) });
  await tell('USUL_TUTUP', { urut: (await standing()).rapat.urut });
  await tell('SETUJU_TUTUP', { urut: (await standing()).rapat.urut }, other);
}

export async function closeNation(at: At, kontes: Kontes): Promise<void> {
  for (const node of PLENARIES) await closePlenary(at, kontes, node);
}

// Which plenary does the demo show as closed? (one kecamatan, through the very acts that officers use; each page says it is simulated)
import { randomUUID } from 'node:crypto';
import { areaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { Actor } from '#platform/action';
import { recordedRole } from '#platform/identity';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { acceptForm } from '../desk/accept.ts';
import { loadTercatat, selTercatat, suaraTercatat } from '../desk/standing.ts';
import type { Angka } from '../figures.ts';
import { findNomor } from '../store/columns.ts';
import { recordEvent } from './actions/record-event.ts';
import { type Anak, listRows } from './below.ts';
import { jumlahKolom } from './d-checks.ts';
import type { BarisMasuk, IsiRapat, JenisRapat, PeristiwaMasuk } from './events.ts';
import { findKedudukan } from './standing.ts';
import { readRapat } from './store/plenary.ts';
import { simulated } from './text-simulated.ts';

/** Tarakan Tengah: of the demo's own areas, small, and not the one that README gives to example officers. */
const KECAMATAN = areaCode('657102');

type Hands = Pick<Deps, 'database' | 'clock'>;
const member = (n: number): Actor => ({ id: `simulasi-ppk-${n}`, role: 'ppk', node: KECAMATAN });

/** Once: a plenary that is there, of whatever state, is left alone. A demo without this kecamatan has none. */
export async function simulatePlenary(deps: Hands, kontes: Kontes): Promise<void> {
  const { db } = deps.database;
  const no = await findNomor(db, kontes);
  if (no === undefined || (await readRapat(db, no, KECAMATAN)).length > 0) return;
  if ((await listRows(db, kontes, KECAMATAN)).length === 0) return;
  const tell = teller(deps, kontes);
  await tell(1, 'BUKA', { tempat: say('id', simulated.tempat) });
  await correctFirst(deps, kontes);
  await tell(1, 'HADIR', { saksi: kontes.pack.opsi.map(({ nomor }) => nomor), pengawas: true });
  const baris = (await listRows(db, kontes, KECAMATAN)).map((child) => rowOf(kontes, child));
  await tell(1, 'BARIS', { baris });
  const [suara, sel] = [kontes.pack.opsi.length, kontes.pack.form.sel.length];
  const kaki = jumlahKolom(baris, suara + sel);
  await tell(1, 'KAKI', { suara: kaki.slice(0, suara), sel: kaki.slice(suara) });
  await tell(1, 'KEBERATAN', { nomor: 2, uraian: say('id', simulated.keberatan), tindakLanjut: say('id', simulated.tindakLanjut), baris: baris[0]?.kode ?? null });
  const urut = async (): Promise<number> => (await findKedudukan(db, kontes, KECAMATAN, secondsNow(deps)))?.rapat.urut ?? 1;
  await tell(1, 'USUL_TUTUP', { urut: await urut() });
  await tell(2, 'SETUJU_TUTUP', { urut: await urut() });
}

const secondsNow = ({ clock }: Hands): number => Math.floor(clock.now() / 1000);

/** Refusals are left as they are: the plenary then stands open, as a real one would. */
function teller(deps: Hands, kontes: Kontes) {
  return async <J extends JenisRapat>(who: number, jenis: J, isi: IsiRapat<J>): Promise<void> => {
    await recordEvent(deps, kontes, { uuid: randomUUID(), node: KECAMATAN, jenis, pada: secondsNow(deps), actor: member(who), isi } as PeristiwaMasuk);
  };
}

function rowOf({ pack }: Kontes, { kode, bawah }: Anak): BarisMasuk {
  if (bawah !== null) return { kode, suara: [...bawah.suara], sel: [...bawah.sel], sebab: null, catatan: null };
  const empty = (n: number): Angka[] => Array.from({ length: n }, () => null);
  return { kode, suara: empty(pack.opsi.length), sel: empty(pack.form.sel.length), sebab: 'PLENO_KEC', catatan: say('id', simulated.belumMasuk) };
}

/** The first station with an invalid vote: one of them turns out valid for the first option; every sum still holds. */
async function correctFirst(deps: Hands, kontes: Kontes): Promise<void> {
  const { pack } = kontes;
  const at = (nama: string): number => pack.form.sel.findIndex((cell) => cell.nama === nama);
  const [valid, invalid] = [at('suara_sah'), at('suara_tidak_sah')];
  const child = (await listRows(deps.database.db, kontes, KECAMATAN)).find(({ bawah }) => (bawah?.sel[invalid] ?? 0) > 0 && bawah?.suara[0] != null && bawah.sel[valid] != null);
  const tercatat = child === undefined ? undefined : await loadTercatat(deps.database.db, kontes, child.kode);
  if (child === undefined || tercatat === undefined) return;
  const suara = suaraTercatat(tercatat, pack.opsi.length).map((n, option) => (option === 0 && n !== null ? n + 1 : n));
  const change = (n: Angka, cell: number): Angka => (n === null ? null : cell === valid ? n + 1 : cell === invalid ? n - 1 : n);
  await acceptForm(deps, {
    uuid: randomUUID(),
    kontes,
    kode: child.kode,
    dasar: tercatat.dasar,
    jenis: 'PERBAIKI',
    actor: member(1),
    peran: say('id', recordedRole('ppk')),
    suara,
    sel: selTercatat(tercatat, pack.form.sel.length).map(change),
    huruf: null,
    kata: {},
    dipertahankan: [],
    sebab: { kode: 'PLENO_KEC', catatan: say('id', simulated.betul) },
    foto: [],
    perangkat: null,
    per: null,
  });
}

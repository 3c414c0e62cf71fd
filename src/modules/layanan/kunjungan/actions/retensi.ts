// When is what of a guest forgotten? (layanan.md 6.1: needs a day, photograph 30, contact and purpose 90, the name a year later only as initials)
import { perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { FOTO_HAPUS, hentikanJam } from '../janji.ts';
import { lupakanKabar } from '../kabar.ts';
import { hariKantor } from '../kantor-hari.ts';
import { hapusFoto } from '../foto.ts';
import { inisial } from '../isian.ts';
import { openPribadi } from '../rahasia.ts';
import { readKunjungan } from '../store/kunjungan.ts';
import { type Bagian, type PribadiRow, countButuh, dropKontak, listLewat, wipe } from '../store/pribadi.ts';
import { wipeEntri } from '../../loket/store/luring.ts';
import { dropSlots } from '../store/slot.ts';
import { dropExpiredTokens } from '../store/token.ts';
import { LANGKAH_EVENT } from '../langkah.ts';
import type { AreaCode } from '#kernel/area-code';

export const RETENSI_EVENT = 'layanan.kunjungan-retensi';
const HARI_MS = 86_400_000;
/** From the visit on, in days. */
export const RETENSI_HARI: Readonly<Record<Bagian, number>> = { butuh: 1, foto: 30, kontak: 90, nama: 365 };
const SEKALI = 500;
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry' | 'settings'>;

/** One pass of each kind; what is left over comes in the next. The trail keeps counts. */
export async function jalankanRetensi(deps: At): Promise<void> {
  for (const bagian of Object.keys(RETENSI_HARI) as Bagian[]) {
    const due = await listLewat(deps.database.db, bagian, deps.clock.now() - RETENSI_HARI[bagian] * HARI_MS, SEKALI);
    if (due.length === 0) continue;
    const act = { event: RETENSI_EVENT, actor: { id: 'jam', role: 'sistem', node: '0' }, kind: 'retensi', object: bagian, basis: 'UU 27/2022 Pasal 42 dan 43' };
    await perform(deps.database, deps.clock, act, async (db) => {
      for (const row of due) await lupakan(db, deps, bagian, row);
      return { value: undefined, facts: { bagian, jumlah: due.length } };
    });
  }
  await deps.database.transaction(async (db) => {
    await dropExpiredTokens(db, hariKantor(deps.clock, '0' as AreaCode));
    await dropSlots(db, deps.clock.now() - 2 * HARI_MS);
    await wipeEntri(db, deps.clock.now() - RETENSI_HARI.kontak * HARI_MS);
  });
}

async function lupakan(db: Parameters<typeof wipe>[0], deps: At, bagian: Bagian, row: PribadiRow): Promise<void> {
  const k = await readKunjungan(db, row.kunjungan);
  const pribadi = openPribadi(deps.keys, row);
  if (bagian === 'foto') {
    if (row.foto !== null) await hapusFoto(db, deps, row.kunjungan, row.foto);
    if (k !== undefined) await hentikanJam(db, deps, FOTO_HAPUS, k, deps.clock.now());
    return;
  }
  if (bagian === 'butuh' && k !== undefined) {
    const quarter = `${k.tanggal.slice(0, 4)}-K${String(Math.floor((Number(k.tanggal.slice(5, 7)) - 1) / 3) + 1)}`;
    const province = k.kantor.slice(0, 2);
    for (const kode of pribadi.butuh) await countButuh(db, province, quarter, kode, pribadi.belumPasti.includes(kode));
    if (k.prioritas === true) await countButuh(db, province, quarter, 'PRIORITAS', false);
  }
  await wipe(db, row.kunjungan, bagian, bagian === 'nama' ? inisial(pribadi.nama) : null);
}

/** The guest takes the consent back: contact and notices go at once, the visit stays. */
export async function cabutKontak(deps: Pick<At, 'database' | 'clock'>, id: string, kantor: AreaCode): Promise<void> {
  await perform(deps.database, deps.clock, { event: LANGKAH_EVENT, actor: { id: 'tamu', role: 'tamu', node: kantor }, kind: 'kunjungan', object: id, node: kantor }, async (db) => {
    await dropKontak(db, id);
    await lupakanKabar(db, { id });
    return { value: undefined, facts: { peristiwa: 'CABUT_KONTAK' } };
  });
}

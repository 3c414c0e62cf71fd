// What happens when the time of personal data is over? (taken away, with a count in the trail and its hash in the public log; keamanan.md 2.5, 6.4)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Actor, performAll } from '#platform/action';
import { dropPhoto, dropSealedPdf } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { queueLeaf } from '#platform/tlog';
import type { KelasRetensi } from '../../aturan/paket.ts';
import { insertJalan, lockJalan } from '../store/jalan.ts';
import { listBuangan, setHilang, takeAway } from '../store/retensi.ts';
import { type TempoKelas, jatuhTempo } from '../tempo.ts';

export const JALAN_EVENT = 'sidalih.retensi-jalan';
/** More of a class than this in one run is a decision of a person. */
export const BATAS_SENDIRI = 1_000;
/** Rows of a class in one transaction. */
const SEKALI = 20_000;
const BERKAS_SEKALI = 200;

type At = Pick<Deps, 'database' | 'clock' | 'settings' | 'keys'>;
export type Jumlah = Partial<Record<KelasRetensi, number>>;

export interface HasilRetensi {
  readonly dihapus: Jumlah;
  /** Classes that wait for approval. */
  readonly tunggu: Jumlah;
}

/** `setujui`: a person has seen the counts. The same run again takes nothing away. */
export async function jalankanRetensi(at: At, { actor, setujui = false }: { readonly actor: Actor; readonly setujui?: boolean }): Promise<HasilRetensi> {
  const tempo = await jatuhTempo(at.database.db, at.clock);
  const boleh = tempo.filter(({ banyak }) => setujui || banyak <= BATAS_SENDIRI);
  const tunggu = Object.fromEntries(tempo.filter((one) => !boleh.includes(one)).map(({ kelas, banyak }) => [kelas, banyak]));
  const dihapus: Jumlah = {};
  for (let left = boleh; left.length > 0; ) {
    const done = await sebatch(at, left, { actor, setujui });
    for (const [kelas, n] of Object.entries(done) as [KelasRetensi, number][]) dihapus[kelas] = (dihapus[kelas] ?? 0) + n;
    left = setujui ? left.filter(({ kelas }) => (done[kelas] ?? 0) >= SEKALI) : [];
  }
  await buangBerkas(at);
  return { dihapus, tunggu };
}

/** One transaction: rows, run, leaf and entry, or none of them. */
async function sebatch({ database, clock }: At, tempo: readonly TempoKelas[], { actor, setujui }: { readonly actor: Actor; readonly setujui: boolean }): Promise<Jumlah> {
  return performAll<Jumlah>(database, clock, async (db) => {
    const no = await lockJalan(db);
    const now = isoInstant(clock);
    const jumlah = await hapusSemua(db, tempo, setujui ? SEKALI : BATAS_SENDIRI, now);
    if (Object.keys(jumlah).length === 0) return { value: jumlah, acts: [] };
    const isi = canonicalize({ no, hari: now.slice(0, 10), jumlah }) ?? '';
    const sha256 = createHash('sha256').update(isi).digest('hex');
    await insertJalan(db, { no, pada: now, isi, sha256 });
    await queueLeaf(db, { jenis: 'retensi.jalan', id: `sidalih/retensi/${String(no)}`, kantor: '0', versi: 1, terbit: `${now.slice(0, 19)}Z`, media: 'application/json', ukuran: Buffer.byteLength(isi), sha256, gantikan: null });
    return { value: jumlah, acts: [{ event: JALAN_EVENT, actor, kind: 'retensi', object: `retensi/${String(no)}`, node: '0', basis: 'UU 27/2022', facts: { jumlah, disetujui: setujui, sha256 } }] };
  });
}

async function hapusSemua(db: Db, tempo: readonly TempoKelas[], most: number, now: string): Promise<Jumlah> {
  const jumlah: Jumlah = {};
  for (const { kelas, ukuran } of tempo) {
    let n = 0;
    for (const one of ukuran) n += await takeAway(db, one, most - n, now);
    if (n > 0) jumlah[kelas] = n;
  }
  return jumlah;
}

/** Files whose row says that they are gone leave the disk; cut off, the next run goes on. */
async function buangBerkas({ database, settings, keys }: At): Promise<void> {
  const folder = settings.PENDOPO_DATA;
  for (;;) {
    const some = await listBuangan(database.db, BERKAS_SEKALI);
    for (const { id, sha256, jenis, dipakai } of some) {
      if (!dipakai && jenis === 'foto') await dropPhoto({ folder, keys, db: database.db }, sha256);
      if (!dipakai && jenis === 'pdf') await dropSealedPdf({ folder, keys }, sha256);
      await setHilang(database.db, id);
    }
    if (some.length < BERKAS_SEKALI) return;
  }
}

// What does an entry make of the record, or why can it not stand? (in the caller's transaction; records change through `applyChanges` alone)
import { type AreaCode } from '#kernel/area-code';
import type { Actor } from '#platform/action';
import type { Db } from '#platform/db';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { listEvidence } from '../bukti/bukti.ts';
import type { Orang, Ubahan } from '../daftar/rekam.ts';
import type { Daftar } from '../daftar/store/daftar.ts';
import { type RekamTersegel, countRekam, openRekam, readByNik, readRekam } from '../daftar/store/pemilih.ts';
import { hariDi } from '../daftar/today.ts';
import { applyChanges } from '../daftar/ubah.ts';
import { personRules } from '../nik/person.ts';
import type { Deps } from '#platform/module';
import { brankasOf } from '../brankas/brankas.ts';
import { hasilBaru, isSelesai, kodeCoklit, kurangKeluarga, nilai, perluBukti, type HasilPemilih, type KeadaanTps, setelah } from './aturan.ts';
import { orangFaults, tandaOf } from './isian.ts';
import { TAHAP_COKLIT, hex, loadKeluarga } from './muat.ts';
import type { Isi, PesanCoklit } from './pesan.ts';
import { findTps, moveTps, readHasil, renewTps, writeDiberi, writeHasil } from './store/keadaan.ts';
import { type KeadaanPesan, countPesan } from './store/pesan.ts';

export type Hands = Pick<Deps, 'database' | 'clock' | 'keys'>;

/** Evidence of a visit: the case that its files belong to. */
export const PERIHAL = 'coklit';

export interface Catatan {
  readonly pesan: PesanCoklit;
  readonly oleh: string;
  readonly actor: Actor;
  /** ISO instant of the visit. */
  readonly pada: string;
}

export interface Hasil {
  readonly keadaan: KeadaanPesan;
  /** Code of `SEBAB` or of a refusal of the list. */
  readonly sebab: string;
  readonly keluarga: Uint8Array | null;
}

interface Frame {
  readonly db: Db;
  readonly hands: Hands;
  readonly list: Daftar;
  readonly paket: PaketAturan;
  readonly tps: KeadaanTps;
  readonly one: Catatan;
  /** The PPS chose this entry over what stands: conflicts are settled, rules are not. */
  readonly dipilih: boolean;
}

const out = (keadaan: KeadaanPesan, sebab = '', keluarga: Uint8Array | null = null): Hasil => ({ keadaan, sebab, keluarga });

/** `list` is locked by the caller. Undefined: entries before this one are still on their way. */
export async function terapkan(db: Db, hands: Hands, list: Daftar, one: Catatan, dipilih = false): Promise<Hasil | undefined> {
  const paket = await findPaket(db, list.paket);
  const station = await findTps(db, list.id, one.pesan.kode);
  if (paket === undefined || station === undefined) return out('TOLAK', 'PEMILIH');
  const frame: Frame = { db, hands, list, paket, tps: station.keadaan, one, dipilih };
  const { isi } = one.pesan;
  if (isi.t === 'H') return serah(frame, isi);
  if (isi.t === 'B') return baru(frame, isi);
  const [record] = await readRekam(db, list.id, [isi.pemilih]);
  if (record === undefined || record.desa + record.tps !== one.pesan.kode) return out('TOLAK', 'PEMILIH');
  const done = isi.t === 'S' ? await bukti(frame, record) : await kunjungan(frame, isi, record);
  return { ...done, keluarga: record.nkkKunci };
}

type Visit = Extract<Isi, { t: 'V' | 'U' | 'T' | 'N' }>;

async function kunjungan(frame: Frame, isi: Visit, record: RekamTersegel): Promise<Hasil> {
  const { db, list, paket, tps, one, dipilih } = frame;
  const [kini] = await readHasil(db, list.id, [record.id]);
  const kode = isi.t === 'T' ? isi.kode : null;
  const fault = isi.t === 'T' ? await tmsFault(frame, isi) : undefined;
  if (fault !== undefined) return out('TOLAK', fault);
  if (!dipilih) {
    const dilihat = isi.t === 'N' ? record.rekam : isi.rekam;
    const word = nilai({ tahap: list.keadaan === TAHAP_COKLIT, tps, jenis: isi.t, kode, dilihat, rekam: record.rekam, oleh: one.oleh, kini });
    if (word.keadaan !== 'TERAP') return out(word.keadaan, word.sebab);
    if (isi.t === 'N' && kini?.pada === one.pada) return out('CATAT', 'SAMA');
  }
  const faults = isi.t === 'U' ? orangFaultOf(frame, record, isi.ubah) : undefined;
  if (faults !== undefined) return out('TOLAK', faults);
  const applied = await change(frame, changesOf(frame, isi, record));
  if (applied !== undefined) return applied;
  await note(frame, record.id, hasilBaru(isi.t, kode, kini, paket.kunjungan.kali), isi.t === 'T' && kode === 8 ? one.pesan.kode.slice(0, 10) + isi.tps : undefined);
  return out('TERAP');
}

async function tmsFault({ db, hands, list, paket, one }: Frame, { kode, bukti: paper, tps }: Extract<Isi, { t: 'T' }>): Promise<string | undefined> {
  if (!kodeCoklit(paket.tms).some((rule) => rule.kode === kode)) return 'SIDALIH_TMS_KODE';
  if (perluBukti(kode) && paper.surat.length < 3 && (await evidenceOf(db, hands, paper.foto)).length === 0) return 'SIDALIH_TMS_BUKTI';
  if (kode !== 8) return undefined;
  const desa = one.pesan.kode.slice(0, 10);
  if (tps === '' || desa + tps === one.pesan.kode) return 'TPS_SAMA';
  return (await countRekam(db, list.id, (desa + tps) as AreaCode)).length === 0 ? 'TPS_TIADA' : undefined;
}

async function evidenceOf(db: Db, { keys }: Hands, foto: string): Promise<readonly string[]> {
  return foto === '' ? [] : (await listEvidence(db, keys, PERIHAL, foto)).map(({ id }) => id);
}

function orangFaultOf({ hands, paket, list }: Frame, record: RekamTersegel, ubah: Partial<Orang>): string | undefined {
  const merged = { ...openRekam(brankasOf(hands.keys), record), ...ubah };
  return orangFaults(merged, personRules(paket, hariDi(hands.clock, list.kab)), ubah.nik !== undefined || ubah.nkk !== undefined)[0]?.salah;
}

/** SESUAI changes nothing on the record: it is kept as an outcome alone. */
async function changesOf(frame: Frame, isi: Visit, record: RekamTersegel): Promise<Ubahan[]> {
  const { db, hands, one, paket, list } = frame;
  const base = { sumber: TAHAP_COKLIT, dasar: dasarOf(one.pesan) };
  const back: Ubahan[] = record.tms !== null && isi.t !== 'N' ? [{ ...base, jenis: 'pulih', pemilih: record.id }] : [];
  switch (isi.t) {
    case 'V':
      return back;
    case 'N':
      return [];
    case 'U': {
      const merged = { ...openRekam(brankasOf(hands.keys), record), ...isi.ubah };
      return [...back, { ...base, jenis: 'ubah', pemilih: record.id, isi: isi.ubah, tanda: tandaOf(merged, personRules(paket, hariDi(hands.clock, list.kab))) }];
    }
    case 'T': {
      const files = await evidenceOf(db, hands, isi.bukti.foto);
      const shared = { ...base, bukti: files, pemilih: record.id };
      if (isi.kode !== 8) return [...back, { ...shared, jenis: 'tms', kode: isi.kode }];
      return [...back, { ...shared, jenis: 'tps', desa: record.desa, tps: isi.tps, salahTps: true }];
    }
  }
}

export const dasarOf = ({ perangkat, cacah }: Pick<PesanCoklit, 'perangkat' | 'cacah'>): string => `coklit/${perangkat}/${String(cacah)}`;

/** Undefined where all changes stand. */
async function change({ db, hands, list, one }: Frame, asked: Promise<Ubahan[]> | Ubahan[]): Promise<Hasil | undefined> {
  const changes = await asked;
  if (changes.length === 0) return undefined;
  const made = await applyChanges(db, { clock: hands.clock, brankas: brankasOf(hands.keys) }, list.id, changes, one.actor);
  if (made.ok) return undefined;
  const { code } = made.refusal;
  return out(code === 'SIDALIH_TAHAP_TUTUP' ? 'TUNDA' : code === 'SIDALIH_REKAM_BERUBAH' ? 'BENTROK' : 'TOLAK', code);
}

async function note({ db, list, one }: Frame, pemilih: string, hasil: HasilPemilih, ke?: string): Promise<void> {
  const [now] = await readRekam(db, list.id, [pemilih]);
  const { perangkat, cacah, kode } = one.pesan;
  await writeHasil(db, list.id, { ...hasil, pemilih, rekam: now?.rekam ?? 1, selesai: isSelesai(hasil), oleh: one.oleh, perangkat, cacah, pada: one.pada });
  for (const station of ke === undefined ? [kode] : [kode, ke]) await renewTps(db, list.id, station);
}

async function baru(frame: Frame, { pemilih, orang }: Extract<Isi, { t: 'B' }>): Promise<Hasil> {
  const { db, hands, list, paket, tps, one, dipilih } = frame;
  const brankas = brankasOf(hands.keys);
  const keluarga = brankas.nkkKunci(orang.nkk);
  const rules = personRules(paket, hariDi(hands.clock, list.kab));
  const fault = orangFaults(orang, rules, true)[0]?.salah;
  if (fault !== undefined) return out('TOLAK', fault, keluarga);
  if ((await readRekam(db, list.id, [pemilih])).length > 0) return out('TOLAK', 'PEMILIH', keluarga);
  if (!dipilih) {
    const word = nilai({ tahap: list.keadaan === TAHAP_COKLIT, tps, jenis: 'V', kode: null, dilihat: 1, rekam: 1, oleh: one.oleh, kini: undefined });
    if (word.keadaan !== 'TERAP') return out(word.keadaan, word.sebab, keluarga);
    // The same person again at this station: the PPS looks at both. Elsewhere a suspicion is raised by the list itself.
    const same = await readByNik(db, list.paket, [brankas.nikKunci(orang.nik)]);
    if (same.some((other) => other.daftar === list.id && other.desa + other.tps === one.pesan.kode)) return out('BENTROK', 'SUDAH_TERDAFTAR', keluarga);
  }
  const desa = one.pesan.kode.slice(0, 10) as AreaCode;
  const applied = await change(frame, [{ jenis: 'baru', id: pemilih, orang, desa, tps: one.pesan.kode.slice(10), sumber: TAHAP_COKLIT, dasar: dasarOf(one.pesan), tanda: tandaOf(orang, rules) }]);
  if (applied !== undefined) return { ...applied, keluarga };
  await note(frame, pemilih, hasilBaru('B', null, undefined, paket.kunjungan.kali));
  return out('TERAP', '', keluarga);
}

async function bukti({ db, list, tps, one, dipilih }: Frame, record: RekamTersegel): Promise<Hasil> {
  const word = nilai({ tahap: list.keadaan === TAHAP_COKLIT, tps, jenis: 'N', kode: null, dilihat: 1, rekam: 1, oleh: one.oleh, kini: undefined });
  if (word.keadaan !== 'TERAP' && !dipilih) return out(word.keadaan, word.sebab);
  const own = (await loadKeluarga(db, list.id, one.pesan.kode)).find(({ kunci }) => kunci === hex(record.nkkKunci));
  if (own === undefined || kurangKeluarga(own.anggota.map(({ kini }) => kini), true) !== undefined) return out('TOLAK', 'BELUM_SEMUA');
  const { perangkat, cacah } = one.pesan;
  await writeDiberi(db, list.id, one.pesan.kode, record.nkkKunci, { perangkat, cacah, pada: one.pada });
  return out('TERAP');
}

/** Done and left are the total: nothing may be left, no family without its proof, and no entry of the device on its way. */
async function serah({ db, hands, list, tps, one }: Frame, { dari, banyak }: Extract<Isi, { t: 'H' }>): Promise<Hasil | undefined> {
  const { perangkat, cacah, kode } = one.pesan;
  if ((await countPesan(db, perangkat, dari, cacah)) < banyak) return undefined;
  // The other Pantarlih of the station has handed in: this phone is done as well.
  if (tps === 'DISERAHKAN' || tps === 'DITERIMA') return out('TERAP');
  if (list.keadaan !== TAHAP_COKLIT) return out('TOLAK', 'TAHAP');
  const lacks = (await loadKeluarga(db, list.id, kode)).map(({ anggota, diberi }) => kurangKeluarga(anggota.map(({ kini }) => kini), diberi));
  if (lacks.includes('BELUM_SEMUA')) return out('TOLAK', 'BELUM_SELESAI');
  if (lacks.includes('BUKTI')) return out('TOLAK', 'BELUM_BUKTI');
  const ke = setelah(tps, 'SERAH');
  if (ke === undefined) return out('TOLAK', 'SERAH');
  await moveTps(db, list.id, kode, ke, '', new Date(hands.clock.now()).toISOString());
  return out('TERAP');
}

// What must hold before each step of a request, and what does the step make of it? (sidalih.md 5.5)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { PaketAturan } from '../aturan/paket.ts';
import { idDaftar } from '../daftar/buat.ts';
import { TANPA_TPS } from '../daftar/rekam.ts';
import { lockDaftar, readDaftar } from '../daftar/store/daftar.ts';
import { countRekam, readRekam } from '../daftar/store/pemilih.ts';
import { isTetap } from './cari.ts';
import { type RuangTps, ruangTps } from './ruang.ts';
import { type Langkah, setelah } from './states.ts';
import { type Pindah, countIsi, findHidup } from './store/pindah.ts';

export type PindahRefusal =
  | 'PINDAH_TIADA'
  | 'PINDAH_BERUBAH' // somebody was faster
  | 'PINDAH_LANGKAH' // not open in this state
  | 'PINDAH_BUKAN_DPT' // no record fits both numbers: the special list at home is the way
  | 'PINDAH_BELUM_DPT' // the list of her home is not final yet
  | 'PINDAH_SUDAH' // a voter moves once
  | 'PINDAH_PROVINSI_LAIN'
  | 'PINDAH_TPS' // no station there
  | 'PINDAH_TPS_SENDIRI' // the station where she is listed
  | 'PINDAH_PENUH'
  | 'PINDAH_ALASAN'; // a refusal says why

export interface LangkahMasuk {
  readonly langkah: Langkah;
  /** Station, 13 digits, for SETUJU. */
  readonly tps?: AreaCode;
  /** Why it is refused, for TOLAK. */
  readonly catatan?: string;
}

type Next = Result<Pindah, Refusal<PindahRefusal>>;

/** The row after the step, not written yet. `db` of the act: the list of the new place is held while room is counted. */
export async function terapkan(db: Db, paket: PaketAturan, p: Pindah, one: LangkahMasuk): Promise<Next> {
  const after = setelah({ keadaan: p.keadaan, asal: p.dicatatAsal, tujuan: p.dicatatTujuan }, one.langkah);
  if (after === undefined) return refuse('PINDAH_LANGKAH');
  const next: Pindah = { ...p, keadaan: after.keadaan, dicatatAsal: after.asal, dicatatTujuan: after.tujuan };
  if (one.langkah === 'CEK') return cek(db, paket, next);
  if (one.langkah === 'SETUJU') return setuju(db, paket, next, one.tps);
  if (one.langkah === 'TOLAK') {
    const why = (one.catatan ?? '').trim();
    return why.length < 5 ? refuse('PINDAH_ALASAN') : ok({ ...next, tolak: why.slice(0, 500) });
  }
  return ok(next);
}

/** In the final list, and once only. The place of the record is what counts from here on, not what she wrote. */
async function cek(db: Db, paket: PaketAturan, p: Pindah): Promise<Next> {
  const list = p.daftar === null ? undefined : await readDaftar(db, p.daftar);
  const [record] = list === undefined || p.pemilih === null ? [] : await readRekam(db, list.id, [p.pemilih]);
  if (list === undefined || record === undefined || record.tms !== null || record.tps === TANPA_TPS) return refuse('PINDAH_BUKAN_DPT');
  if (!isTetap(paket, list.keadaan)) return refuse('PINDAH_BELUM_DPT');
  if (await findHidup(db, p.paket, record.id, p.id)) return refuse('PINDAH_SUDAH');
  if (paket.dptb?.hanyaProvinsiSama === true && record.desa.slice(0, 2) !== p.tujuan.slice(0, 2)) return refuse('PINDAH_PROVINSI_LAIN');
  return ok({ ...p, asalTps: (record.desa + record.tps) as AreaCode, jk: record.jk });
}

async function setuju(db: Db, paket: PaketAturan, p: Pindah, tps: AreaCode | undefined): Promise<Next> {
  if (tps?.length !== 13 || !tps.startsWith(p.tujuan)) return refuse('PINDAH_TPS');
  if (tps === p.asalTps) return refuse('PINDAH_TPS_SENDIRI');
  const list = await lockDaftar(db, idDaftar(p.paket, tps.slice(0, 4)));
  const room = list === undefined ? undefined : (await ruangDi(db, paket, tps)).get(tps);
  if (room === undefined) return refuse('PINDAH_TPS');
  return room.sisa > 0 ? ok({ ...p, tps }) : refuse('PINDAH_PENUH', { hadir: room.hadir, batas: room.batas ?? 0 });
}

/** Stations of a desa, a kecamatan or the station itself that have voters, with their room; by code. */
export async function ruangDi(db: Db, paket: PaketAturan, node: AreaCode): Promise<Map<AreaCode, RuangTps>> {
  const counts = new Map<string, number>();
  for (const { desa, tps, banyak } of await countRekam(db, idDaftar(paket.id, node.slice(0, 4)), node)) if (tps !== TANPA_TPS) counts.set(desa + tps, (counts.get(desa + tps) ?? 0) + banyak);
  const moved = await countIsi(db, paket.id, node);
  return new Map([...counts].sort().map(([kode, dpt]) => [kode as AreaCode, ruangTps(paket, { dpt, ...(moved.get(kode) ?? { masuk: 0, keluar: 0 }) })]));
}

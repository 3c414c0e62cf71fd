// What happens to what a reception device sends, hours later, maybe twice? (layanan.md 9: arrival times kept, order merged, one effect)
import { type KeyObject, createPublicKey, randomUUID, verify } from 'node:crypto';
import { type Act, type Actor, type Facts, performAll } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { blindIndex, kidOf, sealField } from '#platform/seal';
import { findService } from '../../katalog/layanan.ts';
import { HANGUS, TUNGGU, batalkanJam, hentikanJam } from '../../kunjungan/janji.ts';
import { hariKantor } from '../../kunjungan/kantor-hari.ts';
import { waktuEfektif } from '../../kunjungan/keadaan.ts';
import { melangkah } from '../../kunjungan/langkah.ts';
import { type Kunjungan, lockKunjungan } from '../../kunjungan/store/kunjungan.ts';
import { bekalPerangkat } from '../resepsi/bekal.ts';
import { readBerkas } from '../resepsi/bentuk.ts';
import { type EntriResepsi, GESER_MS, type IsiResepsi, type JawabanEntri, type JawabanResepsi, type KirimanResepsi, type TolakResepsi } from '../resepsi/pesan.ts';
import { insertAntrean, insertPanggilan, insertTindak, lockHari, writeHari } from '../store/antrean.ts';
import { type Perangkat, findEntri, findNomor, findPerangkat, insertEntri, listSewa, lockPerangkat } from '../store/luring.ts';
import { sesudahPanggil } from '../urutan.ts';
import { beriNomor, masukkan } from './tiba.ts';

export const LURING_EVENT = 'layanan.loket-luring';
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;
type Acts = (Act & { readonly facts: Facts })[];
const SIGNATURE_BYTES = 64;
const TABLE = 'layanan_luring';

/** Signature before content. A batch that was changed on its way is refused whole; an entry that cannot stand, alone. */
export async function terimaLuring(deps: At, sent: KirimanResepsi): Promise<JawabanResepsi> {
  const device = await findPerangkat(deps.database.db, sent.perangkat);
  if (device === undefined) return { tolak: 'PERANGKAT_TIDAK_ADA' };
  if (!isSigned(device, sent)) return { tolak: 'TANDA_TANGAN' };
  if (device.dicabut !== null) return { tolak: 'PERANGKAT_DICABUT' };
  const berkas = readBerkas(sent);
  if (berkas?.kantor !== device.kantor) return { tolak: 'BENTUK' };
  const off = deps.clock.now() - berkas.jam * 1_000;
  const geser = Math.abs(off) > GESER_MS ? off : 0;
  const jawaban: JawabanEntri[] = [];
  let fresh = 0;
  for (const entri of berkas.entri) {
    const one = await terimaEntri(deps, device, entri, geser);
    jawaban.push(one.jawaban);
    fresh += one.baru ? 1 : 0;
  }
  if (geser !== 0 && fresh > 0) await deps.database.transaction((db) => insertTindak(db, { id: randomUUID(), kantor: device.kantor, jenis: 'JAM_PERANGKAT', kunjungan: null, isi: String(Math.round(geser / 1_000)), dibuat: deps.clock.now() }));
  return { jawaban, bekal: await bekalPerangkat(deps, device, berkas.sisa) };
}

function isSigned(device: Perangkat, { berkas, tanda }: KirimanResepsi): boolean {
  const signature = new Uint8Array(Buffer.from(tanda, 'base64url'));
  const key = readKey(device.kunci);
  return signature.length === SIGNATURE_BYTES && key !== undefined && verify('sha256', new TextEncoder().encode(berkas), { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** Undefined for anything but a public key on P-256. */
export function readKey(spki: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64url'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}

interface Diterima {
  readonly jawaban: JawabanEntri;
  readonly baru: boolean;
}

async function terimaEntri(deps: At, device: Perangkat, entri: EntriResepsi, geser: number): Promise<Diterima> {
  const { cacah } = entri;
  const text = JSON.stringify(entri);
  const sidik = blindIndex(deps.keys.secret('indeks'), { table: TABLE, column: 'sidik' }, text);
  return performAll<Diterima>(deps.database, deps.clock, async (db) => {
    await lockPerangkat(db, device.id);
    const kept = await findEntri(db, device.id, cacah);
    if (kept !== undefined) return { value: { jawaban: kept.sidik === sidik ? (JSON.parse(kept.jawaban) as JawabanEntri) : { cacah, keadaan: 'tolak', kode: 'CACAH_LAIN' }, baru: false }, acts: [] };
    const now = deps.clock.now();
    const pada = Math.min(entri.pada * 1_000 + geser, now);
    const actor: Actor = { id: device.akun, role: 'resepsionis', node: device.kantor };
    const done = await terapkan(db, deps, { device, isi: entri.isi, pada, geser: Math.round(geser / 1_000), actor });
    const jawaban: JawabanEntri = typeof done === 'string' ? { cacah, keadaan: 'tolak', kode: done } : { cacah, keadaan: done.ganda ? 'ganda' : 'terap' };
    const key = deps.keys.secret('bidang');
    const isi = sealField(key, { table: TABLE, row: `${device.id}/${String(cacah)}`, column: 'isi' }, kidOf(key), text);
    await insertEntri(db, { perangkat: device.id, cacah, sidik, isi, jawaban: JSON.stringify(jawaban), pada, diterima: now });
    const act = { event: LURING_EVENT, actor, kind: 'perangkat', object: device.id, node: device.kantor, facts: { cacah, t: entri.isi.t, keadaan: jawaban.keadaan, geser: Math.round(geser / 1_000) } };
    return { value: { jawaban, baru: true }, acts: [act, ...(typeof done === 'string' ? [] : done.acts)] };
  });
}

interface Terapan {
  readonly device: Perangkat;
  readonly isi: IsiResepsi;
  readonly pada: number;
  /** Seconds; 0 = the device's clock was right. */
  readonly geser: number;
  readonly actor: Actor;
}
type Diterapkan = { readonly acts: Acts; readonly ganda: boolean } | TolakResepsi;

async function terapkan(db: Db, deps: At, one: Terapan): Promise<Diterapkan> {
  const { device, isi, pada } = one;
  const tanggal = hariKantor({ now: () => pada }, device.kantor);
  if (isi.t === 'T') return tiba(db, deps, one, isi, tanggal);
  const id = await findNomor(db, device.kantor, tanggal, isi.huruf, isi.nomor);
  const k = id === undefined ? undefined : await lockKunjungan(db, id);
  if (k === undefined) return 'NOMOR_TIDAK_ADA';
  if (isi.t === 'P') return panggil(db, deps, one, k, isi.loket);
  if (isi.t === 'X') {
    const went = await melangkah(db, k, { peristiwa: 'PULANG', tangan: 'resepsionis', actor: one.actor, ganti: { sebab: 'PULANG_SENDIRI', loket: null }, pada });
    if (!went.ok) return 'LANGKAH';
    await batalkanJam(db, deps, k, [TUNGGU], 'tamu pulang');
    return { acts: [went.value.act], ganda: false };
  }
  const began = k.keadaan === 'DIPANGGIL' ? await melangkah(db, k, { peristiwa: 'HADIR', tangan: 'petugas', actor: one.actor, ganti: { mulai: k.dipanggil ?? pada }, pada }) : undefined;
  if (began?.ok === false) return 'LANGKAH';
  const served = await melangkah(db, began?.value.kunjungan ?? k, { peristiwa: 'SELESAI', tangan: 'petugas', actor: one.actor, ganti: { selesai: pada, hasil: isi.hasil }, pada });
  return served.ok ? { acts: [...(began === undefined ? [] : [began.value.act]), served.value.act], ganda: false } : 'LANGKAH';
}

async function panggil(db: Db, deps: At, { actor, pada, device }: Terapan, k: Kunjungan, loket: number): Promise<Diterapkan> {
  const irama = await lockHari(db, device.kantor, k.tanggal);
  const done = await melangkah(db, k, { peristiwa: 'PANGGIL', tangan: 'petugas', actor, ganti: { loket, loketTujuan: null, panggilan: 1, panggilAkhir: pada, dipanggil: k.dipanggil ?? pada }, pada });
  if (!done.ok) return 'LANGKAH';
  await insertPanggilan(db, k.id, loket, 1, pada);
  await writeHari(db, device.kantor, k.tanggal, sesudahPanggil(irama, { prioritas: k.prioritas === true }));
  await hentikanJam(db, deps, TUNGGU, k, pada);
  return { acts: [done.value.act], ganda: false };
}

/** The number comes from the device's own lease of that day, and never twice. A booking that is here already is kept beside the first. */
async function tiba(db: Db, deps: At, one: Terapan, isi: Extract<IsiResepsi, { readonly t: 'T' }>, tanggal: string): Promise<Diterapkan> {
  const { device, pada, actor, geser } = one;
  const layanan = findService(isi.layanan);
  if (layanan?.huruf !== isi.huruf) return 'LAYANAN';
  const leased = (await listSewa(db, device.id, tanggal)).some(({ huruf, dari, sampai }) => huruf === isi.huruf && isi.nomor >= dari && isi.nomor <= sampai);
  if (!leased) return 'NOMOR_BUKAN_SEWA';
  if ((await findNomor(db, device.kantor, tanggal, isi.huruf, isi.nomor)) !== undefined) return 'NOMOR_GANDA';
  const booked = isi.kunjungan === '' ? undefined : await lockKunjungan(db, isi.kunjungan);
  const own = booked !== undefined && booked.kantor === device.kantor && booked.tanggal === tanggal ? booked : undefined;
  const bernomor = { huruf: isi.huruf, nomor: isi.nomor, antreKunci: null };
  if (own?.keadaan === 'TERKONFIRMASI') {
    await insertAntrean(db, device.kantor, tanggal, isi.huruf, isi.nomor, own.id);
    const came = await melangkah(db, own, { peristiwa: 'TIBA', tangan: 'resepsionis', actor, ganti: { tiba: pada, efektif: waktuEfektif(pada, own.slot), perangkat: device.id, geser: geser === 0 ? null : geser }, pada });
    if (!came.ok) return 'LANGKAH';
    const { act } = await beriNomor(db, deps, came.value.kunjungan, bernomor, pada);
    await batalkanJam(db, deps, own, [HANGUS], 'tamu tiba');
    return { acts: [came.value.act, act], ganda: false };
  }
  const guest = { nama: isi.nama === '' ? 'Tamu' : isi.nama, lembaga: '', jenis: 'warga' as const, uraian: '', pejabat: '', jumlah: 1, kontak: undefined, prioritas: isi.prioritas, butuh: [], butuhLain: '', bahasa: 'id' as const, foto: false };
  const made = await masukkan(db, deps, { id: randomUUID(), kantor: device.kantor, layanan, isi: guest, sumber: 'LURING', dibantu: false, standar: null, actor, tiba: pada, perangkat: device.id, ...(geser === 0 ? {} : { geser }) });
  await insertAntrean(db, device.kantor, tanggal, isi.huruf, isi.nomor, made.id);
  const { act } = await beriNomor(db, deps, made, bernomor, pada);
  const ganda = own !== undefined && own.tiba !== null;
  if (ganda) await insertTindak(db, { id: randomUUID(), kantor: device.kantor, jenis: 'DUA_PERANGKAT', kunjungan: made.id, isi: own.id, dibuat: deps.clock.now() });
  return { acts: [act], ganda };
}

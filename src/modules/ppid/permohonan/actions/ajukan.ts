// What happens when somebody asks? (UU 14/2008 Pasal 22 ayat (1)-(5): a number at once, whatever is still missing)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { addDays } from '#kernel/day';
import { type Result, assert, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { atZone, zoneOf } from '#kernel/zone';
import { type Actor, type Once, performOnce } from '#platform/action';
import { type ReceivedFile, insertFile } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import { type ClockRow, explainClock, explanationLines, startClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type Pass, spendPass } from '#platform/puzzle';
import { type DrawnReceipt, type Receipt, drawReceipt, keepReceipt } from '#platform/receipts';
import { paketPada } from '../../aturan/paket.ts';
import { AJUKAN_EVENT } from '../events.ts';
import { tulisLangkah } from '../gerak.ts';
import { type Identitas, type Kanal, type Permintaan, kekurangan } from '../isian.ts';
import { type At, MODULE, clocksAt } from '../jam.ts';
import { jamJawab, usulJalur } from '../jalur.ts';
import { hari, kabari } from '../kabar.ts';
import { drawNumber } from '../nomor.ts';
import { kontakIndex, samarkan, sealPemohon } from '../rahasia.ts';
import { catat } from '../register.ts';
import { insertButir, insertPemohon } from '../store/berkas.ts';
import { type NewPermohonan, insertPermohonan } from '../store/permohonan.ts';
import { permohonanText as text } from '../text-permohonan.ts';

/** A file beside the request: `bukti` is looked at and destroyed, `kuasa` is kept until the case is final. */
export interface BerkasMasuk {
  readonly untuk: 'bukti' | 'kuasa' | 'lampiran';
  readonly file: ReceivedFile;
}

export interface Ajuan {
  /** Of the new row; drawn when absent. */
  readonly id?: string;
  readonly permintaan: Permintaan;
  readonly kanal: Kanal;
  readonly actor: Actor;
  /** `menunggu`: an image came along; `diterima`: an officer has seen the proof, `identitasCara` says how. */
  readonly identitas: Identitas;
  readonly identitasCara: string | null;
  readonly berkas: readonly BerkasMasuk[];
  readonly dibantu: boolean;
  /** Instant of a call, a mail or a date stamp before now, with what proves it; a second person confirms it later. */
  readonly diterima?: { readonly pada: string; readonly bukti: string };
  readonly asal?: string;
  readonly sebelumnya?: string;
  readonly batch?: string;
  readonly tinjau?: boolean;
}

export interface Terdaftar {
  readonly id: string;
  readonly nomor: string;
  /** What stands between the request and its day 0; empty = complete. */
  readonly kurang: readonly string[];
}

class Used extends Error {}

/**
 * Registers a request in the caller's transaction: row, items, number, clocks, book, message. Day 0 of the answer is the local
 * day of the last thing that was missing (section 6); a linked request carries the first one's check of identity.
 */
export async function daftarkan(db: Db, at: At, ajuan: Ajuan): Promise<Terdaftar> {
  const { permintaan: m, kanal, actor, identitas } = ajuan;
  const now = isoInstant(at.clock);
  const zona = zoneOf(m.kantor);
  assert(zona !== undefined, `zone of ${m.kantor}`);
  const diterimaPada = ajuan.diterima?.pada ?? now;
  const tanggal = atZone(diterimaPada, zona).day;
  const kurang = kekurangan({ identitas, tujuanAda: m.pemohon.tujuan !== '', jenis: m.jenis, kuasaAda: ajuan.berkas.some(({ untuk }) => untuk === 'kuasa') || identitas === 'diterima' });
  const paket = paketPada(tanggal);
  const p: NewPermohonan = {
    id: ajuan.id ?? randomUUID(),
    nomor: await drawNumber(db, { kantor: m.kantor, jenis: 'PPID', hari: tanggal }),
    kantor: m.kantor,
    paket: paket.id,
    kanal,
    jenisPemohon: m.jenis,
    keadaan: kurang.length === 0 ? 'TERDAFTAR' : 'DITERIMA',
    jalurUsul: usulJalur(m.rincian),
    judul: '',
    rincian: m.rincian,
    bentuk: m.bentuk,
    penyampaian: m.penyampaian,
    bahasa: m.bahasa,
    dibantu: ajuan.dibantu,
    tujuanAda: m.pemohon.tujuan !== '',
    identitas,
    identitasCara: ajuan.identitasCara,
    diterimaPada,
    tanggalTerima: tanggal,
    lengkapPada: kurang.length === 0 ? diterimaPada : null,
    izinArsip: m.izinArsip,
    embargo: m.embargo ? addDays(tanggal, paket.embargoHari) : null,
    asal: ajuan.asal ?? null,
    sebelumnya: ajuan.sebelumnya ?? null,
    batch: ajuan.batch ?? null,
    pemegang: null,
    mundur: ajuan.diterima?.bukti ?? null,
    mundurOleh: ajuan.diterima === undefined ? null : actor.id,
    tinjau: ajuan.tinjau ?? false,
  };
  await insertPermohonan(db, p, now);
  await insertPemohon(db, p.id, { rahasia: sealPemohon(at.keys, p.id, m.pemohon), samar: samarkan(m.pemohon.nama), kontak: kontakIndex(at.keys, m.pemohon), kabarSurel: m.kabarSurel });
  await insertButir(db, p.id, m.butir);
  for (const { untuk, file } of ajuan.berkas) await insertFile(db, at, file, { module: MODULE, object: p.id, purpose: untuk, class: 'terbatas', by: actor.id });
  await tulisLangkah(db, p, { langkah: 'ajukan', actor, isi: { kanal }, now });
  await catat(db, { kantor: p.kantor, nomor: p.nomor, peristiwa: 'ajukan', isi: { kanal, tanggal, jenis: m.jenis, bentuk: m.bentuk, lengkap: kurang.length === 0 } }, now);
  const jam = await mulaiJam(db, at, p, now);
  await kabari(db, at, p, { kabar: 'diterima', baris: await barisJam(db, at, p, jam, kurang) });
  return { id: p.id, nomor: p.nomor, kurang };
}

/** Complete: the answer's clock by the shorter lane, and the desk's own. Incomplete: her three days. */
async function mulaiJam(db: Db, at: At, p: NewPermohonan, now: string): Promise<ClockRow> {
  const on = { module: MODULE, object: p.id, office: p.kantor };
  if (p.lengkapPada === null) return startClock(db, clocksAt(at), { ...on, rule: 'ppid.lengkapi', from: now });
  const jam = await startClock(db, clocksAt(at), { ...on, rule: jamJawab(null), from: p.lengkapPada });
  await startClock(db, clocksAt(at), { ...on, rule: 'ppid.jalur', from: p.lengkapPada });
  if (p.identitas === 'menunggu') await startClock(db, clocksAt(at), { ...on, rule: 'ppid.identitas', from: p.lengkapPada });
  return jam;
}

async function barisJam(db: Db, at: At, p: NewPermohonan, jam: ClockRow, kurang: readonly string[]): Promise<readonly string[]> {
  const lang = p.bahasa;
  const sum = explanationLines(lang, await explainClock(db, clocksAt(at), jam));
  if (kurang.length === 0) return [say(lang, text.jalurSementara), ...sum];
  const names = { identitas: text.kurangIdentitas, tujuan: text.kurangTujuan, kuasa: text.kurangKuasa };
  const missing = kurang.map((one) => say(lang, names[one as keyof typeof names])).join(', ');
  return [say(lang, text.kurangBaris, { kurang: missing, batas: hari(lang, jam.jatuhTempo) }), ...sum];
}

/** SIBUK: send again. SOAL_DIPAKAI: the puzzle let somebody in already. SUDAH: another form came under this key. */
export type AjukanRefusal = { readonly code: 'SIBUK' | 'SOAL_DIPAKAI' | 'SUDAH' };

export interface Tanda extends Receipt {
  readonly permohonan: readonly Terdaftar[];
}

/** `lagi`: the same form came before; nothing was made by this one. */
export interface Diajukan extends Tanda {
  readonly lagi: boolean;
}

/**
 * A request to one office or the same to many (section 21): each gets its own number, lane, clock and answer; one receipt opens
 * them all. `pass`: of the puzzle; null for what an officer writes down.
 */
export async function ajukan(at: At, once: Once, ajuan: Ajuan, kantorLain: readonly AreaCode[], pass: Pass | null): Promise<Result<Diajukan, AjukanRefusal>> {
  const drawn: DrawnReceipt | undefined = await drawReceipt(at.keys, 'PN');
  if (drawn === undefined) return refuse('SIBUK');
  const kantor = [...new Set([ajuan.permintaan.kantor, ...kantorLain])];
  const batch = kantor.length > 1 ? { batch: randomUUID() } : {};
  const { actor } = ajuan;
  const id = randomUUID();
  try {
    const done = await performOnce(at.database, at.clock, once, { event: AJUKAN_EVENT, actor, kind: 'permohonan', object: id, node: ajuan.permintaan.kantor }, async (db) => {
      if (pass !== null && !(await spendPass(db, at.clock.now(), pass))) throw new Used();
      const made: Terdaftar[] = [];
      for (const [n, one] of kantor.entries()) made.push(await daftarkan(db, at, { ...ajuan, ...batch, ...(n === 0 ? { id } : {}), permintaan: { ...ajuan.permintaan, kantor: one } }));
      const [first] = made;
      assert(first !== undefined, 'a request at one office at least');
      await keepReceipt(db, at, drawn, first.id);
      const facts = { kanal: ajuan.kanal, nomor: made.map(({ nomor }) => nomor), berkas: ajuan.berkas.length };
      return { value: { code: drawn.code, pin: drawn.pin, permohonan: made }, facts };
    });
    return done.state === 'other-body' ? refuse('SUDAH') : ok({ ...done.value, lagi: done.state === 'again' });
  } catch (error) {
    if (error instanceof Used) return refuse('SOAL_DIPAKAI');
    throw error;
  }
}


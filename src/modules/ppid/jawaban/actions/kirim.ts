// What happens when the answer leaves? (one act: letter frozen, files given, clock stopped, window opened; ppid.md section 9)
import { type Refusal, type Result, assert, refuse } from '#kernel/result';
import type { Actor } from '#platform/action';
import { filesOf, insertFile, readFileBytes } from '#platform/attachments';
import { createHash } from 'node:crypto';
import { explainClock, explanationLines, planClock, progressOf } from '#platform/clocks';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Jawaban, kirimJawaban } from '../../permohonan/actions/akhiri.ts';
import type { GerakRefusal } from '../../permohonan/gerak.ts';
import { type At, MODULE, clocksAt, jamOf } from '../../permohonan/jam.ts';
import { openPemohon } from '../../permohonan/rahasia.ts';
import { type Butir, listButir, readPemohon } from '../../permohonan/store/berkas.ts';
import { type Permohonan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { cetakSurat, simpanSurat } from '../../surat/surat.ts';
import { isiTagihan } from '../../surat/tagihan.ts';
import type { SuratRow } from '../../surat/store/surat.ts';
import { getPaketPpid } from '../../aturan/paket.ts';
import { archiveAnswer, freezeArchive } from '../../dip/arsipkan.ts';
import { adaBeku } from '../../keberatan/store/keberatan.ts';
import type { BahanArsip } from '../../dip/arsip.ts';
import type { Answered } from '../../permohonan/states.ts';
import { bacaTahan, hariKantor } from '../tahan.ts';
import { type BerkasSurat, isiSurat } from '../isi-surat.ts';
import { type Pemeriksaan, periksaJawaban } from '../periksa.ts';
import { type BerkasDraf, DRAF_AWAL, type IsiDraf, jumlahBiaya } from '../draf.ts';
import { dropDraf, listBerkas, readDraf } from '../store/jawaban.ts';
import { sidikKini } from './susun.ts';

/** JAWAB_BELUM: the checks name what is missing. DRAF_BERUBAH: somebody saved another draft while the letter was printed. ClockRefused cannot happen: the request's day 0 has its calendar. */
export type KirimRefusal = GerakRefusal | Refusal<'JAWAB_BELUM' | 'DRAF_BERUBAH'>;

/** Takes the whole sending back. */
class DrafBerubah extends Error {}

export interface Kirim {
  readonly id: string;
  readonly versi: number;
  readonly actor: Actor;
  /** Post of the signer. */
  readonly penanda: string;
  readonly origin: string;
}

/** The draft with everything that stands against sending it, as of now. */
export async function periksaKini(at: At, p: Permohonan): Promise<Pemeriksaan & { readonly sidik: string }> {
  const { db } = at.database;
  const draf = await readDraf(db, p.id);
  const isi = draf?.isi ?? DRAF_AWAL(p.penyampaian);
  const [butir, berkas, sidik] = [await listButir(db, p.id), await listBerkas(db, p.id), await sidikKini(db, p.id, isi)];
  const disetujui = draf !== undefined && draf.setujuOleh !== null && draf.setujuOleh !== draf.usulOleh && draf.usulSidik === sidik;
  return { ...periksaJawaban({ isi, butir, berkas, diminta: p.penyampaian, tahan: await bacaTahan(db, at, p), disetujui, sedikit: getPaketPpid(p.paket).alasan }), sidik };
}

export async function kirim(at: At, one: Kirim): Promise<Result<Permohonan, KirimRefusal>> {
  const { db } = at.database;
  const p = await readPermohonan(db, one.id);
  if (p === undefined) return refuse('PERMOHONAN_TIADA');
  const checked = await periksaKini(at, p);
  if (checked.keadaan === undefined || checked.halangan.length > 0) return refuse('JAWAB_BELUM', { banyak: checked.halangan.length });
  const draf = await readDraf(db, p.id);
  const [butir, berkas] = [await listButir(db, p.id), await listBerkas(db, p.id)];
  const diberi = await berkasDiberi(at, p, berkas, butir.filter(({ hasil }) => hasil === 'beri' || hasil === 'hitamkan').map(({ no }) => no));
  const isi = draf?.isi ?? DRAF_AWAL(p.penyampaian);
  const langsung = isi.cara === 'unduh' || isi.cara === 'surel';
  const letter = await isiSurat(at, {
    p, isi, butir, keadaan: checked.keadaan, berkas: diberi.map(({ surat }) => surat), kotak: berkas.flatMap(({ kotak }) => kotak),
    pemohon: checked.keadaan === 'DITOLAK' ? await identitasUntukPenolakan(db, at, p) : undefined, hitungan: await hitungan(at, p), jendela: await jendela(at, p, langsung),
  });
  const tercetak = await cetakSurat(at, { jenis: 'pemberitahuan', permohonan: p, penanda: one.penanda, origin: one.origin, ...letter });
  // The bill goes with the notice: no payment is asked for before it, and ground f counts from the same day.
  const tagihan = jumlahBiaya(isi.biaya) === 0 ? undefined : await cetakSurat(at, { jenis: 'biaya', permohonan: p, penanda: one.penanda, origin: one.origin, ...(await isiTagihan(at, { p, biaya: isi.biaya, dasar: isi.biayaDasar, jendela: await jendela(at, p, langsung) })) });
  const { keadaan } = checked;
  const hariLayanan = await hariTerpakai(at, p);
  const jawaban: Jawaban = {
    id: p.id, versi: one.versi, actor: one.actor, keadaan, langsung, surat: { nomor: tercetak.row.nomor, sha256: tercetak.row.sha256 }, biaya: jumlahBiaya(isi.biaya),
    juga: async (inner) => {
      if ((await sidikKini(inner, p.id, (await readDraf(inner, p.id))?.isi ?? isi)) !== checked.sidik) throw new DrafBerubah();
      for (const letter of tagihan === undefined ? [tercetak] : [tercetak, tagihan]) assert(await simpanSurat(inner, at, letter), 'a letter of no step is always kept');
      const dokumen: BahanArsip['dokumen'][number][] = [];
      for (const { file, surat } of diberi) {
        const kept = await insertFile(inner, at, { sha256: surat.sha256, bytes: surat.bytes, type: file.type, name: file.name, active: file.active, content: file.content }, { module: MODULE, object: p.id, purpose: 'jawaban', class: 'terbatas', by: one.actor.id });
        dokumen.push({ nama: surat.nama, tipe: file.type, bytes: surat.bytes, sha256: surat.sha256, berkas: kept.id, tautan: null });
      }
      await arsipkan(inner, at, { p, isi, keadaan, butir, hariLayanan, surat: tercetak.row, dokumen });
      await dropDraf(inner, p.id);
    },
  };
  return kirimJawaban(at, jawaban).catch((fault: unknown) => {
    if (fault instanceof DrafBerubah) return refuse('DRAF_BERUBAH');
    throw fault;
  });
}

interface Diberi {
  readonly surat: BerkasSurat;
  readonly file: { readonly type: Parameters<typeof insertFile>[2]['type']; readonly name: string; readonly active: boolean; readonly content: () => Promise<Buffer> };
}

/** What leaves is the blackened form where there is one, else the paper itself. */
async function berkasDiberi(at: At, p: Permohonan, berkas: readonly BerkasDraf[], items: readonly number[]): Promise<Diberi[]> {
  const { db } = at.database;
  const held = new Map((await filesOf(db, MODULE, p.id)).map((file) => [file.id, file]));
  const out: Diberi[] = [];
  for (const one of berkas.filter(({ butir }) => items.includes(butir))) {
    const file = held.get(one.hasil ?? one.asal);
    const bytes = file === undefined ? undefined : await readFileBytes(db, at, file.id);
    assert(file !== undefined && bytes !== undefined, 'a file of the draft is there');
    const nama = `${p.nomor}-${one.butir}-${out.length + 1}.${file.type}`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    out.push({ surat: { butir: one.butir, nama, bytes: bytes.length, sha256, hitam: one.hasil !== null }, file: { type: file.type, name: nama, active: file.active, content: () => Promise.resolve(bytes) } });
  }
  return out;
}

/** Only a refusal prints who asked (section 19); letters never hold more identity than she needs to see. */
async function identitasUntukPenolakan(db: Db, at: At, p: Permohonan) {
  const row = await readPemohon(db, p.id);
  return row === undefined ? undefined : openPemohon(at.keys, p.id, row.rahasia);
}

async function hitungan(at: At, p: Permohonan): Promise<readonly string[]> {
  const { jawab } = await jamOf(at.database.db, p.id);
  return jawab === undefined ? [] : explanationLines(p.bahasa, await explainClock(at.database.db, clocksAt(at), jawab));
}

/** Counted days from day 0 to today, which is the day of sending. */
async function hariTerpakai(at: At, p: Permohonan): Promise<number> {
  const { jawab } = await jamOf(at.database.db, p.id);
  return jawab === undefined ? 0 : ((await progressOf(at.database.db, clocksAt(at), [jawab])).get(jawab.id)?.n ?? 0);
}

interface Bahan {
  readonly p: Permohonan;
  readonly isi: IsiDraf;
  readonly keadaan: Answered;
  readonly butir: readonly Butir[];
  readonly hariLayanan: number;
  readonly surat: Pick<SuratRow, 'jenis' | 'tanggal' | 'sha256'>;
  readonly dokumen: BahanArsip['dokumen'];
}

/** The archive hears of every answer; two persons decide there what of it is shown (section 18). */
async function arsipkan(db: Db, at: At, { p, isi, keadaan, butir, hariLayanan, surat, dokumen }: Bahan): Promise<void> {
  const links = butir.flatMap(({ tautan }) => (tautan === null ? [] : [{ nama: tautan, tipe: 'text/html', bytes: null, sha256: null, berkas: null, tautan }]));
  await archiveAnswer(db, at, {
    nomor: p.nomor, kantor: p.kantor, jalur: p.jalur ?? p.jalurUsul, diterima: p.tanggalTerima, dijawab: hariKantor(at, p.kantor), hariLayanan, hasil: keadaan, izin: p.izinArsip, embargo: p.embargo, rincian: p.rincian,
    uji: butir.find(({ uji }) => uji !== null)?.uji ?? null, surat: [{ jenis: surat.jenis, tanggal: surat.tanggal, sha256: surat.sha256, berkas: null }], dokumen: [...dokumen, ...links], tentangPemohon: isi.tentangPemohon,
  });
  // An answer that comes during a dispute stays out of view as its party wished (section 14).
  if (await adaBeku(db, p.id)) await freezeArchive(db, at, p.nomor, true);
}

/** Last day of her window if it begins today; undefined where it begins with the delivery. */
async function jendela(at: At, p: Permohonan, langsung: boolean): Promise<string | undefined> {
  if (!langsung) return undefined;
  const plan = await planClock(at.database.db, clocksAt(at), { module: MODULE, object: p.id, office: p.kantor, rule: 'ppid.keberatan.ajukan', from: isoInstant(at.clock) });
  return plan.ok ? plan.value.jatuhTempo : undefined;
}


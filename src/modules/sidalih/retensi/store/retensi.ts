// Which personal data beside the lists are past their time, and how are they taken away? (rows stay with their counts and hashes)
import type { RawBuilder } from 'kysely';
import { type Db, rows, run, sql } from '#platform/db';
import type { KelasRetensi } from '../../aturan/paket.ts';

/** What a rule means for the rows of one pack. */
export interface Ukuran {
  readonly kelas: KelasRetensi;
  readonly paket: string;
  /** ISO instant: what began to run before it, or then, is due. */
  readonly batas: string;
  /** Last stage of the pack: the list is locked. */
  readonly akhir: string;
  /** Polling day; null = nothing that runs from it is ever due. */
  readonly hariH: string | null;
}

type Sql = RawBuilder<unknown>;

/** Simulated lists hold no person; a list under a hold waits. `daftar`: an array of lists. */
const bebas = (daftar: Sql): Sql =>
  sql`not exists (select 1 from sidalih_tahan h where h.daftar = any(${daftar})) and not exists (select 1 from sidalih_daftar s where s.id = any(${daftar}) and s.simulasi)`;

/** Of one pack, `tid` and `mulai`; the time is compared outside. */
const CALON: Readonly<Record<KelasRetensi, (u: Ukuran) => Sql>> = {
  'masukan-ditolak': ({ paket }) => sql`select b.ctid as tid, m.pada as mulai, array[d.id] as daftar from sidalih_baris b join sidalih_muatan m on m.id = b.muatan join sidalih_daftar d on d.id = m.daftar
    where b.rahasia is not null and m.keadaan in ('SELESAI', 'BATAL') and d.paket = ${paket}`,
  tanggapan: ({ paket }) => sql`select t.ctid as tid, t.diubah as mulai, array[t.daftar] as daftar from sidalih_tanggapan t where t.dihapus is null and t.keadaan = 'DIBERITAHUKAN' and t.paket = ${paket}`,
  pindah: ({ paket, hariH }) => sql`select p.ctid as tid, ${hariH}::date::timestamptz as mulai, array[p.daftar, p.paket || '.' || left(p.asal, 4), p.paket || '.' || left(p.tujuan, 4)] as daftar
    from sidalih_pindah p where p.dihapus is null and p.paket = ${paket}`,
  'pdpb-masukan': ({ paket }) => sql`select b.ctid as tid, q.sejak as mulai, array[q.paket || '.' || q.kode] as daftar from sidalih_pdpb_baris b join sidalih_pdpb_masukan m on m.id = b.masukan
    join sidalih_pdpb q on q.kode = m.kode and q.tahun = m.tahun and q.tw = m.tw where b.dihapus is null and q.keadaan = 'TUTUP' and not q.simulasi and q.paket = ${paket}`,
  dpk: ({ paket, hariH }) => sql`select k.ctid as tid, ${hariH}::date::timestamptz as mulai, array[k.paket || '.' || left(k.desa, 4)] as daftar from sidalih_dpk k where k.dihapus is null and k.paket = ${paket}`,
  coklit: ({ paket, akhir }) => sql`select p.ctid as tid, d.sejak as mulai, array[d.id] as daftar from sidalih_coklit_pesan p join sidalih_daftar d on d.id = p.daftar
    where p.dihapus is null and d.keadaan = ${akhir} and d.paket = ${paket}`,
  // An appeal that comes late brings words again.
  ganda: ({ paket }) => sql`select k.ctid as tid, k.diubah as mulai, array(select s.daftar from sidalih_ganda_sisi s where s.kasus = k.id) as daftar
    from sidalih_ganda k where (k.dihapus is null or k.dihapus < k.diubah) and k.keadaan = 'SELESAI' and k.paket = ${paket}`,
  bukti: (u) => sql`select b.ctid as tid, c.mulai, c.daftar from sidalih_bukti b cross join lateral (${perkaraBukti(u)}) c where b.dihapus is null`,
};

/** Evidence falls due with its case; of a visit, with the list of its regency, unless another list of it is still being checked. */
function perkaraBukti({ paket, akhir, hariH }: Ukuran): Sql {
  const id = (perihal: string): Sql => sql`case when b.perihal = ${perihal} then b.perkara::uuid end`;
  return sql`select t.diubah as mulai, array[t.daftar] as daftar from sidalih_tanggapan t where t.id = ${id('tanggapan')} and t.keadaan = 'DIBERITAHUKAN' and t.paket = ${paket}
    union all select k.diubah, array(select s.daftar from sidalih_ganda_sisi s where s.kasus = k.id) from sidalih_ganda k where k.id = ${id('ganda')} and k.keadaan = 'SELESAI' and k.paket = ${paket}
    union all select s.terbit, array[s.daftar] from sidalih_saran s join sidalih_daftar d on d.id = s.daftar where s.id = ${id('saran')} and s.terbit is not null and d.paket = ${paket}
    union all select ${hariH}::date::timestamptz, array[p.daftar, p.paket || '.' || left(p.asal, 4), p.paket || '.' || left(p.tujuan, 4)] from sidalih_pindah p where p.id = ${id('pindah')} and p.paket = ${paket}
    union all select d.sejak, array[d.id] from sidalih_daftar d where b.perihal = 'coklit' and d.kab = left(b.node, 4) and d.keadaan = ${akhir} and d.paket = ${paket} and b.pada <= d.sejak
      and not exists (select 1 from sidalih_coklit_pesan o join sidalih_daftar l on l.id = o.daftar where o.kode = b.node and l.kab = d.kab and l.id <> d.id and l.sejak >= b.pada and l.keadaan <> ${akhir})`;
}

const due = (u: Ukuran): Sql => sql`select c.tid, c.mulai from (${CALON[u.kelas](u)}) c where c.mulai <= ${u.batas}::timestamptz and ${bebas(sql`c.daftar`)}`;

export interface Tempo {
  readonly banyak: number;
  /** Day on which the time of the oldest began, UTC; null where nothing is due. */
  readonly sejak: string | null;
}

export async function countDue(db: Db, u: Ukuran): Promise<Tempo> {
  const [found] = await rows(db, sql<Tempo>`select count(*)::int as banyak, to_char(min(mulai) at time zone 'UTC', 'YYYY-MM-DD') as sejak from (${due(u)}) j`);
  return found ?? { banyak: 0, sejak: null };
}

/** What taking away means; each gives one row for one row of its class. */
function emptied(kelas: KelasRetensi, these: Sql, now: string): Sql {
  const at = sql`${now}::timestamptz`;
  switch (kelas) {
    case 'masukan-ditolak':
      return sql`with h as (update sidalih_baris set rahasia = null, dihapus = ${at} where ctid in (${these}) returning 1)`;
    case 'tanggapan':
      return sql`with h as (update sidalih_tanggapan set isi = '', rencana = null, nik_kunci = null, kontak_kunci = null, dihapus = ${at} where ctid in (${these}) returning id),
        l as (update sidalih_tanggapan_langkah l set catatan = null from h where l.perkara = h.id and l.catatan is not null),
        s as (update sidalih_tanggapan_surat s set isi = null from h where s.perkara = h.id and s.isi is not null)`;
    case 'pindah':
      // The board of names is drawn from these rows, so their version moves with them.
      return sql`with h as (update sidalih_pindah set rahasia = '', surat = null, versi = versi + 1, dihapus = ${at} where ctid in (${these}) returning 1)`;
    case 'pdpb-masukan':
      return sql`with h as (update sidalih_pdpb_baris set rahasia = '', dihapus = ${at} where ctid in (${these}) returning 1)`;
    case 'dpk':
      return sql`with h as (update sidalih_dpk set rahasia = '', nik_kunci = null, dihapus = ${at} where ctid in (${these}) returning 1)`;
    case 'coklit':
      return sql`with h as (update sidalih_coklit_pesan set berkas = '', tanda = '', dihapus = ${at} where ctid in (${these}) returning 1)`;
    case 'ganda':
      return sql`with h as (update sidalih_ganda set dihapus = ${at} where ctid in (${these}) returning id),
        l as (update sidalih_ganda_langkah l set isi = l.isi - 'teks' from h where l.kasus = h.id and l.isi ->> 'teks' is not null)`;
    case 'bukti':
      return sql`with h as (update sidalih_bukti set nama = '', dihapus = ${at} where ctid in (${these}) returning 1)`;
  }
}

/** At most `most` rows; returns how many. */
export async function takeAway(db: Db, u: Ukuran, most: number, now: string): Promise<number> {
  const these = sql`select tid from (${due(u)}) j limit ${most}`;
  const [done] = await rows(db, sql<{ n: number }>`${emptied(u.kelas, these, now)} select count(*)::int as n from h`);
  return done?.n ?? 0;
}

/** Every pack under which something is kept. */
export async function listPaket(db: Db): Promise<string[]> {
  const found = await rows(db, sql<{ paket: string }>`select paket from sidalih_daftar union select paket from sidalih_pindah union select paket from sidalih_dpk union select paket from sidalih_pdpb order by paket`);
  return found.map(({ paket }) => paket);
}

export interface Buangan {
  readonly id: string;
  readonly sha256: string;
  readonly jenis: 'foto' | 'pdf';
  /** The same file is evidence of another case that still holds it. */
  readonly dipakai: boolean;
}

export async function listBuangan(db: Db, most: number): Promise<Buangan[]> {
  return rows(
    db,
    sql<Buangan>`select b.id, b.sha256, b.jenis, exists (select 1 from sidalih_bukti o where o.sha256 = b.sha256 and o.dihapus is null) as dipakai
      from sidalih_bukti b where b.dihapus is not null and not b.berkas_hilang order by b.id limit ${most}`,
  );
}

export async function setHilang(db: Db, id: string): Promise<void> {
  await run(db, sql`update sidalih_bukti set berkas_hilang = true where id = ${id}::uuid`);
}

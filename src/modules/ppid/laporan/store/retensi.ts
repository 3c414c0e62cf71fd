// Whose identity is kept no longer, and how does it go? (ppid.md section 20: the register line stays)
import { type Db, rows, run, sql } from '#platform/db';

/** Ended cases of a pack whose last step is older than an instant; `tahan`: an objection, an order or a dispute still stands, or a dispute ended after it. */
const due = (paket: string, sebelum: string) => sql`
  from ppid_permohonan as p join ppid_pemohon as w on w.permohonan = p.id
  where w.dihapus is null and p.paket = ${paket} and p.keadaan in ('SELESAI', 'DICABUT', 'DITUTUP_TIDAK_LENGKAP')
    and exists (select 1 from ppid_langkah as l where l.permohonan = p.id and l.langkah in ('selesai', 'cabut', 'tutup-tidak-lengkap') and l.pada < ${sebelum}::timestamptz)`;
const held = (sebelum: string) => sql`(exists (select 1 from ppid_keberatan as k left join ppid_sengketa as s on s.keberatan = k.id where k.permohonan = p.id
    and (k.keadaan = 'KEBERATAN_TERDAFTAR' or (k.perintah is not null and k.perintah_selesai is null) or (s.id is not null and (s.keadaan <> 'SENGKETA_SELESAI' or s.diubah >= ${sebelum}::timestamptz)))))`;

export async function countTempo(db: Db, paket: string, sebelum: string): Promise<{ readonly perkara: number; readonly tahan: number }> {
  const [row] = await rows(db, sql<{ perkara: number; tahan: number }>`select (count(*) filter (where not ${held(sebelum)}))::int as perkara, (count(*) filter (where ${held(sebelum)}))::int as tahan ${due(paket, sebelum)}`);
  return row ?? { perkara: 0, tahan: 0 };
}

export async function listTempo(db: Db, paket: string, sebelum: string, limit: number): Promise<{ readonly id: string; readonly rahasia: string }[]> {
  return rows(db, sql<{ id: string; rahasia: string }>`select p.id, w.rahasia ${due(paket, sebelum)} and not ${held(sebelum)} order by p.id limit ${limit} for update of w skip locked`);
}

/** The initials of lists stay. */
export async function samarkanPemohon(db: Db, ids: readonly string[], now: string): Promise<void> {
  await run(db, sql`update ppid_pemohon set rahasia = '', kontak = null, kabar_surel = false, dihapus = ${now}::timestamptz where permohonan = any(${ids}::uuid[])`);
  await run(db, sql`update ppid_catatan set teks = '' where permohonan = any(${ids}::uuid[])`);
}

export async function kosongkanKeberatan(db: Db, ids: readonly string[]): Promise<number> {
  return run(db, sql`update ppid_keberatan set rahasia = '' where permohonan = any(${ids}::uuid[]) and rahasia <> ''`);
}

export async function listSuratIsi(db: Db, ids: readonly string[]): Promise<{ readonly id: string; readonly permohonan: string; readonly isi: string }[]> {
  return rows(db, sql<{ id: string; permohonan: string; isi: string }>`select id, permohonan, isi from ppid_surat where permohonan = any(${ids}::uuid[]) and isi <> ''`);
}

/** Number, date and hash stay: that it was sent can still be proved. */
export async function kosongkanSurat(db: Db, ids: readonly string[]): Promise<number> {
  return run(db, sql`update ppid_surat set isi = '', pdf = ''::bytea where id = any(${ids}::uuid[])`);
}

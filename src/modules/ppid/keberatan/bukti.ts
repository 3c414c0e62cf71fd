// Which papers of a case are its exhibits, under which number and hash? (one list for the printed file, the archive and the office's bundle)
import { type Day, daysBetween } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { assert } from '#kernel/result';
import { atZone, zoneOf } from '#kernel/zone';
import { type KeptFile, fileName, filesOf, readFileBytes } from '#platform/attachments';
import { explainClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type At, MODULE, clocksAt, jamOf } from '../permohonan/jam.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { listSurat, listSuratPerkara, readSurat, readSuratPerkara } from '../surat/store/surat.ts';
import { type JenisSurat, bukaIsi, bukaPdf } from '../surat/surat.ts';
import { suratText } from '../surat/text.ts';
import { type Tandatangan, isiTanda, tandatangani } from '../warga/tanda/tanda-tangan.ts';
import { jamKeberatan } from './actions/tangani.ts';
import type { Keberatan } from './store/keberatan.ts';
import { berkasText as text } from './text-berkas.ts';

/** What a person brings to the commission: a request (absent for ground b) and its objections. */
export interface Perkara {
  readonly p: Permohonan | undefined;
  readonly keberatan: readonly Keberatan[];
}

export interface Bukti {
  /** "P-1" for the applicant, "T-1" for the respondent. */
  readonly tanda: string;
  readonly judul: string;
  readonly tanggal: Day | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly macam: 'surat' | 'dokumen';
  /** Path in the archive. */
  readonly nama: string;
  /** Undefined where its content was deleted after its time of keeping. */
  readonly baca: () => Promise<Buffer | undefined>;
  /** Why it is in the list and not in the archive. */
  readonly tanpa?: 'besar' | 'pindai';
}

/** Together in one archive; the format itself ends at 4 GB. What does not fit is named in the list. */
const BATAS_ARSIP = 1_000_000_000;
const BERSIH: readonly KeptFile['state'][] = ['BERSIH', 'TIDAK_DIPINDAI'];

const aman = (name: string): string => name.normalize('NFKD').replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).toLowerCase();

type Mentah = Omit<Bukti, 'tanda' | 'nama' | 'tanpa'> & { readonly ekor: string; readonly pindai: boolean };

async function surat(at: At, lang: Lang, { p, keberatan }: Perkara): Promise<Mentah[]> {
  const { db } = at.database;
  const rows = p === undefined ? (await Promise.all(keberatan.map(({ id }) => listSuratPerkara(db, id)))).flat() : await listSurat(db, p.id);
  return rows.map((row) => ({
    judul: `${say(lang, suratText[row.jenis as JenisSurat])} ${row.nomor}`, tanggal: row.tanggal as Day, sha256: row.sha256, bytes: row.ukuran, ekor: aman(`${row.jenis}-${row.nomor}.pdf`), pindai: true, macam: 'surat' as const,
    baca: async () => {
      const held = row.permohonan === null ? await readSuratPerkara(db, row.perkara ?? '', row.id) : await readSurat(db, row.permohonan, row.id);
      return held === undefined ? undefined : bukaPdf(at, held.id, held.pdf);
    },
  }));
}

/** Files of the request with one of these purposes, the oldest first. */
export async function berkasPerkara(at: At, p: Permohonan | undefined, untuk: readonly string[]): Promise<readonly KeptFile[]> {
  return p === undefined ? [] : (await filesOf(at.database.db, MODULE, p.id)).filter(({ purpose }) => untuk.includes(purpose));
}

async function dokumen(at: At, lang: Lang, { p }: Perkara): Promise<Mentah[]> {
  const zone = p === undefined ? 'WIB' : (zoneOf(p.kantor) ?? 'WIB');
  return (await berkasPerkara(at, p, ['jawaban', 'lampiran'])).map((file) => ({
    judul: say(lang, file.purpose === 'jawaban' ? text.dokumenDiberi : text.dokumenAnda, { nama: fileName(at, file) }), tanggal: atZone(new Date(file.at).toISOString(), zone).day, sha256: file.sha256, bytes: file.bytes,
    ekor: aman(fileName(at, file)), pindai: BERSIH.includes(file.state), macam: 'dokumen' as const, baca: () => readFileBytes(at.database.db, at, file.id),
  }));
}

/** Letters as they were sent, then what was given and what she sent along. `huruf`: P applicant, T respondent. */
export async function daftarBukti(at: At, lang: Lang, perkara: Perkara, huruf: 'P' | 'T' = 'P'): Promise<readonly Bukti[]> {
  const all = [...(await surat(at, lang, perkara)), ...(await dokumen(at, lang, perkara))];
  let sum = 0;
  return all.map(({ ekor, pindai, ...one }, n): Bukti => {
    const fits = sum + one.bytes <= BATAS_ARSIP;
    if (fits && pindai) sum += one.bytes;
    return { ...one, tanda: `${huruf}-${formatInt(lang, n + 1)}`, nama: `bukti/${huruf}-${String(n + 1).padStart(2, '0')}-${ekor}`, ...(!pindai ? { tanpa: 'pindai' as const } : fits ? {} : { tanpa: 'besar' as const }) };
  });
}

/** What each letter says, word for word; a letter without content any more is left out. */
export async function isiSemuaSurat(db: Db, at: Pick<At, 'keys'>, { p, keberatan }: Perkara) {
  const rows = p === undefined ? (await Promise.all(keberatan.map(({ id }) => listSuratPerkara(db, id)))).flat() : await listSurat(db, p.id);
  const specs = await Promise.all(
    rows.map(async (row) => {
      const held = row.permohonan === null ? await readSuratPerkara(db, row.perkara ?? '', row.id) : await readSurat(db, row.permohonan, row.id);
      return held === undefined ? undefined : bukaIsi(at, held.id, held.isi);
    }),
  );
  return specs.filter((spec) => spec !== undefined);
}

/** What the office signed: the request, and each objection with its own date. Anybody can check them without the office. */
export async function tandaPerkara(at: At, { p, keberatan }: Perkara): Promise<readonly { readonly nomor: string; readonly tanda: Tandatangan }[]> {
  const { db } = at.database;
  const out: { nomor: string; tanda: Tandatangan }[] = [];
  const jam = p === undefined ? undefined : await jamOf(db, p.id);
  const clock = jam?.jawab ?? jam?.lengkapi;
  if (p !== undefined && clock !== undefined) out.push({ nomor: p.nomor, tanda: tandatangani(at.keys, isiTanda(p, await explainClock(db, clocksAt(at), clock), true)) });
  for (const k of keberatan) {
    const due = await jamKeberatan(db, k.id, 'ppid.keberatan.tanggap.');
    assert(due !== undefined, `clock of objection ${k.id}`);
    const { rows, calendars } = await explainClock(db, clocksAt(at), due);
    const hari = rows.flatMap(({ tanggal, nomor }) => (nomor === null ? [] : [daysBetween(due.tanggal0, tanggal)]));
    out.push({ nomor: k.nomor, tanda: tandatangani(at.keys, { v: 1, nomor: k.nomor, kantor: k.kantor, diterima: k.diterimaPada, jalur: k.jalur, hari0: due.tanggal0, batas: due.jatuhTempo, hari, kalender: calendars.map(({ versi }) => versi), kurang: [] }) });
  }
  return out;
}

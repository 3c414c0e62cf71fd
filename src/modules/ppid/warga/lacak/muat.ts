// What is known of one request, for whoever holds its receipt?
import type { ClockRow, Explanation } from '#platform/clocks';
import { type KeptFile, filesOf } from '#platform/attachments';
import { listEntries } from '#platform/audit';
import { isoInstant } from '#platform/clock';
import { isOpen, windowOpen } from '#platform/clocks';
import type { Deps } from '#platform/module';
import { findOffice } from '#platform/offices';
import { getPaketPpid } from '../../aturan/paket.ts';
import { LIHAT_EVENT } from '../../permohonan/events.ts';
import { kekurangan } from '../../permohonan/isian.ts';
import { type Jam, MODULE, jamOf } from '../../permohonan/jam.ts';
import { type Pemohon, openPemohon } from '../../permohonan/rahasia.ts';
import { ENDED, OPEN } from '../../permohonan/states.ts';
import { type LangkahRow, listLangkah, readPemohon } from '../../permohonan/store/berkas.ts';
import { type Permohonan, listBatch, listTurunan } from '../../permohonan/store/permohonan.ts';
import { type SuratRow, listSurat } from '../../surat/store/surat.ts';
import { jelaskan } from '../hitung.tsx';

export interface Berkas {
  readonly p: Permohonan;
  /** Name of the office. */
  readonly kantor: string;
  readonly jam: Jam;
  /** The clock that matters now first, then the others; closed ones too, void ones not. */
  readonly hitungan: readonly Explanation[];
  readonly langkah: readonly LangkahRow[];
  readonly kurang: readonly string[];
  /** Undefined once its time of keeping is over. */
  readonly pemohon: Pemohon | undefined;
  readonly kabarSurel: boolean;
  readonly saudara: readonly Permohonan[];
  readonly surat: readonly SuratRow[];
  readonly jawaban: readonly KeptFile[];
  /** The officer's question that waits. */
  readonly tanya: { readonly teks: string; readonly pada: string } | undefined;
  /** Who looked at her identity: role and instant, the newest first. */
  readonly dibuka: readonly { readonly peran: string; readonly pada: string }[];
  readonly boleh: { readonly lengkapi: boolean; readonly ubahSampai: string | undefined; readonly cabut: boolean; readonly ulang: boolean };
}

const LOOKS = 50;

export async function muatBerkas(deps: Deps, p: Permohonan): Promise<Berkas> {
  const { db } = deps.database;
  const [jam, langkah, row, files, surat] = await Promise.all([jamOf(db, p.id), listLangkah(db, p.id), readPemohon(db, p.id), filesOf(db, MODULE, p.id), listSurat(db, p.id)]);
  const clocks = urut(jam);
  const hitungan = await Promise.all(clocks.map((clock) => jelaskan(deps, clock)));
  const looks = await listEntries(db, { object: { jenis: 'permohonan', id: p.id }, limit: LOOKS });
  const kuasaAda = p.identitas === 'diterima' || files.some(({ purpose }) => purpose === 'kuasa');
  const batch = p.batch === null ? [] : (await listBatch(db, p.batch)).filter(({ id }) => id !== p.id);
  const saudara = [...batch, ...(await listTurunan(db, p.id))];
  return {
    p,
    kantor: (await findOffice(db, p.kantor))?.nama ?? p.kantor,
    jam,
    hitungan,
    langkah,
    kurang: kekurangan({ identitas: p.identitas, tujuanAda: p.tujuanAda, jenis: p.jenisPemohon, kuasaAda }),
    pemohon: row === undefined ? undefined : openPemohon(deps.keys, p.id, row.rahasia),
    kabarSurel: row?.kabarSurel ?? false,
    saudara,
    surat,
    jawaban: files.filter(({ purpose }) => purpose === 'jawaban'),
    tanya: tanyaOf(langkah, p),
    dibuka: looks.filter(({ aksi }) => aksi === LIHAT_EVENT).map(({ pelaku, waktu }) => ({ peran: pelaku.jenis, pada: waktu })),
    boleh: bolehOf(deps, p, jam),
  };
}

/** Hers while something is missing, else the answer's; then every other that was not void, as they began. Inner clocks of the desk are its own. */
function urut({ semua, lengkapi, jawab }: Jam): readonly ClockRow[] {
  const first = lengkapi ?? jawab;
  const shown = semua.filter(({ keadaan, rule }) => keadaan !== 'BATAL' && !['ppid.identitas', 'ppid.jalur'].includes(rule));
  return first === undefined ? shown : [first, ...shown.filter(({ id }) => id !== first.id)];
}

function tanyaOf(langkah: readonly LangkahRow[], p: Permohonan): Berkas['tanya'] {
  const last = langkah.findLast((one) => one.langkah === 'tanya' || one.langkah === 'jawab-tanya');
  if (last?.langkah !== 'tanya' || !OPEN.includes(p.keadaan)) return undefined;
  return { teks: String(isiOf(last)['tanya'] ?? ''), pada: last.pada };
}

/** Values of a step as they were written: texts and numbers. */
export function isiOf({ isi }: Pick<LangkahRow, 'isi'>): Readonly<Record<string, string | number | undefined>> {
  return JSON.parse(isi) as Readonly<Record<string, string | number | undefined>>;
}

function bolehOf({ clock }: Pick<Deps, 'clock'>, p: Permohonan, { lengkapi }: Jam): Berkas['boleh'] {
  const live = p.keadaan === 'DITERIMA' || OPEN.includes(p.keadaan);
  const until = Date.parse(p.diterimaPada) + getPaketPpid(p.paket).ubahMenit * 60_000;
  return {
    lengkapi: p.keadaan === 'DITERIMA' && (lengkapi === undefined || (isOpen(lengkapi) && windowOpen(lengkapi, isoInstant(clock)))),
    ubahSampai: live && clock.now() <= until ? new Date(until).toISOString() : undefined,
    cabut: live,
    ulang: ENDED.includes(p.keadaan) && p.keadaan !== 'SELESAI',
  };
}

// Which letters follow from a step by themselves, and what do they say? (ppid.md section 19: receipt, missing items, extension, hand-over, closing, changed date)
import type { Day } from '#kernel/day';
import { formatDay, formatInstant } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { record } from '#platform/action';
import { explainClock, explanationLines } from '#platform/clocks';
import type { Block } from '#platform/documents';
import type { Deps, Job } from '#platform/module';
import { LANGKAH_EVENT } from '../permohonan/events.ts';
import { sistem } from '../permohonan/gerak.ts';
import { type At, type Jam, clocksAt, jamOf } from '../permohonan/jam.ts';
import { type Permohonan, readPermohonan } from '../permohonan/store/permohonan.ts';
import { kanalText } from '../permohonan/text-keadaan.ts';
import { permohonanText } from '../permohonan/text-permohonan.ts';
import { type Bersurat, listBersurat } from './store/surat.ts';
import { type JenisSurat, cetakSurat, simpanSurat } from './surat.ts';
import { terbitText as text } from './text-terbit.ts';

interface Macam {
  readonly jenis: JenisSurat;
  readonly ringkas: Sentence;
  /** Which clock's sum stands in the letter. */
  readonly jam?: (jam: Jam) => Jam['jawab'];
}

const jawab = (jam: Jam): Jam['jawab'] => jam.jawab;
const lengkapi = (jam: Jam): Jam['jawab'] => jam.lengkapi ?? jam.semua.findLast(({ rule }) => rule === 'ppid.lengkapi');
/** Every step that a letter follows; the values of its sentence are those that the step kept. */
export const MACAM: Readonly<Record<string, Macam>> = {
  ajukan: { jenis: 'tanda_terima', ringkas: text.ajukan, jam: (jam) => jam.jawab ?? lengkapi(jam) },
  'tolak-bukti': { jenis: 'kekurangan', ringkas: text.kekurangan, jam: lengkapi },
  perpanjang: { jenis: 'perpanjangan', ringkas: text.perpanjang, jam: jawab },
  serahkan: { jenis: 'penyerahan', ringkas: text.serahkan },
  cabut: { jenis: 'pencabutan', ringkas: text.cabut },
  'tutup-tidak-lengkap': { jenis: 'penutupan', ringkas: text.tutup, jam: lengkapi },
  tanggal: { jenis: 'tanggal', ringkas: text.tanggal, jam: jawab },
};

async function isiOf(at: At, p: Permohonan, one: Bersurat, macam: Macam): Promise<{ readonly ringkas: string; readonly blocks: readonly Block[] }> {
  const lang = p.bahasa;
  const isi = JSON.parse(one.isi) as Readonly<Record<string, string | number | undefined>>;
  const day = (name: string): string => (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(String(isi[name] ?? '')) ? formatDay(lang, String(isi[name]) as Day) : '');
  const values = { nomor: p.nomor, alasan: String(isi['alasan'] ?? ''), cara: String(isi['cara'] ?? ''), lama: day('lama'), baru: day('baru'), batas: day('batas') };
  const clock = macam.jam?.(await jamOf(at.database.db, p.id));
  const sum = clock === undefined ? [] : explanationLines(lang, await explainClock(at.database.db, clocksAt(at), clock));
  const line = (words: string): Block => ({ kind: 'paragraph', text: words });
  const gabung = String(isi['gabung'] ?? '');
  return {
    // Withdrawn for the sake of an older request: the letter names it.
    ringkas: one.langkah === 'cabut' && gabung !== '' ? say(lang, text.gabung, { nomor: p.nomor, tua: gabung }) : say(lang, macam.ringkas, values),
    blocks: [
      ...(one.langkah === 'ajukan' ? tandaTerima(p) : []),
      ...sum.map(line),
      line(say(lang, text.lacak)),
    ],
  };
}

function tandaTerima(p: Permohonan): Block[] {
  const lang = p.bahasa;
  return [
    { kind: 'facts', rows: [[say(lang, text.diterima), formatInstant(lang, p.diterimaPada, zoneOf(p.kantor) ?? 'WIB')], [say(lang, text.kanal), say(lang, kanalText[p.kanal])]] },
    { kind: 'heading', level: 2, text: say(lang, text.diminta) },
    { kind: 'paragraph', text: p.rincian },
    ...(p.jalur === null && p.lengkapPada !== null ? [{ kind: 'paragraph' as const, text: say(lang, permohonanText.jalurSementara) }] : []),
    { kind: 'paragraph', text: say(lang, text.hak) },
  ];
}

const BATCH = 25;
/** Steps older than that have their letters, or nobody waits for them any more. */
const BACK_MS = 30 * 86_400_000;

/** Prints what is missing, the oldest first; a letter that another server printed meanwhile is left to it. */
export async function terbitkanSurat(deps: Deps): Promise<number> {
  const since = new Date(deps.clock.now() - BACK_MS).toISOString();
  const found = await listBersurat(deps.database.db, Object.keys(MACAM), since, BATCH);
  let printed = 0;
  for (const one of found) {
    const macam = MACAM[one.langkah];
    const p = await readPermohonan(deps.database.db, one.permohonan);
    if (macam === undefined || p === undefined) continue;
    const tercetak = await cetakSurat(deps, { jenis: macam.jenis, permohonan: p, penanda: say(p.bahasa, text.penanda), origin: deps.settings.PENDOPO_PUBLIC_URL ?? '', langkah: one.urut, ...(await isiOf(deps, p, one, macam)) });
    const kept = await deps.database.transaction((db) => simpanSurat(db, deps, tercetak));
    if (!kept) continue;
    printed += 1;
    await record(deps.database, deps.clock, { event: LANGKAH_EVENT, actor: sistem(p.kantor), kind: 'surat', object: tercetak.row.id, node: p.kantor }, { surat: tercetak.row.nomor, sha256: tercetak.row.sha256 });
  }
  return printed;
}

export const suratJob: Job = {
  id: 'ppid.surat',
  everySeconds: 20,
  run: async (deps) => {
    while ((await terbitkanSurat(deps)) === BATCH) await Promise.resolve();
  },
};

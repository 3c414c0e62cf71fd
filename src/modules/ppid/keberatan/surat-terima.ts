// What does somebody hold in hand as soon as an objection is registered? (ppid.md section 19: number, grounds, the superior's name, the due date with its sum)
import { formatDay, formatInstant } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { record } from '#platform/action';
import { explainClock, explanationLines } from '#platform/clocks';
import type { Block } from '#platform/documents';
import type { Deps, Job } from '#platform/module';
import { findOffice } from '#platform/offices';
import { panjangJam } from '../aturan/panjang.ts';
import { sistem } from '../permohonan/gerak.ts';
import { type At, clocksAt } from '../permohonan/jam.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { kanalText } from '../permohonan/text-keadaan.ts';
import { cetakSurat, simpanSurat } from '../surat/surat.ts';
import { jamKeberatan } from './actions/tangani.ts';
import { bacaAlasan } from './alasan.ts';
import { atasanDi } from './atasan.ts';
import { LANGKAH_KBR_EVENT } from './events.ts';
import { komisiUntuk } from './komisi.ts';
import { permohonanOf, perkaraSurat } from './perkara.ts';
import { type Keberatan, listBelumBersurat, readKeberatan } from './store/keberatan.ts';
import { ALASAN_WORDS } from './text.ts';
import { kbrSuratText as text } from './text-surat.ts';

/** The letter follows the first step of an objection; one a step, whoever of several servers prints it first. */
const LANGKAH_PERTAMA = 1;

async function isiTerima(at: At, k: Keberatan, p: Permohonan | undefined): Promise<{ readonly ringkas: string; readonly blocks: readonly Block[] } | undefined> {
  const { db } = at.database;
  const { bahasa: lang } = perkaraSurat(at, k, p);
  const jam = await jamKeberatan(db, k.id, 'ppid.keberatan.tanggap.');
  if (jam === undefined) return undefined;
  const [office, names, komisi] = [await findOffice(db, k.kantor), await atasanDi(at, k.kantor), await komisiUntuk(db, k.kantor)];
  const head = (sentence: Sentence): Block => ({ kind: 'heading', level: 2, text: say(lang, sentence) });
  const line = (words: string): Block => ({ kind: 'paragraph', text: words });
  const atasan = names[0]?.name ?? say(lang, text.atasanBelum, { kantor: office?.nama ?? k.kantor });
  const { n } = panjangJam(lang, at.registry.deadlines, 'ppid.sengketa.ajukan', k.tanggal);
  const facts: (readonly [string, string])[] = [
    [say(lang, text.nomor), k.nomor],
    ...(p === undefined ? [] : [[say(lang, text.permohonan), p.nomor] as const]),
    [say(lang, text.diterima), formatInstant(lang, k.diterimaPada, zoneOf(k.kantor) ?? 'WIB')],
    [say(lang, text.lewat), (kanalText as Readonly<Record<string, Sentence | undefined>>)[k.kanal]?.[lang] ?? k.kanal],
    [say(lang, text.alasan), bacaAlasan(k.alasan).map((huruf) => `${huruf}. ${say(lang, ALASAN_WORDS[huruf])}`).join('; ')],
    [say(lang, text.atasan), atasan],
  ];
  return {
    ringkas: say(lang, text.terimaRingkas, { nomor: k.nomor, batas: formatDay(lang, jam.jatuhTempo) }),
    blocks: [
      { kind: 'facts', rows: facts },
      head(text.hitungan),
      ...explanationLines(lang, await explainClock(db, clocksAt(at), jam)).map(line),
      head(text.hak),
      line(say(lang, text.hakIsi, { komisi: komisi.nama, n })),
      line(say(lang, text.lacak)),
    ],
  };
}

/** Right after the objection was registered; what fails here the job prints within the minute. False: it has its letter. */
export async function terbitkanTerima(at: At, id: string, origin: string): Promise<boolean> {
  const k = await readKeberatan(at.database.db, id);
  if (k === undefined) return false;
  const p = await permohonanOf(at.database.db, k);
  const perkara = perkaraSurat(at, k, p);
  const isi = await isiTerima(at, k, p);
  if (isi === undefined) return false;
  const surat = await cetakSurat(at, { jenis: 'keberatan_terima', permohonan: perkara, perkara: k.id, penanda: say(perkara.bahasa, text.penanda), origin, langkah: LANGKAH_PERTAMA, ...isi });
  if (!(await at.database.transaction((db) => simpanSurat(db, at, surat)))) return false;
  await record(at.database, at.clock, { event: LANGKAH_KBR_EVENT, actor: sistem(k.kantor), kind: 'surat', object: surat.row.id, node: k.kantor }, { surat: surat.row.nomor, sha256: surat.row.sha256 });
  return true;
}

const BATCH = 25;
/** Objections older than that have their letter, or nobody waits for it any more. */
const BACK_MS = 30 * 86_400_000;

/** Objections whose letter is missing, the oldest first. */
export async function terbitkanTerimaSemua(deps: Deps): Promise<number> {
  const ids = await listBelumBersurat(deps.database.db, new Date(deps.clock.now() - BACK_MS).toISOString(), BATCH);
  let printed = 0;
  for (const id of ids) if (await terbitkanTerima(deps, id, deps.settings.PENDOPO_PUBLIC_URL ?? '')) printed += 1;
  return printed;
}

export const suratKbrJob: Job = {
  id: 'ppid.keberatan-surat',
  everySeconds: 20,
  run: async (deps) => {
    while ((await terbitkanTerimaSemua(deps)) === BATCH) await Promise.resolve();
  },
};

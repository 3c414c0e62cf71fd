// What does the office bring to the closed hearing? (sheets, opinion, proof duties, and the withheld papers sealed; UU 14/2008 Pasal 43 ayat (3) and 45)
import { formatDay } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { fileName, readFileBytes } from '#platform/attachments';
import type { Db } from '#platform/db';
import { type Block, type DocumentSpec, renderPdf } from '#platform/documents';
import { findOffice } from '#platform/offices';
import { isHuruf } from '../aturan/pasal17.ts';
import { pasalText } from '../aturan/text-pasal.ts';
import { bacaUji } from '../jawaban/draf.ts';
import type { At } from '../permohonan/jam.ts';
import { listButir } from '../permohonan/store/berkas.ts';
import type { Lembar } from '../uji/lembar.ts';
import { findUji } from '../uji/store/uji.ts';
import { bacaAlasan } from './alasan.ts';
import { lembaranBukti } from './arsip-sengketa.ts';
import { kronologi, tabelBukti } from './berkas-sengketa.ts';
import { type Perkara, berkasPerkara, daftarBukti, isiSemuaSurat } from './bukti.ts';
import type { Sengketa } from './store/keberatan.ts';
import type { Sidang } from './store/sidang.ts';
import { berkasText } from './text-berkas.ts';
import { sidangText as text } from './text-sidang.ts';
import { ALASAN_WORDS, kbrText } from './text.ts';
import { type Lembaran, zipOf } from './zip.ts';
import { zipSandi } from './zip-sandi.ts';

/** The office writes to the commission in the language of the state. */
const LANG: Lang = 'id';

/** Numbers of the sheets that a case rests on: of refused items, and of every letter that names one. */
export async function lembarPerkara(db: Db, at: Pick<At, 'keys'>, perkara: Perkara): Promise<readonly string[]> {
  const items = perkara.p === undefined ? [] : (await listButir(db, perkara.p.id)).flatMap(({ uji }) => bacaUji(uji)?.nomor ?? []);
  const named = (await isiSemuaSurat(db, at, perkara)).flatMap((spec) => JSON.stringify(spec.blocks).match(/UK-[0-9]{1,4}-[0-9]{4}-[0-9]{5,9}/g) ?? []);
  return [...new Set([...items, ...named])].sort();
}

/** What the office must prove: the exemption of each thing held back, and its written reasons on every other ground. */
export async function bebanBukti(at: At, lang: Lang, perkara: Perkara): Promise<readonly string[]> {
  const butir = perkara.p === undefined ? [] : await listButir(at.database.db, perkara.p.id);
  const refused = butir.filter(({ hasil }) => hasil === 'tolak').map(({ no, huruf, uji }) => say(lang, text.bebanA, { no: String(no), huruf: huruf ?? '', uji: uji ?? '' }));
  const sheets = await lembarPerkara(at.database.db, at, perkara);
  const boxed = butir.some(({ hasil }) => hasil === 'hitamkan') ? sheets.map((uji) => say(lang, text.bebanKotak, { uji })) : [];
  const grounds = [...new Set(perkara.keberatan.flatMap(({ alasan }) => bacaAlasan(alasan)))].filter((huruf) => huruf !== 'a');
  return [...refused, ...boxed, ...grounds.map((huruf) => say(lang, text.bebanLain, { huruf, alasan: say(lang, ALASAN_WORDS[huruf]) }))];
}

/** Originals that units brought and that did not leave as they are. */
async function berkasTertutup(at: At, perkara: Perkara) {
  const given = new Set((await berkasPerkara(at, perkara.p, ['jawaban'])).map(({ sha256 }) => sha256));
  return (await berkasPerkara(at, perkara.p, ['unit'])).filter(({ sha256 }, n, all) => !given.has(sha256) && all.findIndex((one) => one.sha256 === sha256) === n);
}

export interface BahanSidang {
  readonly perkara: Perkara;
  readonly sengketa: Sengketa;
  readonly sidang: Sidang;
}

async function naskah(at: At, { perkara, sengketa, sidang }: BahanSidang): Promise<DocumentSpec> {
  const { db } = at.database;
  const office = (await findOffice(db, sengketa.kantor))?.nama ?? sengketa.kantor;
  const head = (sentence: Sentence, values: Readonly<Record<string, string>> = {}, level: 1 | 2 = 2): Block => ({ kind: 'heading', level, text: say(LANG, sentence, values) });
  const line = (words: string): Block => ({ kind: 'paragraph', text: words });
  const sheets = (await Promise.all((await lembarPerkara(at.database.db, at, perkara)).map((nomor) => findUji(db, nomor)))).filter((one) => one !== undefined);
  const closed = await berkasTertutup(at, perkara);
  const title = `${say(LANG, text.judul)} ${sengketa.nomor}`;
  return {
    lang: LANG, title, author: office, created: sidang.setujuPada ?? sidang.pada, paper: 'A4', landscape: false, running: title, mark: sengketa.nomor,
    blocks: [
      head(text.judul, {}, 1),
      { kind: 'facts', rows: [[say(LANG, text.kepada), sengketa.komisi], [say(LANG, text.sengketa), sengketa.nomor], [say(LANG, text.nomorKomisi), sengketa.nomorKomisi], [say(LANG, text.termohon), office], [say(LANG, berkasText.permohonan), perkara.p?.nomor ?? perkara.keberatan[0]?.nomor ?? '']] },
      head(text.beban),
      ...(await bebanBukti(at, LANG, perkara)).map(line),
      head(text.dalil),
      line(sidang.beban),
      head(berkasText.kronologi),
      await kronologi(at, LANG, perkara),
      ...perkara.keberatan.flatMap((k): Block[] => [
        head(text.berkasPpid, { nomor: k.nomor }), line(k.berkas ?? say(LANG, text.tiada)),
        head(text.pendapat, { nomor: k.nomor }), line(k.pendapat ?? say(LANG, text.tiada)),
        { kind: 'facts', rows: [[say(LANG, kbrText.keadaan), say(LANG, kbrText[k.keadaan])]] },
      ]),
      ...sheets.flatMap(lembarBlocks),
      head(text.lampiran),
      line(say(LANG, closed.length === 0 ? text.lampiranTiada : text.lampiranIsi)),
      ...(closed.length === 0 ? [] : [{ kind: 'table' as const, columns: [{ title: say(LANG, text.lampiranBerkas), align: 'left' as const, share: 3 }, { title: 'SHA-256', align: 'left' as const, share: 8 }], rows: closed.map(({ type, sha256 }, n) => ({ kind: 'row' as const, cells: [namaTertutup(n, type), sha256] })), size: 8 }]),
      head(berkasText.daftarBukti),
      tabelBukti(LANG, await daftarBukti(at, LANG, perkara, 'T')),
    ],
  };
}

function lembarBlocks(sheet: Lembar): Block[] {
  const { isi } = sheet;
  const day = (one: typeof isi.dari): string => (one === null ? '' : formatDay(LANG, one));
  const rows: (readonly [string, string])[] = [
    [say(LANG, text.lembarJudul), isi.judul],
    [say(LANG, text.lembarPasal), isi.huruf === null || !isHuruf(isi.huruf) ? '' : `${isi.huruf}. ${say(LANG, pasalText[isi.huruf])}`],
    [say(LANG, text.lembarDasar), isi.dasar],
    [say(LANG, text.lembarMasa), `${day(isi.dari)} - ${day(isi.sampai)}`],
    [say(LANG, text.lembarSk), [sheet.sk ?? '', day(sheet.skHari)].filter((one) => one !== '').join(', ')],
    [say(LANG, text.lembarBagian), isi.bagian.map(({ dokumen, halaman, bagian }) => [dokumen, halaman, bagian].filter((one) => one !== '').join('; ')).join('\n')],
    [say(LANG, text.lembarBuka), isi.akibatBuka],
    [say(LANG, text.lembarTutup), isi.akibatTutup],
    [say(LANG, text.lembarManfaat), isi.manfaat],
    [say(LANG, text.lembarPendapat), sheet.pendapat ?? say(LANG, text.tiada)],
  ];
  return [{ kind: 'heading', level: 2, text: say(LANG, text.lembar, { nomor: sheet.nomor ?? '' }) }, { kind: 'facts', rows }];
}

/** No name of a withheld paper stands outside the seal. */
const namaTertutup = (n: number, type: string): string => `tertutup-${String(n + 1).padStart(2, '0')}.${type}`;

export async function arsipKantor(at: At, bahan: BahanSidang, frasa: string): Promise<AsyncIterable<Uint8Array>> {
  const { db } = at.database;
  const pdf = await renderPdf(await naskah(at, bahan));
  const { ada } = await lembaranBukti(await daftarBukti(at, LANG, bahan.perkara, 'T'));
  const closed = await berkasTertutup(at, bahan.perkara);
  const annex = closed.map((file, n) => ({ nama: namaTertutup(n, file.type), isi: async () => (await readFileBytes(db, at, file.id)) ?? Buffer.alloc(0) }));
  const names = closed.map((file, n) => `${namaTertutup(n, file.type)}: ${fileName(at, file)}`).join('\n');
  const list = { nama: 'daftar-nama.txt', isi: () => Promise.resolve(Buffer.from(`${names}\n`, 'utf8')) };
  const papers: Lembaran[] = [
    { nama: 'BACA-SAYA.txt', isi: () => Promise.resolve(Buffer.from(say(LANG, text.baca), 'utf8')) },
    { nama: 'berkas-kantor.pdf', isi: () => Promise.resolve(pdf) },
    ...ada,
    ...(closed.length === 0 ? [] : [{ nama: 'lampiran-tertutup.zip', isi: () => zipSandi([...annex, list], frasa) }]),
  ];
  return zipOf(papers);
}

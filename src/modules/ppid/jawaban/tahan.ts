// What do the consequence tests say about one thing that an answer holds back? (ppid.md section 11)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { localDay } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Huruf, isHuruf } from '../aturan/pasal17.ts';
import { pasalText } from '../aturan/text-pasal.ts';
import type { At } from '../permohonan/jam.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { mayWithhold } from '../uji/boleh.ts';
import type { Lembar } from '../uji/lembar.ts';
import { findUji, listHidup } from '../uji/store/uji.ts';
import { bacaUji } from './draf.ts';
import type { Tahan } from './periksa.ts';
import { listBerkas } from './store/jawaban.ts';
import { listButir } from '../permohonan/store/berkas.ts';

export function hariKantor(at: Pick<At, 'clock'>, kantor: AreaCode): Day {
  return localDay(at.clock, kantor);
}

/** The guard over the sheets that the draft names, as they stand today at the office that answers. */
export async function bacaTahan(db: Db, at: Pick<At, 'clock'>, p: Permohonan): Promise<Tahan> {
  const hari = hariKantor(at, p.kantor);
  const named = [...(await listButir(db, p.id)).map(({ uji }) => uji), ...(await listBerkas(db, p.id)).flatMap(({ kotak }) => kotak.map(({ uji }) => uji))];
  const sheets = new Map<string, Lembar | undefined>();
  for (const nomor of new Set(named.flatMap((uji) => bacaUji(uji)?.nomor ?? []))) sheets.set(nomor, await findUji(db, nomor));
  return ({ huruf, uji, pasal18, seluruhnya }) => {
    const ref = bacaUji(uji);
    const checked = mayWithhold({
      cara: seluruhnya ? 'tolak' : 'hitamkan',
      huruf: isHuruf(huruf) ? huruf : null,
      lembar: ref === undefined ? undefined : sheets.get(ref.nomor),
      butir: ref?.bagian ?? 0,
      kantor: p.kantor,
      hari,
      pasal18,
      sisaDapatDiberi: false,
      // The draft's own checks ask for a reason a box and for a second person.
      alasanKotak: ['ada'],
      satu: 'pengusul',
      dua: 'penyetuju',
    });
    if (checked.ok || checked.refusal.code === 'E_DUA_ORANG') return undefined;
    return { code: checked.refusal.code, ...(checked.refusal.values === undefined ? {} : { values: checked.refusal.values }) };
  };
}

/** A part of a live sheet that this office may lean on. */
export interface PilihanUji {
  readonly nilai: string;
  readonly nomor: string;
  readonly bagian: string;
  readonly judul: string;
  readonly huruf: Huruf;
  readonly sampai: Day;
}

export async function pilihanUji(db: Db, at: Pick<At, 'clock'>, kantor: AreaCode): Promise<PilihanUji[]> {
  const sheets = await listHidup(db, kantor, hariKantor(at, kantor));
  return sheets.flatMap(({ nomor, isi }) => {
    const { huruf, sampai } = isi;
    return nomor === null || huruf === null || sampai === null ? [] : isi.bagian.map((part, at) => ({ nilai: `${nomor}#${at + 1}`, nomor, bagian: part.bagian, judul: isi.judul, huruf, sampai }));
  });
}

/** What a letter says of a sheet: the words of Pasal 17, its day, what was weighed. */
export async function bacaLembar(db: Db, uji: string, lang: Lang): Promise<{ readonly pasal: string; readonly tanggal: string; readonly timbang: string } | undefined> {
  const ref = bacaUji(uji);
  const sheet = ref === undefined ? undefined : await findUji(db, ref.nomor);
  if (sheet === undefined || sheet.isi.huruf === null) return undefined;
  const { huruf, akibatBuka, akibatTutup, manfaat } = sheet.isi;
  const tanggal = sheet.skHari ?? sheet.isi.dari;
  return { pasal: `${huruf}. ${say(lang, pasalText[huruf])}`, tanggal: [sheet.sk ?? '', tanggal === null ? '' : formatDate(lang, tanggal)].filter((one) => one !== '').join(', '), timbang: [akibatBuka, akibatTutup, manfaat].filter((one) => one !== '').join(' ') };
}

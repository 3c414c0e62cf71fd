// What do the minutes of a plenary say on paper? (berita acara with the signed totals; sidalih.md 5.1)
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Db } from '#platform/db';
import type { DocumentSpec } from '#platform/documents';
import type { PaketAturan } from '../aturan/paket.ts';
import { sidikOf } from './pleno.ts';
import { type RekapTempat, REKAP_KOSONG, addRekap } from './rekap.ts';
import type { Pleno } from './store/pleno.ts';
import { listVersi, readRekapTps } from './store/versi.ts';
import { text } from './text-meja.ts';
import { tahapName } from './words.ts';

/** What lay on the table: the recap as it stands while it is still the one that was signed, the frozen version after the list moved on, else nothing. */
export async function barisPleno(db: Db, rekap: readonly RekapTempat[], pleno: Pleno): Promise<RekapTempat[]> {
  const own = rekap.filter(({ kode }) => kode.startsWith(pleno.node));
  if (sidikOf(own) === pleno.sidik) return own;
  const version = (await listVersi(db, pleno.daftar)).find((one) => one.pleno === pleno.id);
  if (version === undefined) return [];
  return (await readRekapTps(db, pleno.daftar, version.no)).map(({ desa, tps, awal, baru, keluar, ubah, laki, perempuan, rincian }) => ({ ...rincian, kode: desa + tps, awal, baru, keluar, ubah, laki, perempuan, akhir: laki + perempuan }));
}

/** The same plenary on the same recap gives the same bytes. `rekap`: the lines of its node. */
export function acaraPleno(lang: Lang, { paket, pleno, rekap, nameOf }: { readonly paket: PaketAturan; readonly pleno: Pleno; readonly rekap: readonly RekapTempat[]; readonly nameOf: (kode: string) => string }): DocumentSpec {
  const { beritaAcara: acara } = pleno;
  const title = say(lang, text.acaraJudul, { tahap: tahapName(lang, paket, pleno.tahap) });
  const total = rekap.reduce(addRekap, REKAP_KOSONG);
  const cells = (name: string, one: Omit<RekapTempat, 'kode'>): string[] => [name, ...[one.awal, one.baru, one.keluar, one.laki, one.perempuan, one.akhir].map((n) => formatInt(lang, n))];
  const heads = [text.mejaWilayah, text.mejaAwal, text.mejaBaru, text.mejaKeluar, text.mejaLaki, text.mejaPerempuan, text.mejaAkhir];
  return {
    lang,
    title,
    author: nameOf(pleno.node),
    created: pleno.diusulkan,
    paper: 'F4',
    landscape: false,
    running: `${title}, ${nameOf(pleno.node)}`,
    mark: pleno.sidik.slice(0, 16),
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      {
        kind: 'facts',
        rows: [
          [say(lang, text.plenoNomor), acara.nomor],
          [say(lang, text.mejaWilayah), nameOf(pleno.node)],
          [say(lang, text.plenoTanggal), formatDay(lang, day(acara.tanggal))],
          [say(lang, text.plenoTempat), acara.tempat],
          [say(lang, text.plenoHadir), acara.hadir.map(({ unsur, banyak }) => `${unsur} ${formatInt(lang, banyak)}`).join('; ')],
          ...(acara.putusan === '' ? [] : [[say(lang, text.plenoPutusan), acara.putusan] as const]),
          ...(acara.catatan === '' ? [] : [[say(lang, text.plenoCatatan), acara.catatan] as const]),
          [say(lang, text.plenoAngka), `${say(lang, text.mejaLaki)} ${formatInt(lang, pleno.laki)}, ${say(lang, text.mejaPerempuan)} ${formatInt(lang, pleno.perempuan)}`],
          [say(lang, text.acaraSidik), pleno.sidik],
        ],
      },
      ...(rekap.length === 0 ? [] : [{
        kind: 'table' as const,
        columns: heads.map((head, at) => ({ title: say(lang, head), align: at === 0 ? ('left' as const) : ('right' as const), share: at === 0 ? 4 : 1.3 })),
        rows: [...rekap.map((one) => ({ kind: 'row' as const, cells: cells(nameOf(one.kode), one) })), { kind: 'sum' as const, cells: cells(say(lang, text.plenoAngka), total) }],
      }]),
      { kind: 'signatures', place: `${acara.tempat}, ${formatDay(lang, day(acara.tanggal))}`, people: [{ role: acara.pimpinan }, { role: say(lang, text.acaraAnggota) }] },
    ],
  };
}

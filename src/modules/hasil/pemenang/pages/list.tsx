// What does the list of a contest's places show: who leads where, by how much, and can it still change?
import type { VNode } from 'preact';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { Filter, Select } from '#design/forms';
import { Breadcrumbs, Lead, Neighbours, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files, readSort, sortRows } from '#design/tables';
import type { Area } from '#platform/offices';
import type { Putusan } from '../../aturan/winners.ts';
import { text as rules } from '../../aturan/text.ts';
import { ROOT } from '../../pages/address.ts';
import { listPath, placePath } from '../address.ts';
import type { Medan } from '../contests.ts';
import type { Meja } from '../desk.ts';
import type { Tinjauan } from '../judge.ts';
import { text } from '../text.ts';
import { contestName, count, nameIn, outcomeWord, pesertaOf, placeName } from '../view.ts';
import { Person, stationsColumn } from './parts.tsx';

/** Places on one page: each row is a card on a phone. */
export const PER_PAGE = 50;
export const KELUARAN = ['TERPILIH', 'PUTARAN_KEDUA', 'ULANG', 'SERI', 'TANPA_SUARA'] as const satisfies readonly Putusan['hasil'][];

export interface ListQuery {
  readonly prov?: string | undefined;
  readonly keluaran?: string | undefined;
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
  readonly hal?: string | undefined;
}

export interface ListView {
  readonly lang: Lang;
  readonly medan: Medan;
  /** All places, or those of the province that was chosen. */
  readonly semua: readonly Meja[];
  /** Where the contest is held, for the filter. */
  readonly provinsi: readonly Pick<Area, 'kode' | 'nama'>[];
  readonly query: ListQuery;
}

interface Line {
  readonly meja: Meja;
  /** Undefined = nothing could be reckoned. */
  readonly one: Tinjauan | undefined;
}

interface ListProps {
  readonly view: ListView;
}

const reckoned = ({ utama }: Meja): Tinjauan | undefined => (utama?.keadaan === 'ADA' ? utama.tinjauan : undefined);

export function ListPage({ view }: ListProps): VNode {
  const { lang, medan, semua } = view;
  const slug = medan.pemilu.slug;
  const path = listPath(slug, medan.jenis);
  const title = say(lang, text.judulDaftar, { kontes: contestName(lang, medan), pemilu: say(lang, medan.pemilu.nama) });
  const known = semua.filter((one) => reckoned(one) !== undefined).length;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.keSemuaHasil), href: ROOT }, { label: say(lang, medan.pemilu.nama), href: `${ROOT}/${slug}` }, { label: `${say(lang, text.pemenang)}: ${contestName(lang, medan)}` }]} />
      <PageHead title={title}>{say(lang, text.terhitung, { n: count(view, known), semua: count(view, view.query.prov === undefined ? medan.surat.jumlahLingkup : semua.length) })}</PageHead>
      <Lead>{say(lang, text.maksud)}</Lead>
      {semua.length === 0 && view.query.prov === undefined ? <p>{say(lang, text.daftarKosong)}</p> : <Places view={view} path={path} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
      </Section>
    </>
  );
}

function Places({ view, path }: ListProps & { readonly path: string }): VNode {
  const { lang, medan, semua, query } = view;
  const lines = semua.map((meja): Line => ({ meja, one: reckoned(meja) })).filter(({ one }) => query.keluaran === undefined || one?.putusan.hasil === query.keluaran);
  const columns = columnsOf(view);
  const sort = readSort(columns, query, { urut: 'tempat', arah: 'naik' });
  const sorted = query.urut === undefined ? lines : sortRows(lines, columns, sort);
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number(query.hal ?? '1')));
  const rows = sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const to = (changes: Partial<ListQuery>): string => queryPath(path, { ...query, ...changes });
  const range = { dari: count(view, (page - 1) * PER_PAGE + 1), sampai: count(view, (page - 1) * PER_PAGE + rows.length), semua: count(view, sorted.length) };
  return (
    <Section id="daftar" title={say(lang, text.keDaftar)}>
      {medan.jenis !== 'ppwp' && <ListFilter view={view} path={path} />}
      <EmptyColumns view={view} />
      {rows.length === 0 ? (
        <p>{say(lang, text.saringanKosong)}</p>
      ) : (
        <>
          <DataTable id="tabel-tempat" caption={say(lang, text.halaman, range)} columns={columns} rows={rows} rowKey={({ meja }) => meja.kode} sort={{ ...sort, path: to({ urut: undefined, arah: undefined, hal: undefined }) }} />
          <Note>{say(lang, text.selisihKet)}</Note>
        </>
      )}
      {pages > 1 && (
        <Neighbours
          label={say(lang, text.halaman, range)}
          prev={page > 1 ? { href: to({ hal: String(page - 1) }), label: say(lang, text.sebelumnya) } : undefined}
          next={page < pages ? { href: to({ hal: String(page + 1) }), label: say(lang, text.berikutnya) } : undefined}
        />
      )}
    </Section>
  );
}

function queryPath(path: string, query: ListQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

function ListFilter({ view, path }: ListProps & { readonly path: string }): VNode {
  const { lang, medan, provinsi, query, semua } = view;
  const { urut, arah, prov, keluaran } = query;
  const here = provinsi.find(({ kode }) => kode === prov);
  const sample = semua.map(reckoned).find((one) => one !== undefined);
  const word = (hasil: Putusan['hasil']): string => (sample === undefined ? hasil : outcomeWord({ lang, meja: { medan }, tinjauan: { ...sample, putusan: { ...sample.putusan, hasil } } }));
  const options = KELUARAN.map((hasil) => ({ value: hasil, label: word(hasil) }));
  const active = [
    ...(prov === undefined ? [] : [{ label: here?.nama ?? prov, href: queryPath(path, { ...query, prov: undefined, hal: undefined }) }]),
    ...(keluaran === undefined ? [] : [{ label: options.find(({ value }) => value === keluaran)?.label ?? keluaran, href: queryPath(path, { ...query, keluaran: undefined, hal: undefined }) }]),
  ];
  return (
    <Filter action={path} active={active} keep={{ ...(urut === undefined ? {} : { urut }), ...(arah === undefined ? {} : { arah }) }}>
      <Select id="prov" name="prov" label={say(lang, text.provinsi)} empty={say(lang, text.semuaProvinsi)} options={provinsi.map(({ kode, nama }) => ({ value: kode, label: nama }))} value={prov} />
      <Select id="keluaran" name="keluaran" label={say(lang, text.keluaran)} empty={say(lang, text.semuaKeluaran)} options={options} value={keluaran} />
    </Filter>
  );
}

/** Where nobody is preferred to the single pair: the reader looks for these first. */
function EmptyColumns({ view: { lang, semua } }: ListProps): VNode | null {
  const led = semua.filter((meja) => {
    const one = reckoned(meja);
    const leader = one?.putusan.peringkat[0];
    return one !== undefined && leader !== undefined && pesertaOf(one, leader.id).kosong === true && one.garis !== null && one.garis.selisih > 0;
  });
  if (led.length === 0) return null;
  return <p>{say(lang, text.kolomKosongUnggul, { n: count({ lang }, led.length), daftar: led.map((meja) => placeName(lang, meja)).join(', ') })}</p>;
}

function columnsOf({ lang, medan }: ListView): Column<Line>[] {
  const leader = ({ one }: Line) => (one === undefined || one.jumlah === 0 ? undefined : one.putusan.peringkat[0]);
  const state = ({ meja, one }: Line): string => {
    if (one !== undefined) return outcomeWord({ lang, meja, tinjauan: one });
    return meja.utama === undefined || meja.utama.keadaan === 'ADA' ? '' : say(lang, meja.utama.keadaan === 'BELUM' ? text.BELUM : text.belumSingkat);
  };
  return [
    { kind: 'link', key: 'tempat', title: say(lang, medan.jenis === 'pkwkk' ? text.kabKota : medan.jenis === 'ppwp' ? text.tempat : text.provinsi), get: ({ meja }) => ({ text: placeName(lang, meja), href: placePath(medan.pemilu.slug, medan.jenis, meja.kode) }) },
    {
      kind: 'text', key: 'unggul', title: say(lang, text.unggul),
      get: (line) => {
        const first = leader(line);
        return line.one === undefined || first === undefined ? '' : <Person view={{ lang, meja: line.meja }} who={pesertaOf(line.one, first.id)} />;
      },
      sortBy: (line) => {
        const first = leader(line);
        return line.one === undefined || first === undefined ? null : nameIn({ lang, tinjauan: line.one }, first.id);
      },
    },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: (line) => leader(line)?.suara ?? null, share: (line) => percent2(leader(line)?.suara ?? 0, line.one?.jumlah ?? 0), phone: 'third' },
    { kind: 'number', key: 'selisih', title: say(lang, text.selisih), get: ({ one }) => one?.garis?.selisih ?? null, share: ({ one }) => percent2(one?.garis?.selisih ?? 0, one?.jumlah ?? 0), phone: 'third' },
    { kind: 'text', key: 'keluaran', title: say(lang, text.keluaran), get: state, sortBy: state },
    stationsColumn<Line>(lang, ({ one }) => one?.perolehan.tps ?? null),
    { kind: 'text', key: 'kepastian', title: say(lang, text.kepastian), get: ({ one }) => (one?.kepastian == null ? '' : say(lang, rules[one.kepastian.label])), sortBy: ({ one }) => one?.kepastian?.label ?? null },
  ];
}


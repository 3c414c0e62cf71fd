// What are the votes in the areas below a place, who is first there, and what if one were left out?
import type { VNode } from 'preact';
import { ABROAD } from '#kernel/area-code';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, readSort, sortRows } from '#design/tables';
import { OptionMark } from '#design/marks';
import type { PackPresiden } from '../../aturan/pack-schema.ts';
import { figuresPath, whatIfPath } from '../address.ts';
import type { Bagian } from '../record.ts';
import { text } from '../text.ts';
import { type View, partText, placeName, shortName } from '../view.ts';
import { type ViewProps, isProvince, stationsColumn } from './parts.tsx';
import { firstIn } from './president.tsx';

/** Figures of more than so many would not fit beside each other: then the first one alone stands. */
const MOST_COLUMNS = 4;
const NONE = { ambang: null, sebaran: null, kursi: null, tanpa: [] };

export function Areas({ view, path }: ViewProps & { readonly path: string }): VNode | null {
  const { lang, tinjauan: { perolehan: { bawah } }, asked, urut } = view;
  if (bawah.length === 0) return null;
  const columns = columnsOf(view, path);
  const sort = readSort(columns, urut, { urut: 'wilayah', arah: 'naik' });
  const abroad = bawah.some(({ kode }) => kode === ABROAD);
  const rows = sort.urut === 'wilayah' && urut.urut === undefined ? bawah : sortRows(bawah, columns, sort);
  return (
    <Section id="wilayah" title={say(lang, text.perWilayah)}>
      <DataTable id="tabel-wilayah" caption={say(lang, text.perWilayah)} quietCaption columns={columns} rows={rows} rowKey={({ kode }) => kode} sort={{ ...sort, path: asked === null ? path : whatIfPath(path, asked.pilihan) }} />
      {abroad && <Note>{say(lang, text.bukanProvinsiKet)}</Note>}
    </Section>
  );
}

function columnsOf(view: View, path: string): Column<Bagian>[] {
  const { lang, meja: { medan }, tinjauan: { perolehan, pack } } = view;
  const { peserta, bawah } = perolehan;
  const level = { 2: text.provinsi, 4: text.kabKota, 6: text.kecamatan }[medan.digitBawah] ?? text.tempat;
  const kind = medan.jenis === 'pdpd' ? 'calon' : 'paslon';
  const votes = peserta.map((who, at): Column<Bagian> => ({
    kind: 'number', key: `n${String(who.nomor)}`, title: shortName(lang, who), mark: <OptionMark no={who.nomor} kind={kind} />, short: shortName(lang, who),
    get: ({ suara }) => suara[at] ?? null, share: ({ suara }) => shareAt(suara, at), phone: 'third',
  }));
  return [
    { kind: 'link', key: 'wilayah', title: say(lang, level), get: (area) => ({ text: placeName(lang, area), href: figuresPath(medan, perolehan, area.kode), ...(isProvince(area.kode) ? {} : { note: say(lang, text.bukanProvinsi) }) }) },
    ...(peserta.length <= MOST_COLUMNS ? votes : []),
    firstColumn(view),
    ...(pack.cara === 'presiden' && peserta.length > 2 ? [fifthColumn(view, pack)] : []),
    ...(bawah.some(({ tps }) => tps !== null) ? [stationsColumn<Bagian>(lang, ({ tps }) => tps)] : []),
    { kind: 'text', key: 'andai', title: say(lang, text.tanpaIni), get: ({ kode }) => <LeaveOut view={view} path={path} kode={kode} /> },
  ];
}

function shareAt(suara: Bagian['suara'], at: number): number | null {
  const own = suara[at] ?? null;
  return own === null ? null : percent2(own, suara.reduce<number>((sum, votes) => sum + (votes ?? 0), 0));
}

function firstColumn(view: View): Column<Bagian> {
  const { lang, tinjauan: { perolehan: { peserta } } } = view;
  const name = ({ suara }: Bagian): string | null => {
    const at = firstIn(suara);
    const who = at === undefined ? undefined : peserta[at];
    return who === undefined ? null : shortName(lang, who);
  };
  return { kind: 'text', key: 'pertama', title: say(lang, text.pertama), get: (area) => name(area) ?? (area.suara.some((votes) => votes !== null && votes > 0) ? say(lang, text.sama) : ''), sortBy: name };
}

/** Ballot numbers of the pairs with their share there, from the steps of the decision. */
function fifthColumn(view: View, pack: PackPresiden): Column<Bagian> {
  const { lang, tinjauan: { putusan, perolehan } } = view;
  const reached = new Set(putusan.langkah.filter(({ langkah, terpenuhi }) => langkah === 'provinsi' && terpenuhi).map(({ wilayah, peserta }) => `${wilayah ?? ''}/${peserta ?? ''}`));
  const numbers = (kode: string): number[] => perolehan.peserta.filter(({ id }) => reached.has(`${kode}/${id}`)).map(({ nomor }) => nomor);
  return { kind: 'text', key: 'capai', title: say(lang, text.capai, { bagian: partText(lang, pack.sebaran) }), get: ({ kode }) => numbers(kode).join(', '), sortBy: ({ kode }) => numbers(kode).length };
}

function LeaveOut({ view: { lang, asked }, path, kode }: ViewProps & { readonly path: string; readonly kode: string }): VNode {
  const { href } = useReader();
  const { tanpa, ...others } = asked?.pilihan ?? NONE;
  return (
    <a href={href(whatIfPath(path, { ...others, tanpa: [...tanpa, kode].sort() }))} rel="nofollow">
      {say(lang, text.andaikanKeluar)}
    </a>
  );
}

// How strong is the participant in each area one level below, and where on the map?
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { formatPercent } from '#kernel/format';
import { say } from '#kernel/text';
import { AreaMap, Scale, TileMap, type TileValue } from '#design/figures';
import { Missing } from '#design/marks';
import { Note, Section } from '#design/page';
import { type Column, DataTable, type Sort, readSort, sortRows } from '#design/tables';
import type { AreaShapes } from '#platform/offices';
import { deskPath } from '../address.ts';
import { type Line, type Meja, hrefOf, isCovered, nameIn, shortName } from '../desk.ts';
import { text } from '../text.ts';
import { decimal, labelOf, persenOf, points } from '../words.ts';

export interface SortQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
}

const BY_CODE: Sort = { urut: 'kode', arah: 'naik' };

export function Below({ meja, query }: { readonly meja: Meja; readonly query: SortQuery }): VNode {
  const { lang, area, anak, acuan, pilihan, at } = meja;
  const columns = columnsOf(meja);
  const sort = readSort(columns, query, BY_CODE);
  const title = say(lang, area.tingkat === 4 ? text.diBawahTps : text.diBawah, { tempat: nameIn(lang, area) });
  return (
    <Section id="wilayah" title={title}>
      <DataTable id="tabel-wilayah" caption={title} quietCaption columns={columns} rows={sortRows(anak, columns, sort)} rowKey={({ kode }) => kode} sort={{ ...sort, path: deskPath(at, pilihan.nomor, area.kode) }} />
      {acuan !== undefined && <Note>{say(lang, text.catatanTabel, { acuan: acuan.nama })}</Note>}
    </Section>
  );
}

function columnsOf(meja: Meja): Column<Line>[] {
  const { lang, area } = meja;
  return [
    { kind: 'link', key: 'nama', title: say(lang, area.tingkat === 4 ? text.tps : text.wilayah), get: ({ kode, nama }) => ({ text: nama, href: hrefOf(meja, kode) }) },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ kuat }) => kuat?.suara ?? null, phone: 'third' },
    { kind: 'share', key: 'bagian', title: say(lang, text.bagian), get: ({ kuat }) => (kuat === undefined ? null : persenOf(kuat)), phone: 'third' },
    { kind: 'number', key: 'peringkat', title: say(lang, text.peringkat), get: ({ kuat }) => kuat?.peringkat ?? null, phone: 'third' },
    { kind: 'text', key: 'dominasi', title: say(lang, text.dominasi), figure: true, phone: 'half', sortBy: ({ kuat }) => kuat?.dominasi.poin ?? null, get: (row) => <Dominance meja={meja} row={row} /> },
    { kind: 'text', key: 'lq', title: say(lang, text.lq), figure: true, phone: 'half', sortBy: ({ lq }) => lq, get: ({ lq }) => (lq === null ? <Missing /> : decimal(lang, lq)) },
    { kind: 'progress', key: 'tps', title: say(lang, text.liputan), get: ({ lengkap, total }) => ({ n: lengkap, of: total }) },
  ];
}

/** Points before or behind the next, with the label where it may stand. */
function Dominance({ meja: { lang }, row: { kuat, lengkap, total } }: { readonly meja: Meja; readonly row: Line }): VNode {
  if (kuat === undefined) return <Missing />;
  const covered = isCovered(lengkap, total);
  return (
    <>
      {points(lang, kuat.dominasi.poin)}
      <small>{covered ? labelOf(lang, kuat, covered) : say(lang, text.belum50)}</small>
    </>
  );
}

/** Lower limits of the classes two to six, in percent; printed by the scale. */
const LIMITS = [5, 10, 20, 30, 50] as const;

function scaleOf(persen: number | null): 1 | 2 | 3 | 4 | 5 | 6 | null {
  return persen === null ? null : ((LIMITS.filter((limit) => persen >= limit).length + 1) as 1 | 2 | 3 | 4 | 5 | 6);
}

const SCALE = ['< 5', '5–9', '10–19', '20–29', '30–49', '≥ 50'];

/** Tiles for the nation; a true map where boundaries were imported; nothing elsewhere: the table stands there anyway. */
export function ShareMap({ meja, shapes }: { readonly meja: Meja; readonly shapes: AreaShapes | undefined }): VNode | null {
  const { lang, area, anak, pilihan } = meja;
  const peserta = shortName(pilihan);
  if (shapes === undefined && area.kode !== NATION) return null;
  return (
    <Section id="peta" title={say(lang, text.peta)} tight>
      <Note>{shapes === undefined ? say(lang, text.petaIsi, { peserta }) : say(lang, text.petaWilayahIsi, { peserta, sumber: shapes.sumber })}</Note>
      {shapes === undefined ? <TileMap tiles={tilesOf(meja, anak)} unit={say(lang, text.petaUnit, { peserta })} /> : <TrueMap meja={meja} shapes={shapes} />}
      <Scale labels={SCALE} />
    </Section>
  );
}

function tilesOf(meja: Meja, anak: readonly Line[]): Record<string, TileValue> {
  return Object.fromEntries(
    anak.flatMap((one) => {
      const persen = one.kuat === undefined ? null : persenOf(one.kuat);
      return persen === null ? [] : [[one.kode, { value: String(Math.floor(persen)), scale: scaleOf(persen), href: hrefOf(meja, one.kode) }] as const];
    }),
  );
}

function TrueMap({ meja, shapes }: { readonly meja: Meja; readonly shapes: AreaShapes }): VNode {
  const { lang, anak } = meja;
  const known = new Map(anak.map((one) => [one.kode, one]));
  const areas = shapes.shapes.map(({ kode, d }) => {
    const one = known.get(kode);
    const persen = one?.kuat === undefined ? null : persenOf(one.kuat);
    const title = `${one?.nama ?? kode}: ${persen === null ? say(lang, text.petaKosong) : formatPercent(lang, persen)}`;
    return { id: kode, title, d, scale: scaleOf(persen), ...(one === undefined ? {} : { href: hrefOf(meja, kode) }) };
  });
  return <AreaMap label={say(lang, text.peta)} viewBox={shapes.viewBox} areas={areas} />;
}

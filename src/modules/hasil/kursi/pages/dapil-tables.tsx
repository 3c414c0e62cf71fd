// Which tables does the page of a dapil hold? (every figure that a party needs to check its own seats)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { type JarakPartai, distances } from '../../aturan/margin.ts';
import { type BarisHasilBagi, type SelHasilBagi, quotientTable } from '../../aturan/quotients.ts';
import { type PesertaKursi, divisor } from '../../aturan/seats.ts';
import type { Suara } from '../../aturan/votes.ts';
import { findBagian } from '../reckon.ts';
import { text } from '../text.ts';
import { type View, count, nameIn, names, quotientText, seriesText, shownPack } from '../view.ts';
import type { DapilProps } from './last-seat.tsx';
import { ComparedSeats, Party } from './parts.tsx';

type Line = PesertaKursi & { readonly jarak: JarakPartai | undefined };

/** Votes, seats, and for every party how far one more seat, or one seat less, was. */
export function Distances({ view, one }: DapilProps): VNode {
  const { lang } = view;
  const far = distances(one);
  const rows = one.peserta.map((party): Line => ({ ...party, jarak: far.find(({ partai }) => partai === party.id) }));
  const columns: Column<Line>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ id }) => <Party view={view} id={id} /> },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara, phone: 'half' },
    { kind: 'number', key: 'kursi', title: say(lang, text.kursi), get: ({ kursi }) => kursi, phone: 'half' },
    {
      kind: 'text', key: 'kurang', title: say(lang, text.kurangSuara),
      get: ({ jarak }) => (jarak?.tambah == null ? '' : say(lang, text.kurangDari, { n: count(view, jarak.tambah.suara), partai: nameIn(view, jarak.tambah.dari) })),
    },
    { kind: 'text', key: 'hilang', title: say(lang, text.bolehHilang), get: ({ jarak, kursi }) => lossText(view, jarak, kursi) },
  ];
  return (
    <Section id="jarak" title={say(lang, text.jarakJudul)}>
      {one.seri !== null && <Note>{say(lang, text.seriJudul)}: {names(view, one.seri.peserta)}</Note>}
      <DataTable id="tabel-jarak" caption={say(lang, text.jarakIsi)} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}

function lossText(view: View, jarak: JarakPartai | undefined, kursi: number): string {
  if (jarak === undefined) return '';
  if (kursi === 0) return say(view.lang, text.tanpaKursi);
  if (jarak.kurang === null) return say(view.lang, text.takAkan);
  return say(view.lang, text.hilangKe, { n: count(view, jarak.kurang.suara), partai: nameIn(view, jarak.kurang.kepada) });
}

/** Parties whose votes take no part, in a section of their own. */
export function Below({ view, one: { tidakIkut: parties } }: DapilProps): VNode | null {
  const { lang } = view;
  if (parties.length === 0) return null;
  const columns: Column<Suara>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ id }) => <Party view={view} id={id} /> },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara },
  ];
  return (
    <Section id="tidak-ikut" title={say(lang, text.tidakIkut)}>
      <DataTable id="tabel-tidak-ikut" caption={say(lang, text.tidakIkut)} quietCaption scroll columns={columns} rows={parties} rowKey={({ id }) => id} />
      <Note>{say(lang, text.tidakIkutIsi, { dasar: shownPack(view).dasar.ambang.ketentuan })}</Note>
    </Section>
  );
}

/** Party by divisor; scrolls in its own box on a phone. */
export function Quotients({ view, one }: DapilProps): VNode {
  const { lang } = view;
  const pack = shownPack(view);
  const rows = quotientTable(pack, one);
  const width = rows[0]?.sel.length ?? 0;
  const columns: Column<BarisHasilBagi>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ partai }) => <Party view={view} id={partai} /> },
    ...Array.from({ length: width }, (_, held): Column<BarisHasilBagi> => ({
      kind: 'text', key: `bagi-${held}`, title: say(lang, text.bagi, { n: String(divisor(pack.pembagi, held)) }), figure: true,
      get: ({ suara, sel }) => quotientCell(view, suara, sel[held]),
    })),
  ];
  return (
    <Section id="hasil-bagi" title={say(lang, text.tabel)}>
      <Note>{say(lang, text.tabelIsi, { deret: seriesText(pack.pembagi) })}</Note>
      <DataTable id="tabel-hasil-bagi" caption={say(lang, text.tabel)} quietCaption scroll columns={columns} rows={rows} rowKey={({ partai }) => partai} />
    </Section>
  );
}

function quotientCell({ lang }: View, suara: number, cell: SelHasilBagi | undefined): ComponentChildren {
  if (cell === undefined) return '';
  const figure = quotientText(lang, suara, cell.pembagi);
  if (cell.ke === null && !cell.seri) return figure;
  return (
    <>
      <strong>{figure}</strong>
      <small>{cell.ke === null ? say(lang, text.seri) : say(lang, text.kursiNo, { n: String(cell.ke) })}</small>
    </>
  );
}

/** Seats under both rules, where another one is asked for. */
export function ComparedDapil({ view, one }: DapilProps): VNode | null {
  const { hitungan } = view;
  const now = hitungan.andai === null ? undefined : findBagian(hitungan.andai.kini, one.kode);
  if (now === undefined) return null;
  const seats = (of: typeof now, id: string): number => of.peserta.find((party) => party.id === id)?.kursi ?? 0;
  const ids = hitungan.kamar.ambang.partai.map(({ id }) => id).filter((id) => seats(now, id) > 0 || seats(one, id) > 0);
  return <ComparedSeats view={view} rows={ids.map((id) => ({ id, kini: seats(now, id), andai: seats(one, id) }))} />;
}

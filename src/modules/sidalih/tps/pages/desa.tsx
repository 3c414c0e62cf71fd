// What does an officer see of the stations of a desa? (the map as rows with bars, checks, what moves; then the acts)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts, StateTag } from '#design/desk';
import { ErrorSummary, type HiddenField } from '#design/forms';
import { AreaMap, Findings, type MapArea } from '#design/figures';
import { optionHue } from '#design/marks';
import { Note, Section } from '#design/page';
import { DataTable, type Column, Files } from '#design/tables';
import { pantarlihPaling, suratCadangan } from '../../aturan/layak.ts';
import type { PetaTerbuka } from '../buka.ts';
import type { Perpindahan } from '../beda.ts';
import { menghalangi } from '../periksa.ts';
import type { TpsPeta } from '../petakan.ts';
import { text } from '../text.ts';
import { type LetakDesa, desaPath } from './address.ts';
import { DesaForms } from './forms.tsx';
import { findingWords, tpsWord } from './words.ts';

export interface DesaProps {
  readonly lang: Lang;
  readonly at: LetakDesa;
  readonly nama: string;
  readonly buka: PetaTerbuka;
  /** May this officer change the map, and is the list at that stage? */
  readonly boleh: boolean;
  readonly terbuka: boolean;
  readonly fields: readonly HiddenField[];
  /** What was typed and could not stand. */
  readonly typed: Readonly<Record<string, string>>;
  readonly galat: { readonly field: string; readonly words: string } | undefined;
  /** RT whose families are listed. */
  readonly rt: string | undefined;
  readonly terakhir: string | undefined;
}

const DRESS = { KOSONG: 'draf', USUL: 'menunggu', DITERIMA: 'terkirim' } as const;

export function DesaPage(props: DesaProps): VNode {
  const { lang, at, nama, buka, galat, terakhir } = props;
  const { usul } = buka;
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: `#${galat.field}`, text: galat.words }]} />}
      <DeskHead title={say(lang, text.tpsJudulDesa, { tempat: nama })} eyebrow={say(lang, buka.paket.nama)}>
        <StateTag state={DRESS[usul.keadaan]}>{say(lang, text[`tpsKeadaan${usul.keadaan}`])}</StateTag> {terakhir}
      </DeskHead>
      <Totals {...props} />
      <Checks {...props} />
      <Grid {...props} />
      <PlaceMap {...props} />
      <Moves {...props} />
      <DesaForms {...props} />
      <Section id="berkas" title={say(lang, text.tpsBerkas)}>
        <Files
          items={[
            { href: `${desaPath(at)}.pdf`, title: say(lang, text.tpsUnduhPdf) },
            { href: `${desaPath(at)}.csv`, title: say(lang, text.tpsUnduhCsv) },
          ]}
        />
      </Section>
    </>
  );
}

export function Totals({ lang, buka }: Pick<DesaProps, 'lang' | 'buka'>): VNode {
  const { peta, pemilih, paket, aturan, bahan } = buka;
  const regular = peta.tps.filter(({ nomor }) => nomor < bahan.khusus);
  const special = peta.tps.filter(({ nomor }) => nomor >= bahan.khusus);
  const sum = (all: readonly TpsPeta[], of: (n: number) => number): string => formatInt(lang, all.reduce((total, { n }) => total + of(n), 0));
  const items = [
    { term: say(lang, text.tpsPemilih), value: formatInt(lang, pemilih.length) },
    { term: say(lang, text.tpsJumlah), value: formatInt(lang, regular.length) },
    { term: say(lang, text.tpsBatas), value: say(lang, text.tpsBatasIsi, { batas: formatInt(lang, peta.batasBawah), sedikit: formatInt(lang, peta.sedikitnya) }) },
    { term: say(lang, text.tpsMaks), value: say(lang, text.tpsMaksIsi, { n: formatInt(lang, aturan.maks ?? 0), paket: paket.kode }) },
    { term: say(lang, text.tpsPantarlih), value: sum(regular, (n) => pantarlihPaling(paket, n)) },
    { term: say(lang, text.tpsCadangan), value: say(lang, text.tpsCadanganIsi, { n: sum(regular, (n) => suratCadangan(paket, n)) }) },
  ];
  const extra = special.length === 0 ? [] : [{ term: say(lang, text.tpsKhusus), value: say(lang, text.tpsKhususIsi, { n: sum(special, (n) => n), tps: formatInt(lang, special.length) }) }];
  return <Facts items={[...items, ...extra]} />;
}

export function Checks({ lang, buka: { peta, aturan } }: Pick<DesaProps, 'lang' | 'buka'>): VNode {
  return (
    <Section id="temuan" title={say(lang, text.tpsTemuan)}>
      {peta.temuan.length === 0 ? (
        <Note>{say(lang, text.tpsTemuanNihil)}</Note>
      ) : (
        <Findings items={peta.temuan.map((one) => ({ n: Math.max(1, one.n), label: findingWords(lang, one, aturan.kecil), reason: say(lang, menghalangi(one) ? text.tpsMenghalangi : text.tpsPeringatan) }))} />
      )}
    </Section>
  );
}

/** A number under this one is not written beside a station (small numbers of specific data). */
const FEW = 5;

function Grid({ lang, buka }: DesaProps): VNode {
  const { peta, aturan } = buka;
  const full = aturan.maks ?? 1;
  const columns: Column<TpsPeta>[] = [
    { kind: 'link', key: 'tps', title: say(lang, text.tpsKolom), get: ({ nomor }) => ({ text: tpsWord(lang, nomor) }) },
    { kind: 'number', key: 'pemilih', title: say(lang, text.tpsPemilih), get: ({ n }) => n, share: ({ n }) => percent2(n, full) },
    { kind: 'text', key: 'difabel', title: say(lang, text.tpsDifabel), figure: true, get: ({ difabel }) => (difabel === 0 || difabel >= FEW ? formatInt(lang, difabel) : say(lang, text.tpsKurang, { n: String(FEW) })) },
    { kind: 'bar', key: 'batang', title: say(lang, text.tpsBatang), options: 'partai', get: ({ bagian }) => bagian.map(({ rt, n }, at) => ({ no: (at % 8) + 1, name: rt, share: percent2(n, full) })) },
    { kind: 'text', key: 'isi', title: say(lang, text.tpsIsi), phone: 'wide', get: ({ bagian }) => bagian.map(({ rt, n }) => `${rt} (${formatInt(lang, n)})`).join(', ') },
  ];
  return (
    <Section id="tps" title={say(lang, text.tpsKisi)}>
      <Note>{say(lang, text.tpsKisiCatatan)}</Note>
      <DataTable id="tabel-tps" caption={say(lang, text.tpsKisi)} quietCaption columns={columns} rows={peta.tps} rowKey={({ nomor }) => String(nomor)} />
    </Section>
  );
}

const SIZE = 400;
const MARGIN = 24;
const RADIUS = 9;

/** Circles of the RT that have a point, in the hue of the station where most of each vote. */
function PlaceMap({ lang, buka: { peta, usul } }: DesaProps): VNode | null {
  const points = usul.medan.titik;
  if (points.length < 2) return null;
  const [lats, lons] = [points.map(([, lat]) => lat), points.map(([, , lon]) => lon)];
  const [south, west] = [Math.min(...lats), Math.min(...lons)];
  const span = Math.max(Math.max(...lats) - south, Math.max(...lons) - west, 1e-6);
  const place = (value: number, from: number): number => MARGIN + ((value - from) / span) * (SIZE - 2 * MARGIN);
  const areas = points.map(([rt, lat, lon]): MapArea => {
    const own = peta.tps.flatMap(({ nomor, bagian }) => bagian.filter((part) => part.rt === rt).map(({ n }) => ({ nomor, n }))).sort((a, b) => b.n - a.n || a.nomor - b.nomor);
    const [x, y] = [place(lon, west), SIZE - place(lat, south)];
    const tps = own.map(({ nomor }) => String(nomor)).join(', ');
    return { id: rt, title: say(lang, text.tpsPetaTitik, { rt, tps }), d: circle(x, y), scale: null, hue: optionHue('partai', (((own[0]?.nomor ?? 1) - 1) % 24) + 1) };
  });
  return (
    <Section id="peta" title={say(lang, text.tpsPetaJudul)}>
      <Note>{say(lang, text.tpsPetaCatatan)}</Note>
      <AreaMap label={say(lang, text.tpsPetaJudul)} viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`} areas={areas} />
    </Section>
  );
}

function circle(x: number, y: number): string {
  const [left, top] = [(x - RADIUS).toFixed(1), y.toFixed(1)];
  const arc = (by: number): string => `a${String(RADIUS)} ${String(RADIUS)} 0 1 0 ${String(by)} 0`;
  return `M${left} ${top}${arc(2 * RADIUS)}${arc(-2 * RADIUS)}Z`;
}

export function Moves({ lang, buka: { peta, usul } }: Pick<DesaProps, 'lang' | 'buka'>): VNode | null {
  if (usul.keadaan !== 'USUL') return null;
  const { beda } = peta;
  const columns: Column<Perpindahan>[] = [
    { kind: 'link', key: 'rt', title: say(lang, text.tpsRt), get: ({ rt }) => ({ text: rt }) },
    { kind: 'text', key: 'dari', title: say(lang, text.tpsDari), get: ({ dari }) => tpsWord(lang, dari) },
    { kind: 'text', key: 'ke', title: say(lang, text.tpsKe), get: ({ ke }) => tpsWord(lang, ke) },
    { kind: 'number', key: 'n', title: say(lang, text.tpsPemilih), get: ({ n }) => n },
  ];
  const list = (numbers: readonly number[]): string => numbers.join(', ');
  return (
    <Section id="beda" title={say(lang, text.tpsBeda)}>
      <Note>
        {say(lang, text.tpsBedaRingkas, { n: formatInt(lang, beda.n), tetap: formatInt(lang, beda.tetap) })}
        {beda.tpsBaru.length > 0 && ` ${say(lang, text.tpsBedaBaru, { tps: list(beda.tpsBaru) })}`}
        {beda.tpsHilang.length > 0 && ` ${say(lang, text.tpsBedaHilang, { tps: list(beda.tpsHilang) })}`}
      </Note>
      {beda.pindah.length === 0 ? (
        <Note>{say(lang, text.tpsBedaNihil)}</Note>
      ) : (
        <DataTable id="tabel-beda" caption={say(lang, text.tpsBeda)} quietCaption scroll columns={columns} rows={beda.pindah} rowKey={({ rt, dari, ke }) => `${rt} ${String(dari)} ${String(ke)}`} />
      )}
    </Section>
  );
}

// How did the figures of a source change from instant to instant, where did they fall, and what was held back?
import type { VNode } from 'preact';
import { formatPercent } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { LineChart } from '#design/figures';
import { PickArea } from '#design/forms';
import { Note, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { wibDayNumber } from '../../instants.ts';
import { lembarPath, seriPath } from '../address.ts';
import { type Deret, type Titik, type Turun, nationOf, sumOf } from '../series.ts';
import { type Pilihan, isNational } from '../sheet.ts';
import { pages as text, series as words } from '../text-pages.ts';
import { Head, Sources, type View, areaName, count, dayAndHour, optionWords, timeOf } from './parts.tsx';

const ROWS = 40;

export interface SeriesProps {
  readonly view: View;
  readonly kunci: string;
  readonly nama: string;
  /** Of one province, or of all where the page is the nation's. */
  readonly deret: readonly Deret[];
  readonly names: ReadonlyMap<string, string>;
  readonly pilihan: readonly Pilihan[];
  /** Number of the option that is drawn; absent = all together. */
  readonly pilih?: string | undefined;
}

export function SeriesPage(props: SeriesProps): VNode {
  const { view, kunci, nama, deret, pilihan } = props;
  const { lang, buku } = view;
  const titik = kunci === '0' ? nationOf(deret) : (deret[0]?.titik ?? []);
  const chosen = pilihan.find(({ nomor, id }) => props.pilih !== undefined && props.pilih !== '' && (id === props.pilih || String(nomor) === props.pilih));
  const turun = deret.flatMap((one) => one.turun).filter(({ opsi }) => chosen === undefined || opsi === chosen.id);
  const path = seriPath(buku.at, kunci);
  return (
    <>
      <Head view={view} title={say(lang, words.judul, { nama: areaName(lang, nama) })} crumbs={[...(kunci === '0' ? [] : [{ label: nama, href: lembarPath(buku.at, kunci) }]), { label: say(lang, text.seri) }]} />
      {(kunci !== '0' || isNational(buku)) && (
        <PickArea
          action={path}
          button={say(lang, text.tampilkan)}
          steps={[{ id: 'pilih', name: 'pilih', label: say(lang, text.cariPilihan), empty: say(lang, text.semuaPilihan), value: chosen?.id, options: pilihan.map((one) => ({ value: one.id, label: `${one.nomor}. ${optionWords(view, one)}` })) }]}
        />
      )}
      <Chart {...props} titik={titik} chosen={chosen} turun={turun.length} />
      <Held {...props} />
      <Falls {...props} turun={turun} />
      <Instants {...props} titik={titik} chosen={chosen} />
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhSeri) }]} />
      </Section>
      <Sources view={view} urut={buku.sumber.filter(({ keluarga }) => keluarga.startsWith('seri-')).map(({ urut }) => urut)} />
    </>
  );
}

interface Drawn extends SeriesProps {
  readonly titik: readonly Titik[];
  readonly chosen: Pilihan | undefined;
}

const valueOf = (one: Titik, chosen: Pilihan | undefined): number | null => (chosen === undefined ? sumOf(one.suara) : (one.suara.get(chosen.id) ?? null));

function Chart({ view, nama, titik, chosen, turun }: Drawn & { readonly turun: number }): VNode {
  const { lang } = view;
  const oneDay = new Set(titik.map(({ pada }) => wibDayNumber(pada))).size === 1;
  const points = titik.flatMap((one) => {
    const value = valueOf(one, chosen);
    const { hari, jam } = dayAndHour(lang, one.pada);
    return value === null ? [] : [{ label: `${hari} ${jam}`, tick: oneDay ? jam : hari, value, at: one.pada }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return <Inset>{say(lang, words.satuSaat)}</Inset>;
  const title = chosen === undefined ? say(lang, words.semua) : optionWords(view, chosen);
  const summary = say(lang, words.ringkas, { nama: `${areaName(lang, nama)}, ${title}`, n: count(view, points.length), awal: count(view, first.value), akhir: count(view, last.value), turun: count(view, turun) });
  return (
    <Section id="grafik" title={title}>
      <p>{summary}</p>
      <LineChart title={title} note={say(lang, words.catatan)} summary={summary} points={points} columns={{ when: say(lang, words.saat), value: say(lang, text.suara) }} />
    </Section>
  );
}

/** Each instant once, with the provinces that it emptied. */
function Held({ view, deret }: SeriesProps): VNode | null {
  const { lang } = view;
  const held = Map.groupBy(deret.flatMap(({ ditahan }) => ditahan), ({ pada }) => pada);
  if (held.size === 0) return null;
  return (
    <Section id="ditahan" title={say(lang, words.ditahan)}>
      {[...held].map(([pada, all]) => (
        <Inset key={pada}>{say(lang, words.ditahanIsi, { waktu: timeOf(lang, pada), n: count(view, all.length) })}</Inset>
      ))}
    </Section>
  );
}

function Falls({ view, turun, names, pilihan }: SeriesProps & { readonly turun: readonly Turun[] }): VNode {
  const { lang, buku } = view;
  const options = new Map(pilihan.map((one) => [one.id, optionWords(view, one)]));
  const columns: Column<Turun>[] = [
    { kind: 'link', key: 'saat', title: say(lang, words.saat), get: ({ pada, provinsi, opsi }) => ({ text: timeOf(lang, pada), href: seriPath(buku.at, provinsi), note: `${names.get(provinsi) ?? provinsi}, ${options.get(opsi) ?? opsi}` }) },
    { kind: 'number', key: 'dari', title: say(lang, words.dari), get: ({ dari }) => dari },
    { kind: 'number', key: 'menjadi', title: say(lang, words.menjadi), get: ({ ke }) => ke },
    { kind: 'number', key: 'turun', title: say(lang, words.turunSebanyak), get: ({ dari, ke }) => dari - ke },
  ];
  const largest = [...turun].sort((a, b) => b.dari - b.ke - (a.dari - a.ke));
  return (
    <Section id="turun" title={`${say(lang, words.turun)} (${count(view, turun.length)})`}>
      {turun.length === 0 ? (
        <Note>{say(lang, words.turunKosong)}</Note>
      ) : (
        <>
          <Note>{say(lang, words.turunIsi)}</Note>
          {turun.length > ROWS && <Note>{say(lang, text.temuanSebagian, { n: count(view, ROWS), semua: count(view, turun.length) })}</Note>}
          <DataTable id="tabel-turun" caption={say(lang, words.turun)} quietCaption columns={columns} rows={largest.slice(0, ROWS)} rowKey={({ provinsi, pada, opsi }) => `${provinsi} ${pada} ${opsi}`} />
        </>
      )}
    </Section>
  );
}

/** Newest first. */
function Instants({ view, titik, chosen }: Drawn): VNode {
  const { lang } = view;
  const rows = [...titik].reverse().slice(0, ROWS);
  const columns: Column<Titik>[] = [
    { kind: 'text', key: 'saat', title: say(lang, words.saat), get: ({ pada }) => timeOf(lang, pada) },
    { kind: 'number', key: 'suara', title: chosen === undefined ? say(lang, words.semua) : optionWords(view, chosen), get: (one) => valueOf(one, chosen) },
    ...(titik.some(({ tpsMasuk }) => tpsMasuk !== null) ? [{ kind: 'number', key: 'tps', title: say(lang, text.tps), get: ({ tpsMasuk }: Titik) => tpsMasuk } as const] : []),
    ...(titik.some(({ persen }) => persen !== null) ? [{ kind: 'text', key: 'persen', title: say(lang, text.tps), figure: true, get: ({ persen }: Titik) => (persen === null ? '–' : formatPercent(lang, persen / 100)) } as const] : []),
  ];
  return (
    <Section id="saat" title={say(lang, words.tabel)}>
      {titik.length > rows.length && <Note>{say(lang, words.tabelSebagian, { n: count(view, rows.length), semua: count(view, titik.length) })}</Note>}
      <DataTable id="tabel-saat" caption={say(lang, words.tabel)} quietCaption columns={columns} rows={rows} rowKey={({ pada }) => String(pada)} />
    </Section>
  );
}

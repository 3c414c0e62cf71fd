// How do the areas below compare, by any option? (a table that sorts by its address)
import type { VNode } from 'preact';
import { percent2, shares } from '#kernel/share';
import { say } from '#kernel/text';
import { PickArea } from '#design/forms';
import { OptionMark } from '#design/marks';
import { Section } from '#design/page';
import { type Column, DataTable, readSort, sortRows } from '#design/tables';
import { lembarPath } from '../address.ts';
import type { Baris, Bawah, Lembar } from '../sheet.ts';
import { levelWord, pages as text } from '../text-pages.ts';
import { type View, count, kindOf, optionWords, totalOf } from './parts.tsx';

export interface ChildrenQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
  /** Number of the option whose votes have a column. */
  readonly pilih?: string | undefined;
}

/** More options than these do not fit side by side: the reader picks one. */
const SIDE_BY_SIDE = 5;

interface Props {
  readonly view: View;
  readonly sheet: Lembar;
  readonly query: ChildrenQuery;
}

export function Children({ view, sheet, query }: Props): VNode {
  const { lang, buku } = view;
  const { anak, area, pilihan } = sheet;
  const picked = pilihan.length > SIDE_BY_SIDE ? pilihan.find(({ nomor }) => String(nomor) === query.pilih) : undefined;
  const columns = columnsOf(view, sheet, picked?.nomor);
  const sort = readSort(columns, query, { urut: 'nama', arah: 'naik' });
  const own = lembarPath(buku.at, area.kunci);
  const path = picked === undefined ? own : `${own}?pilih=${picked.nomor}`;
  const title = say(lang, text.anak, { tingkat: say(lang, levelWord(anak[0]?.tingkat ?? area.tingkat + 1)) });
  return (
    <Section id="anak" title={title}>
      {pilihan.length > SIDE_BY_SIDE && (
        <PickArea
          action={own}
          button={say(lang, text.tampilkan)}
          steps={[
            {
              id: 'pilih', name: 'pilih', label: say(lang, text.cariPilihan), empty: say(lang, text.semuaPilihan), value: picked === undefined ? undefined : String(picked.nomor),
              options: pilihan.map((one) => ({ value: String(one.nomor), label: `${one.nomor}. ${optionWords(view, one)}` })),
            },
          ]}
        />
      )}
      <DataTable id="tabel-anak" caption={title} quietCaption columns={columns} rows={sortRows(anak, columns, sort)} rowKey={({ kunci }) => kunci} sort={{ ...sort, path }} />
    </Section>
  );
}

function columnsOf(view: View, sheet: Lembar, picked: number | undefined): Column<Baris>[] {
  const { lang, buku } = view;
  const { pilihan, bawahAnak, anak } = sheet;
  const shown = pilihan.length <= SIDE_BY_SIDE ? pilihan : pilihan.filter(({ nomor }) => nomor === picked);
  const differs = anak.some((one) => differenceOf(one, bawahAnak.get(one.kunci)) !== 0);
  const stations = anak.some(({ tps, persen }) => tps.total !== null || persen !== null);
  return [
    { kind: 'link', key: 'nama', title: say(lang, text.nama), get: (one) => ({ text: one.nama, href: lembarPath(buku.at, one.kunci) }) },
    ...(stations ? [stationColumn(view)] : []),
    ...shown.map((option): Column<Baris> => {
      const at = pilihan.indexOf(option);
      return {
        kind: 'number', key: `s${option.nomor}`, title: optionWords(view, option), mark: <OptionMark no={option.nomor} kind={kindOf(buku)} />, short: `${option.nomor}. ${optionWords(view, option)}`, phone: 'half',
        get: ({ suara }) => suara[at] ?? null,
        share: ({ suara }) => shares(suara)[at] ?? null,
      };
    }),
    ...(pilihan.length > SIDE_BY_SIDE ? [leaderColumn(view, sheet)] : []),
    { kind: 'number', key: 'jumlah', title: say(lang, text.jumlahSuara), get: ({ suara }) => totalOf(suara), phone: 'half' },
    ...(differs ? [{ kind: 'number', key: 'selisih', title: say(lang, text.selisihBawah), get: (one: Baris) => differenceOf(one, bawahAnak.get(one.kunci)) } as const] : []),
    { kind: 'bar', key: 'porsi', title: say(lang, text.porsi), options: kindOf(buku), get: ({ suara }) => barOf(view, sheet, suara) },
  ];
}

/** Votes by which the row of an area and the sum below it differ, all options together; null where there is nothing to compare. */
function differenceOf({ suara, dijumlah }: Baris, below: Bawah | undefined): number {
  if (below === undefined || dijumlah) return 0;
  return suara.reduce<number>((sum, n, at) => sum + (n === null || below.suara[at] == null ? 0 : Math.abs(n - below.suara[at])), 0);
}

function stationColumn({ lang }: View): Column<Baris> {
  return {
    kind: 'text', key: 'tps', title: say(lang, text.tps), figure: true, phone: 'half',
    get: ({ tps, persen }) => (tps.total === null || tps.masuk === null ? (persen === null ? '–' : `${count({ lang }, Math.floor(persen / 100))}${lang === 'id' ? ',' : '.'}${String(persen % 100).padStart(2, '0')} %`) : `${count({ lang }, tps.masuk)} / ${count({ lang }, tps.total)}`),
    sortBy: ({ tps, persen }) => (tps.total === null || tps.masuk === null ? persen : tps.total === 0 ? null : (tps.masuk * 10_000) / tps.total),
  };
}

/** Who has most votes; equal ones are all named. */
function leaderColumn(view: View, { pilihan }: Lembar): Column<Baris> {
  const leaders = ({ suara }: Baris) => {
    const most = Math.max(0, ...suara.map((n) => n ?? 0));
    return most === 0 ? [] : pilihan.filter((_, at) => suara[at] === most);
  };
  return {
    kind: 'text', key: 'terbanyak', title: say(view.lang, text.terbanyak), phone: 'half',
    get: (one) => leaders(one).map((option) => optionWords(view, option)).join(', '),
    sortBy: (one) => leaders(one).map((option) => optionWords(view, option)).join(', '),
  };
}

/** Shares that never add up to more than the bar is wide. */
function barOf(view: View, { pilihan }: Lembar, suara: readonly (number | null)[]) {
  const whole = totalOf(suara) ?? 0;
  return pilihan.map((one, at) => ({ no: one.nomor, name: optionWords(view, one), share: suara[at] == null || whole === 0 ? null : percent2(suara[at], whole) }));
}

// Who voted at one station, on every ballot side by side? (K22, with its lawful reasons)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { areaPath } from '../../pages/address.ts';
import { usersPath } from '../address.ts';
import { barisOf } from '../text-arti.ts';
import { k22 as words, text } from '../text.ts';
import { type LembarTps, type PandanganTps, isKhusus } from '../tps.ts';
import { ID_UKURAN } from '../ukuran.ts';
import { Cards, Crumbs, Head, UkuranTable, difabelWords } from './parts.tsx';

const ROWS = ['A', 'B1', 'B2', 'B3', 'B4', 'VA', 'VB'] as const;

export function StationUsersPage({ view }: { readonly view: PandanganTps }): VNode {
  const { lang, up, nama13, terukur, sendiri, at, kode } = view;
  const { href } = useReader();
  const village = up.at(-1)?.nama ?? '';
  const shared = { lang, ids: ID_UKURAN, ukuran: terukur.ukuran, total: 1 };
  const path = usersPath(at, kode);
  return (
    <>
      <Crumbs opened={view} up={up} here={nama13} />
      <Head opened={view} title={say(lang, text.judul, { tempat: `${nama13}, ${village}` })} per={sendiri.angka.per} seq={sendiri.angka.riwayat.at(-1)?.seq ?? null} />
      <Section id="k22" title={say(lang, words.judul)}>
        <Inset>{k22Words(view)}</Inset>
        <Ballots view={view} />
        <Note>{say(lang, words.artiBaris)}</Note>
        <Note>{say(lang, words.aturan)}</Note>
        {isKhusus(view) && <Note>{say(lang, words.khusus)}</Note>}
        {view.noken && <Note>{say(lang, words.noken)}</Note>}
      </Section>
      <Section id="angka" title={view.nama}>
        <UkuranTable {...shared} id="tabel-angka" title={view.nama} />
        <Note>{say(lang, text.tigaBeda)}</Note>
      </Section>
      <Section id="disabilitas" title={say(lang, text.disabilitas)}>
        <p>{difabelWords(lang, view.difabel)}</p>
        <Note>{say(lang, text.disabilitasAturan)}</Note>
      </Section>
      <Section id="arti" title={say(lang, text.artiBagian)}>
        <Cards {...shared} slug={at.pemilu} form={sendiri.pack.form.model} />
      </Section>
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
        <p>
          <a href={href(areaPath(at, kode))}>{say(lang, text.keHasil, { tempat: nama13 })}</a>
        </p>
      </Section>
    </>
  );
}

/** The outcome in one sentence; a difference names its rows and asks. */
function k22Words({ lang, k22 }: Pick<PandanganTps, 'lang' | 'k22'>): string {
  if (k22.kecuali !== null) return say(lang, words[k22.kecuali]);
  if (k22.hasil === 'DIKECUALIKAN') return say(lang, words.LULUS);
  const rows = k22.nilai.filter(({ cocok }) => cocok === false).map(({ baris }) => say(lang, barisOf(baris)));
  return say(lang, words[k22.hasil], { baris: rows.join('; ') });
}

function Ballots({ view: { lang, lembar, at, kode } }: { readonly view: PandanganTps }): VNode {
  const columns: Column<LembarTps>[] = [
    {
      key: 'surat',
      kind: 'link',
      title: say(lang, words.suratSuara),
      get: (one) => ({ text: say(lang, one.pack.nama), href: areaPath({ pemilu: at.pemilu, kontes: one.kontes }, kode), note: stateWords(lang, one) }),
      sortable: false,
    },
    ...ROWS.map((row): Column<LembarTps> => ({ key: row, kind: 'number', title: say(lang, words[`pendek${row}`]), get: (one) => one[row], sortable: false })),
  ];
  return <DataTable id="tabel-k22" caption={say(lang, words.judul)} quietCaption columns={columns} rows={lembar} rowKey={({ kontes }) => kontes} />;
}

function stateWords(lang: PandanganTps['lang'], { ulang, angka }: LembarTps): string {
  const state = angka.status === 'DITARIK' ? words.ditarik : angka.per === null ? words.formulirBelum : words.formulirAda;
  return ulang ? `${say(lang, state)}, ${say(lang, words.ulang)}` : say(lang, state);
}

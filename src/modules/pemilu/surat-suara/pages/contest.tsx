// Where is one contest decided, with how many seats and candidates? (/pemilu/{pemilu}/{jenis}, and one area of a long list)
import type { VNode } from 'preact';
import { SearchBox } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { useReader } from '#design/reader';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Opsi } from '../../pack.ts';
import { type Tempat, groupTempat, hasPage } from '../places.ts';
import { pageText as text } from '../text-pages.ts';
import { ROOT, contestPath, electionPath, groupPath, placePath, resultsPath } from './address.ts';
import type { Subject } from './answer.ts';
import { basisWords, whereWords } from './words.ts';

/** From how many places on a list is shown area by area. */
export const LONG = 120;

export interface ContestProps extends Subject {
  readonly lang: Lang;
  /** Those to be shown: all, those of a group, or those that fit the words. */
  readonly places: readonly Tempat[];
  /** How many there are in all. */
  readonly known: number;
  readonly words?: string | undefined;
  readonly group?: { readonly kode: string; readonly nama: string } | undefined;
  /** The pairs of the president's ballot, from the rule pack. */
  readonly opsi: readonly Opsi[];
}

export function Contest(props: ContestProps): VNode {
  const { lang, pack, ballot, words, group, opsi } = props;
  const name = say(lang, ballot.nama);
  const title = say(lang, text.kontesJudul, { kontes: group === undefined ? name : `${name} ${group.nama}`, pemilu: say(lang, pack.nama) });
  const crumbs = [{ label: say(lang, text.menu), href: ROOT }, { label: say(lang, pack.nama), href: electionPath(pack.slug) }];
  const here = contestPath(pack.slug, ballot.jenis);
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, ...crumbs, ...(group === undefined ? [{ label: name }] : [{ label: name, href: here }, { label: group.nama }])]} />
      <PageHead title={title} />
      <Intro {...props} />
      {ballot.lingkup !== 'nasional' && props.known > 0 && (
        <SearchBox id="tempat" action={here} label={say(lang, text.saring)} placeholder={say(lang, text.saringPetunjuk)} value={words} />
      )}
      {opsi.length > 0 && <Pairs lang={lang} opsi={opsi} />}
      {ballot.lingkup !== 'nasional' && <List {...props} />}
      <Rules {...props} />
      {ballot.lingkup !== 'nasional' && props.known > 0 && <Downloads {...props} />}
    </>
  );
}

function Intro({ lang, pack, ballot, known, places, group }: ContestProps): VNode {
  const { href } = useReader();
  const results = resultsPath(pack.slug, ballot.jenis);
  const n = formatInt(lang, ballot.jumlahLingkup);
  return (
    <>
      {ballot.lingkup !== 'nasional' && (
        <Lead>
          {group !== undefined
            ? say(lang, text.kontesDaerah, { n: formatInt(lang, places.length), daerah: group.nama })
            : say(lang, ballot.lingkup === 'dapil' ? text.kontesPembukaDapil : text.kontesPembukaLain, { n, kursi: formatInt(lang, ballot.kursi) })}
          {group === undefined && known > 0 && known !== ballot.jumlahLingkup && ` ${say(lang, text.kontesTercatat, { n: formatInt(lang, known) })}`}
        </Lead>
      )}
      {results !== undefined && (
        <p class="govuk-body">
          <a href={href(results)}>{say(lang, text.hasil)}</a>
        </p>
      )}
    </>
  );
}

function Pairs({ lang, opsi }: { readonly lang: Lang; readonly opsi: readonly Opsi[] }): VNode {
  return (
    <Section id="pasangan" title={say(lang, text.pasanganJudul)}>
      <DefinitionList items={opsi.map((one) => ({ term: `${say(lang, text.kolomNomor)} ${one.nomor}`, value: one.nama }))} />
    </Section>
  );
}

function List(props: ContestProps): VNode {
  const { lang, pack, ballot, places, known, words, group } = props;
  const label = say(lang, ballot.lingkup === 'dapil' ? text.semuaDapil : text.semuaWilayah);
  if (known === 0) return <Section id="daftar" title={label}><Note>{say(lang, text.kontesBelum)}</Note></Section>;
  if (words !== undefined) {
    const found = say(lang, places.length === 0 ? text.saringKosong : text.saringHasil, { n: formatInt(lang, places.length), kata: words });
    return <Section id="daftar" title={found}>{places.length > 0 && <Places {...props} title={found} places={places.slice(0, LONG)} />}</Section>;
  }
  if (group === undefined && places.length > LONG) {
    return (
      <Section id="daftar" title={say(lang, text.daerahJudul)}>
        <DataTable
          id="daerah"
          caption={say(lang, text.daerahJudul)}
          quietCaption
          rows={groupTempat(places)}
          rowKey={(one) => one.kode}
          columns={[
            { key: 'nama', kind: 'link', title: say(lang, text.kolomDaerah), get: (one) => ({ text: one.nama, href: groupPath(pack.slug, ballot.jenis, one.kode) }) },
            { key: 'n', kind: 'number', title: say(lang, ballot.lingkup === 'dapil' ? text.kolomJumlahDapil : text.semuaWilayah), get: (one) => one.places.length },
            { key: 'kursi', kind: 'number', title: say(lang, text.kolomKursi), get: (one) => sum(one.places.map((place) => place.kursi)) },
          ]}
        />
      </Section>
    );
  }
  return <Section id="daftar" title={label}><Places {...props} title={label} /></Section>;
}

/** Null as soon as one is not known: a part must not pass for the whole. */
function sum(figures: readonly (number | null)[]): number | null {
  return figures.reduce<number | null>((total, one) => (total === null || one === null ? null : total + one), 0);
}

function Places({ lang, pack, ballot, places, title }: ContestProps & { readonly title: string }): VNode {
  const dapil = ballot.lingkup === 'dapil';
  const pairs = ballot.susunan === 'paslon';
  const columns: Column<Tempat>[] = [
    {
      key: 'nama', kind: 'link', title: say(lang, dapil ? text.kolomDapil : text.kolomDaerah),
      get: (one) => ({
        text: one.nama, href: hasPage(ballot, one) ? placePath(pack.slug, ballot.jenis, one.kode) : undefined,
        note: dapil ? one.wilayah.map((area) => (area.pecah ? say(lang, text.wilayahPecah, { nama: area.nama }) : area.nama)).join(', ') : undefined,
      }),
    },
    ...(pairs ? [] : [{ key: 'kursi', kind: 'number', title: say(lang, text.kolomKursi), get: (one: Tempat) => one.kursi } as const]),
    ...(places.some((one) => one.penduduk !== null) ? [{ key: 'penduduk', kind: 'number', title: say(lang, text.kolomPenduduk), get: (one: Tempat) => one.penduduk } as const] : []),
    { key: 'calon', kind: 'number', title: say(lang, pairs ? text.kolomPasangan : text.kolomCalon), get: (one) => one.calon },
    ...(pairs ? [] : [{ key: 'perempuan', kind: 'number', title: say(lang, text.kolomPerempuan), get: (one: Tempat) => one.perempuan } as const]),
  ];
  return (
    <>
      <DataTable id="tempat-daftar" caption={title} quietCaption columns={columns} rows={places} rowKey={(one) => one.kode} />
      {places.every((one) => one.calon === null) && <Note>{say(lang, text.kontesTanpaCalon)}</Note>}
      {dapil && places.some((one) => one.kursi === null) && <Note>{say(lang, text.kursiTakTercatat)}</Note>}
    </>
  );
}

function Rules({ lang, ballot }: ContestProps): VNode {
  return (
    <Section id="aturan" title={say(lang, text.aturanJudul)}>
      <p class="govuk-body">{whereWords(lang, ballot).join(' ')}</p>
      <Note>{say(lang, text.kartuDasar, { dasar: ballot.dasar.map((basis) => basisWords(lang, basis)).join('; ') })}</Note>
    </Section>
  );
}

function Downloads({ lang, pack, ballot }: ContestProps): VNode {
  const at = contestPath(pack.slug, ballot.jenis);
  return (
    <Section id="unduh" title={say(lang, text.unduh)}>
      <Files
        items={[
          { href: `${at}.csv`, title: say(lang, text.unduhCsv) },
          { href: `${at}.json`, title: say(lang, text.unduhJson) },
          { href: `${at}/calon.csv`, title: say(lang, text.unduhCalon) },
        ]}
      />
    </Section>
  );
}

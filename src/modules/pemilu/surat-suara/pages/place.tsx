// Who stands in this dapil or area, on which list, and how many of them are women? (UU 7/2017 Pasal 245)
import type { VNode } from 'preact';
import { Details, Inset } from '#design/answers';
import { OptionMark } from '#design/marks';
import { Breadcrumbs, Grid, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { formatInstant, formatInt, formatPercent } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Keterwakilan } from '../ballot.ts';
import type { Calon, Paslon } from '../record.ts';
import type { DaftarCalon, Tercantum } from '../standing.ts';
import { pageText as text } from '../text-pages.ts';
import { ROOT, contestPath, electionPath, listAnchor, placePath, resultsPath } from './address.ts';
import type { Subject } from './answer.ts';
import { basisWords, pairWords, sexWords, stateWords } from './words.ts';

export interface PlaceProps extends Subject {
  readonly lang: Lang;
  readonly standing: Tercantum;
}

export function Place(props: PlaceProps): VNode {
  const { lang, pack, ballot, standing } = props;
  const { tempat } = standing;
  const title = say(lang, ballot.lingkup === 'dapil' ? text.dapilJudul : text.kontesJudul, { nama: tempat.nama, kontes: say(lang, ballot.nama), pemilu: tempat.nama });
  const crumbs = [
    { label: say(lang, text.beranda), href: '/' },
    { label: say(lang, text.menu), href: ROOT },
    { label: say(lang, pack.nama), href: electionPath(pack.slug) },
    { label: say(lang, ballot.nama), href: contestPath(pack.slug, ballot.jenis) },
    { label: tempat.nama },
  ];
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHead title={title} eyebrow={`${say(lang, ballot.nama)}, ${say(lang, pack.nama)}`} />
      <PlaceFacts {...props} />
      {ballot.susunan === 'paslon' ? <Options {...props} /> : <Lists {...props} />}
      <Changes {...props} />
      <Grid section>
        <Span cols={7}><Sources {...props} /></Span>
        <Span cols={5}><Downloads {...props} /></Span>
      </Grid>
    </>
  );
}

function PlaceFacts({ lang, pack, ballot, standing: { tempat } }: PlaceProps): VNode {
  const { href } = useReader();
  const results = resultsPath(pack.slug, ballot.jenis);
  const figure = (n: number | null): string => (n === null ? say(lang, text.takTercatat) : formatInt(lang, n));
  const abroad = typeof ballot.luarNegeri === 'object' && ballot.luarNegeri.dapil === tempat.kode ? [say(lang, text.wilayahLuar)] : [];
  const areas = [...tempat.wilayah.map((area) => (area.pecah ? say(lang, text.wilayahPecah, { nama: area.nama }) : area.nama)), ...abroad];
  return (
    <>
      <DefinitionList
        items={[
          ...(ballot.susunan === 'paslon' ? [] : [{ term: say(lang, text.faktaKursi), value: figure(tempat.kursi) }]),
          ...(tempat.penduduk === null ? [] : [{ term: say(lang, text.faktaPenduduk), value: figure(tempat.penduduk) }]),
          { term: say(lang, text.faktaKode), value: tempat.kode },
          ...(ballot.lingkup === 'dapil' ? [{ term: say(lang, text.wilayahJudul), value: areas.join(', ') }] : []),
        ]}
      />
      {results !== undefined && (
        <p class="govuk-body">
          <a href={href(results)}>{say(lang, text.hasil)}</a>
        </p>
      )}
    </>
  );
}

function Options({ lang, standing: { paslon } }: PlaceProps): VNode {
  const title = say(lang, text.pasanganJudul);
  if (paslon.length === 0) return <Section id="pasangan" title={title}><Note>{say(lang, text.calonBelum)}</Note></Section>;
  return (
    <Section id="pasangan" title={title}>
      <DataTable
        id="daftar-pasangan"
        caption={title}
        quietCaption
        rows={paslon}
        rowKey={(one: Paslon) => String(one.nomor)}
        columns={[
          { key: 'nama', kind: 'text', title: say(lang, text.kolomNama), get: (one) => <><OptionMark no={one.nomor} /> {pairWords(lang, one)}</> },
        ]}
      />
      {paslon.some((one) => one.kosong) && <Inset><p class="govuk-body">{say(lang, text.kolomKosongIsi)}</p></Inset>}
    </Section>
  );
}

function Lists(props: PlaceProps): VNode {
  const { lang, ballot, standing: { daftar } } = props;
  if (daftar.every((list) => list.calon.length === 0)) {
    return <Section id="calon" title={say(lang, text.calonDpd)}><Note>{say(lang, text.calonBelum)}</Note></Section>;
  }
  return (
    <>
      {ballot.keterwakilan !== null && <Overview {...props} rule={ballot.keterwakilan} />}
      {daftar.map((list) => (
        <CandidateList key={list.partai?.nomor ?? 0} lang={lang} list={list} rule={ballot.keterwakilan} />
      ))}
    </>
  );
}

function Overview({ lang, standing, rule }: PlaceProps & { readonly rule: Keterwakilan }): VNode {
  const columns: Column<DaftarCalon>[] = [
    { key: 'partai', kind: 'link', title: say(lang, text.kolomPartai), get: (list) => ({ text: `${list.partai?.nomor ?? ''}. ${list.partai?.nama ?? ''}`, href: `#${listAnchor(list.partai?.nomor ?? 0)}` }) },
    { key: 'calon', kind: 'number', title: say(lang, text.kolomCalon), get: (list) => list.calon.length },
    { key: 'perempuan', kind: 'number', title: say(lang, text.kolomPerempuan), get: (list) => list.keterisian?.perempuan ?? null, share: (list) => list.keterisian?.persen ?? null },
  ];
  return (
    <Section id="keterwakilan" title={say(lang, text.ringkasJudul)}>
      <DataTable id="ringkas" caption={say(lang, text.ringkasJudul)} quietCaption columns={columns} rows={standing.daftar} rowKey={(list) => String(list.partai?.nomor ?? 0)} />
      <Details summary={say(lang, text.kartuJudul)} id="kartu-perempuan">
        <p class="govuk-body">{say(lang, text.kartuIsi, { bagian: partOf(rule), tiap: String(rule.tiap) })}</p>
        <p class="govuk-body">{say(lang, text.kartuDasar, { dasar: rule.dasar.map((basis) => basisWords(lang, basis)).join('; ') })}</p>
      </Details>
    </Section>
  );
}

function partOf(rule: Keterwakilan): string {
  return String((100 * rule.bagian[0]) / rule.bagian[1]);
}

function CandidateList({ lang, list, rule }: { readonly lang: Lang; readonly list: DaftarCalon; readonly rule: Keterwakilan | null }): VNode {
  const { partai, calon } = list;
  const anchor = listAnchor(partai?.nomor ?? 0);
  const title = partai === null ? say(lang, text.calonDpd) : say(lang, text.daftarPartai, { nomor: String(partai.nomor), partai: partai.nama });
  const moved = calon.some((one) => one.status !== 'aktif');
  const columns: Column<Calon>[] = [
    { key: 'nama', kind: 'text', title: say(lang, text.kolomNama), get: (one) => `${one.nomor}. ${one.nama}` },
    { key: 'jk', kind: 'text', title: say(lang, text.kolomJk), phone: 'half', get: (one) => sexWords(lang, one) },
    { key: 'domisili', kind: 'text', title: say(lang, text.kolomDomisili), phone: 'half', get: (one) => one.domisili ?? say(lang, text.takTercatat) },
    ...(moved ? [{ key: 'status', kind: 'text', title: say(lang, text.kolomStatus), phone: 'wide', get: (one: Calon) => stateWords(lang, one) } as const] : []),
  ];
  return (
    <Section id={anchor} title={title} level={3}>
      <DataTable id={`tabel-${anchor}`} caption={title} quietCaption columns={columns} rows={calon} rowKey={(one) => String(one.nomor)} />
      {rule !== null && <ListNotes lang={lang} list={list} rule={rule} />}
    </Section>
  );
}

function ListNotes({ lang, list: { keterisian }, rule }: { readonly lang: Lang; readonly list: DaftarCalon; readonly rule: Keterwakilan }): VNode | null {
  if (keterisian?.persen == null) return null;
  const bagian = partOf(rule);
  const { calon, perempuan, persen, kurangBiasa, kurangKeAtas, gagalTiga, nomorLompat } = keterisian;
  const short = rule.pembulatan === 'biasa' ? kurangBiasa : kurangKeAtas;
  return (
    <Note>
      {[
        say(lang, text.daftarRingkas, { perempuan: formatInt(lang, perempuan), calon: formatInt(lang, calon), persen: formatPercent(lang, persen) }),
        ...(short ? [say(lang, text.daftarKurang, { bagian })] : kurangKeAtas ? [say(lang, text.daftarKurangAtas, { bagian })] : []),
        ...(gagalTiga ? [say(lang, text.daftarTiga, { tiap: String(rule.tiap) })] : []),
        ...(nomorLompat ? [say(lang, text.daftarLompat)] : []),
      ].join(' ')}
    </Note>
  );
}

function Changes({ lang, standing: { riwayat } }: PlaceProps): VNode | null {
  if (riwayat.length === 0) return null;
  const title = say(lang, text.riwayatJudul);
  return (
    <Section id="riwayat" title={title}>
      <Note>{say(lang, text.riwayatIsi)}</Note>
      <DataTable
        id="perubahan"
        caption={title}
        quietCaption
        rows={riwayat}
        rowKey={(one) => `${one.benda} ${one.kunci} ${one.versi}`}
        columns={[
          { key: 'isi', kind: 'text', title: say(lang, text.kolomIsiLama), get: (one) => oldWords(one.isi) },
          { key: 'versi', kind: 'text', title: say(lang, text.kolomVersi), phone: 'half', get: (one) => one.versi },
          { key: 'ganti', kind: 'text', title: say(lang, text.kolomPengganti), phone: 'half', get: (one) => one.berkasPengganti },
        ]}
      />
    </Section>
  );
}

const OLD_FIELDS = ['nomor', 'nama', 'ketua', 'wakil', 'kursi', 'domisili', 'status'] as const;

/** The plain values of an older state, without its key. */
function oldWords(isi: Readonly<Record<string, unknown>>): string {
  return OLD_FIELDS.map((name) => isi[name]).filter((value) => typeof value === 'string' || typeof value === 'number').join(', ');
}

function Sources({ lang, standing: { sumber, sendiri } }: PlaceProps): VNode {
  return (
    <Section id="sumber" title={say(lang, text.sumberJudul)} tight>
      <ul class="govuk-list">
        {sumber.map((one) => (
          <li key={one.urut}>{say(lang, text.sumberBerkas, { berkas: one.berkas, sha: one.sha256.slice(0, 16), waktu: formatInstant(lang, one.waktu, 'WIB') })}</li>
        ))}
        {sendiri && <li>{say(lang, text.sumberSendiri)}</li>}
      </ul>
    </Section>
  );
}

function Downloads({ lang, pack, ballot, standing: { tempat } }: PlaceProps): VNode {
  const at = placePath(pack.slug, ballot.jenis, tempat.kode);
  return (
    <Section id="unduh" title={say(lang, text.unduh)} tight>
      <Files items={[{ href: `${at}.csv`, title: say(lang, text.unduhCsv) }, { href: `${at}.json`, title: say(lang, text.unduhJson) }]} />
    </Section>
  );
}

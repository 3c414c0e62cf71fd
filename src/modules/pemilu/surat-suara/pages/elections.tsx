// Which elections have ballots here, and which ballots has one of them? (/pemilu, /pemilu/{pemilu})
import type { VNode } from 'preact';
import { SearchBox } from '#design/forms';
import { Breadcrumbs, Grid, Lead, PageHead, Section, Span } from '#design/page';
import { DataTable, DefinitionList, Files } from '#design/tables';
import { formatDate } from '#kernel/format';
import { day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import type { PemiluPack } from '../../pack.ts';
import { findPemilu } from '../../packs.ts';
import type { DaftarSuratSuara, SuratSuara } from '../ballot.ts';
import { listDaftarSuratSuara } from '../ballots.ts';
import type { Partai } from '../record.ts';
import { pageText as text } from '../text-pages.ts';
import { ROOT, contestPath, electionPath, searchPath } from './address.ts';
import { scopeWords, whereWords } from './words.ts';

export function Elections({ lang }: { readonly lang: Lang }): VNode {
  const title = say(lang, text.daftarJudul);
  const nameOf = (one: DaftarSuratSuara): string => {
    const pack = findPemilu(one.pemilu);
    return pack === undefined ? one.pemilu : say(lang, pack.nama);
  };
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.menu) }]} />
      <PageHead title={title} />
      <Section id="daftar" title={title} quiet>
        <DataTable
          id="pemilu"
          caption={title}
          quietCaption
          rows={listDaftarSuratSuara()}
          rowKey={(one: DaftarSuratSuara) => one.pemilu}
          columns={[
            { key: 'pemilu', kind: 'link', title: say(lang, text.kolomPemilu), get: (one) => ({ text: nameOf(one), href: electionPath(one.pemilu) }) },
            { key: 'surat', kind: 'text', title: say(lang, text.kolomSurat), get: (one) => one.surat.map((ballot) => say(lang, ballot.nama)).join(', ') },
          ]}
        />
      </Section>
    </>
  );
}

interface ElectionProps {
  readonly lang: Lang;
  readonly pack: PemiluPack;
  readonly surat: readonly SuratSuara[];
  readonly parties: readonly Partai[];
}

export function Election({ lang, pack, surat, parties }: ElectionProps): VNode {
  const at = electionPath(pack.slug);
  const name = say(lang, pack.nama);
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.menu), href: ROOT }, { label: name }]} />
      <PageHead title={say(lang, text.pemiluJudul, { pemilu: name })}>{formatDate(lang, day(pack.hari))}</PageHead>
      <Lead>{say(lang, text.pemiluPembuka)}</Lead>
      <SearchBox id="calon" action={searchPath(pack.slug)} label={say(lang, text.cariCalon)} placeholder={say(lang, text.cariPetunjuk)} />
      <Section id="surat" title={say(lang, text.kolomSurat)}>
        <Ballots lang={lang} slug={pack.slug} surat={surat} />
      </Section>
      <Section id="aturan" title={say(lang, text.aturanJudul)}>
        <DefinitionList items={surat.map((ballot) => ({ term: say(lang, ballot.nama), value: whereWords(lang, ballot).join(' ') }))} />
      </Section>
      <Grid section>
        <Span cols={7}>{parties.length > 0 && <Parties lang={lang} parties={parties} />}</Span>
        <Span cols={5}>
          <Section id="unduh" title={say(lang, text.unduh)} tight>
            <Files items={[{ href: `${at}.json`, title: say(lang, text.unduhJson) }, ...(parties.length > 0 ? [{ href: `${at}.csv`, title: say(lang, text.apiPartai) }] : [])]} />
          </Section>
        </Span>
      </Grid>
    </>
  );
}

function Ballots({ lang, slug, surat }: { readonly lang: Lang; readonly slug: string; readonly surat: readonly SuratSuara[] }): VNode {
  return (
    <DataTable
      id="surat-suara"
      caption={say(lang, text.kolomSurat)}
      quietCaption
      rows={surat}
      rowKey={(ballot: SuratSuara) => ballot.jenis}
      columns={[
        {
          key: 'nama', kind: 'link', title: say(lang, text.kolomPemilihan),
          get: (ballot) => ({ text: say(lang, ballot.nama), href: contestPath(slug, ballot.jenis), note: say(lang, text[`susunan_${ballot.susunan}`]) }),
        },
        { key: 'lingkup', kind: 'text', title: say(lang, text.kolomLingkup), phone: 'half', get: (ballot) => scopeWords(lang, ballot) },
        { key: 'kursi', kind: 'number', title: say(lang, text.kolomKursi), phone: 'half', get: (ballot) => ballot.kursi },
      ]}
    />
  );
}

function Parties({ lang, parties }: { readonly lang: Lang; readonly parties: readonly Partai[] }): VNode {
  return (
    <Section id="partai" title={say(lang, text.partaiJudul)} tight>
      <DataTable
        id="daftar-partai"
        caption={say(lang, text.partaiJudul)}
        quietCaption
        scroll
        rows={parties}
        rowKey={(party: Partai) => String(party.nomor)}
        columns={[
          { key: 'nomor', kind: 'text', title: say(lang, text.kolomNomor), get: (party) => party.nomor },
          { key: 'nama', kind: 'text', title: say(lang, text.kolomPartai), get: (party) => party.nama },
          { key: 'lokal', kind: 'text', title: say(lang, text.kolomKeterangan), get: (party) => say(lang, party.lokalAceh ? text.partaiLokal : text.partaiNasional) },
        ]}
      />
    </Section>
  );
}

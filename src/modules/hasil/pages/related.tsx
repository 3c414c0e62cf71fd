// What else is there about the same contest? (seats or winners, participants, sums of others: each answers another question)
import type { VNode } from 'preact';
import { NATION, type AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Section } from '#design/page';
import { type FileLink, Files } from '#design/tables';
import { type Jenis, findSuratSuara } from '#modules/pemilu';
import { contestSeatsPath } from '../kursi/address.ts';
import { allPath } from '../peserta/address.ts';
import { listPath } from '../pemenang/address.ts';
import { paper } from './text-paper.ts';

interface Props {
  readonly lang: Lang;
  readonly slug: string;
  readonly jenis: Jenis;
  readonly kode: AreaCode;
}

export function Related({ lang, slug, jenis, kode }: Props): VNode | null {
  const surat = findSuratSuara(slug, jenis);
  if (surat === undefined) return null;
  const seats = jenis === 'pdpr' || jenis === 'pdprdp' || jenis === 'pdprdk' ? contestSeatsPath({ pemilu: slug, jenis }) : undefined;
  const items: FileLink[] = [
    seats === undefined
      ? { href: listPath(slug, jenis), title: say(lang, paper.bukaPemenang), note: say(lang, paper.bukaPemenangKet), icon: 'chain' }
      : { href: seats, title: say(lang, paper.bukaKursi), note: say(lang, paper.bukaKursiKet), icon: 'chain' },
    { href: allPath({ pemilu: slug, jenis }), title: say(lang, paper.bukaPeserta), note: say(lang, kode === NATION ? paper.bukaPesertaKet : paper.bukaPesertaDiSini), icon: 'chain' },
  ];
  return (
    <Section id="lihat-juga" title={say(lang, paper.lihatJuga)}>
      <Files items={items} />
    </Section>
  );
}

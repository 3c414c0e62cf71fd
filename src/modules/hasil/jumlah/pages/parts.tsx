// Which parts do all pages of sums share: head, names of options, sources, what is not counted here?
import type { ComponentChildren, VNode } from 'preact';
import { formatDateShort, formatInstant, formatInt, formatPercent } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { type OptionKind, Tag } from '#design/marks';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { DefinitionList } from '#design/tables';
import { isoOf } from '../../instants.ts';
import { ROOT } from '../../pages/address.ts';
import { bukuPath, lembarPath } from '../address.ts';
import type { Sumber } from '../record.ts';
import type { Baris, Buku, Lembar, Pilihan } from '../sheet.ts';
import { pages as text } from '../text-pages.ts';

export interface View {
  readonly lang: Lang;
  readonly buku: Buku;
}

export const count = ({ lang }: Pick<View, 'lang'>, n: number): string => formatInt(lang, n);
export const timeOf = (lang: Lang, pada: number): string => formatInstant(lang, isoOf(pada), 'WIB');

/** "8 Mar" and "09.49" of WIB; without the weekday, so that four of them fit below a chart on a phone. */
export function dayAndHour(lang: Lang, pada: number): { readonly hari: string; readonly jam: string } {
  const { day, time } = atZone(isoOf(pada), 'WIB');
  return { hari: formatDateShort(lang, day).replace(/^\S+ /, ''), jam: lang === 'id' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5) };
}

export function optionWords({ lang }: Pick<View, 'lang'>, { nama, nomor, kosong }: Pilihan): string {
  if (kosong) return say(lang, text.kolomKosong);
  return nama ?? say(lang, text.tanpaNama, { nomor: String(nomor) });
}

export const kindOf = ({ surat }: Pick<Buku, 'surat'>): OptionKind => (surat.susunan === 'paslon' ? 'paslon' : 'partai');
export const areaName = (lang: Lang, nama: string): string => (nama === '' ? say(lang, text.indonesia) : nama);

/** The whole of what the options have; null where none has a figure. */
export function totalOf(suara: readonly (number | null)[]): number | null {
  return suara.reduce<number | null>((sum, n) => (n === null ? sum : (sum ?? 0) + n), null);
}

/** "517 of 584 stations (88,53 %)" by the source. */
export function stationWords({ lang }: Pick<View, 'lang'>, { tps, persen }: Pick<Baris, 'tps' | 'persen'>): string {
  if (tps.total !== null && tps.masuk !== null) return say(lang, text.tpsMasuk, { n: formatInt(lang, tps.masuk), semua: formatInt(lang, tps.total) });
  return persen === null ? say(lang, text.tpsTakDiketahui) : say(lang, text.tpsPersen, { persen: formatPercent(lang, persen / 100) });
}

interface HeadProps {
  readonly view: View;
  readonly title: string;
  /** Above the page in the same contest. */
  readonly crumbs: readonly { readonly label: string; readonly href?: string | undefined }[];
  readonly children?: ComponentChildren;
}

export function Head({ view: { lang, buku }, title, crumbs, children }: HeadProps): VNode {
  const { pemilu, surat, at } = buku;
  const eyebrow = say(lang, text.mata, { kontes: say(lang, surat.nama), pemilu: say(lang, pemilu.nama) });
  const own = { label: `${say(lang, text.jumlah)}: ${say(lang, surat.nama)}`, ...(crumbs.length === 0 ? {} : { href: bukuPath(at) }) };
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.semuaHasil), href: ROOT }, { label: say(lang, pemilu.nama), href: `${ROOT}/${at.pemilu}` }, own, ...crumbs]} />
      <PageHead title={title} eyebrow={eyebrow} tags={<Tag kind="sementara">{say(lang, text.hitungan)}</Tag>}>
        {children}
      </PageHead>
      <Lead>{say(lang, text.maksud)}</Lead>
    </>
  );
}

/** Links to the areas above, the contest's own page left out. */
export function crumbsOf({ lang, buku }: View, sheet: Pick<Lembar, 'atas' | 'area'>): { label: string; href?: string }[] {
  const up = sheet.atas.filter(({ nama }) => nama !== '').map(({ kunci, nama }) => ({ label: nama, href: lembarPath(buku.at, kunci) }));
  return sheet.area.tingkat === 0 ? [] : [...up, { label: areaName(lang, sheet.area.nama) }];
}

/** Files with hash and time of those that the page's figures come from; newest first. */
export function Sources({ view: { lang, buku }, urut, versi }: { readonly view: View; readonly urut: readonly number[]; readonly versi?: number }): VNode {
  const used = buku.sumber.filter((one) => urut.includes(one.urut));
  const facts = (one: Sumber) => [
    { term: say(lang, text.berkas), value: say(lang, text.berkasBaris, { berkas: one.berkas, baris: formatInt(lang, one.baris), ditolak: formatInt(lang, one.ditolak) }) },
    { term: say(lang, text.sidik), value: <code class="pd-hash">{one.sha256}</code> },
    { term: say(lang, text.diimpor), value: timeOf(lang, one.pada) },
  ];
  return (
    <Section id="sumber" title={say(lang, text.sumber)}>
      <DefinitionList items={[...(versi === undefined || versi === 0 ? [] : [{ term: say(lang, text.versi), value: String(versi) }]), ...used.flatMap(facts)]} />
    </Section>
  );
}

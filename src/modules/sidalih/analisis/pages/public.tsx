// What does everybody read of the voter list of an area? (totals as the plenary decided them; small groups covered)
import type { VNode } from 'preact';
import { NATION, type AreaCode } from '#kernel/area-code';
import { formatInstant, formatInt, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { Files } from '#design/tables';
import { useReader } from '#design/reader';

import type { PaketAturan } from '../../aturan/paket.ts';
import { PERIKSA } from '../../salinan/address.ts';
import { DPT, paketPath, wilayahPath } from '../address.ts';
import type { Pandangan } from '../baca.ts';
import { stageName } from '../nama-tahap.ts';
import { text } from '../text.ts';
import { Below, Flow, Groups, KeyFigures } from './parts.tsx';

export const nameIn = (lang: Lang, { kode, nama }: { readonly kode: string; readonly nama: string }): string => (kode === NATION ? say(lang, text.anIndonesia) : properName(nama));

export function PublicPage({ lang, view }: { readonly lang: Lang; readonly view: Pandangan }): VNode {
  const { paket, kode, atas } = view;
  const nama = nameIn(lang, view);
  const path = wilayahPath(paket.id, kode);
  const crumbs = [{ label: say(lang, text.anNav), href: DPT }, ...atas.map((area) => ({ label: nameIn(lang, area), href: wilayahPath(paket.id, area.kode) })), { label: nama }];
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHead title={say(lang, text.anJudul, { tempat: nama })} eyebrow={say(lang, paket.nama)}>
        {stageLine(lang, view)}
      </PageHead>
      {view.tunggu > 0 && <Note>{say(lang, text.anTunggu, { n: formatInt(lang, view.tunggu) })}</Note>}
      <KeyFigures lang={lang} view={view} />
      <Flow lang={lang} view={view} />
      <Below lang={lang} view={view} hrefOf={(below) => wilayahPath(paket.id, below)} />
      <Groups lang={lang} view={view} />
      <Section id="unduh" title={say(lang, text.anUnduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.anUnduhCsv) }, { href: `${path}.json`, title: say(lang, text.anUnduhJson) }]} />
      </Section>
    </>
  );
}

/** One list: its stage, version and day; many: how many stand where. */
export function stageLine(lang: Lang, { versi, paket }: Pick<Pandangan, 'versi' | 'paket'>): string {
  const [first] = versi;
  if (first !== undefined && versi.length === 1) {
    const waktu = formatInstant(lang, first.pada, zoneOf(first.kab as AreaCode) ?? 'WIB');
    return say(lang, text.anTahap, { tahap: stageName(lang, paket, first.tahap), no: String(first.no), waktu });
  }
  const counts = [...Map.groupBy(versi, ({ tahap }) => tahap)];
  const order = (tahap: string): number => paket.tahap.findIndex(({ kode }) => kode === tahap);
  const rincian = counts.sort(([a], [b]) => order(a) - order(b)).map(([tahap, all]) => say(lang, text.anTahapSatu, { tahap: stageName(lang, paket, tahap), n: formatInt(lang, all.length) }));
  return say(lang, text.anTahapBanyak, { n: formatInt(lang, versi.length), rincian: rincian.join('; ') });
}

export function IndexPage({ lang, packs }: { readonly lang: Lang; readonly packs: readonly PaketAturan[] }): VNode {
  const { href } = useReader();
  return (
    <>
      <PageHead title={say(lang, text.anJudulIndeks)} />
      <Lead>{say(lang, text.anPembuka)}</Lead>
      {packs.length === 0 ? (
        <Note>{say(lang, text.anKosong)}</Note>
      ) : (
        <ul class="govuk-list">
          {packs.map((paket) => (
            <li key={paket.id}>
              <a href={href(paketPath(paket.id))}>{say(lang, paket.nama)}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href(PERIKSA)}>{say(lang, text.anPeriksaSalinan)}</a>
      </p>
    </>
  );
}

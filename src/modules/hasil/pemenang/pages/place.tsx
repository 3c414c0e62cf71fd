// What does the page of one place show: who leads by the rule, by how much, what is left, what the sums of a source say beside it?
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { ResultRows } from '#design/figures';
import { Breadcrumbs, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { ROOT } from '../../pages/address.ts';
import { explainPath, figuresPath, listPath, placePath } from '../address.ts';
import type { Tinjauan } from '../judge.ts';
import type { Peserta } from '../record.ts';
import { text } from '../text.ts';
import { type View, contestName, nameOf, outcomeWord, perolehanOf, placeName, titleOf } from '../view.ts';
import { Areas } from './areas.tsx';
import { Answer } from './answer.tsx';
import { Bands, Nomination } from './bands.tsx';
import { OrderOfFour, Tie } from './order.tsx';
import { LeftSection, Person, Sources, StateTags, type ViewProps, WhatIfForm, WhatIfNotice, sourceLine } from './parts.tsx';
import { TwoConditions } from './president.tsx';

export function PlacePage({ view }: ViewProps): VNode {
  const { href } = useReader();
  const { lang, meja, tinjauan, asked } = view;
  const { pemilu, jenis } = meja.medan;
  const path = placePath(pemilu.slug, jenis, meja.kode);
  const figures = figuresPath(meja.medan, tinjauan.perolehan, meja.kode);
  return (
    <>
      <Crumbs view={view} />
      <PageHead title={titleOf(lang, meja)} tags={<StateTags view={view} />}>
        {sourceLine(view, tinjauan.perolehan)} {say(lang, text.maksud)}
      </PageHead>
      <WhatIfNotice view={view} path={path} />
      <Roofed quiet={asked !== null || tinjauan.putusan.hasil === 'SERI'}>
        <Answer view={view} />
      </Roofed>
      <Votes view={view} />
      <TwoConditions view={view} />
      <OrderOfFour view={view} />
      <LeftSection view={view} />
      <Tie view={view} />
      {asked === null && <Bands view={view} />}
      <Areas view={view} path={path} />
      <Beside view={view} />
      <Section id="cara" title={say(lang, text.cara)}>
        <p>
          <a href={href(explainPath(pemilu.slug, jenis, meja.kode))}>{say(lang, text.caraTautan)}</a>
        </p>
        {figures !== undefined && (
          <p>
            <a href={href(figures)}>{say(lang, text.angkaWilayah)}</a>
          </p>
        )}
      </Section>
      <WhatIfForm view={view} path={path} />
      {asked === null && <Nomination view={view} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
      </Section>
      <Sources view={view} />
    </>
  );
}

/** From all results down to this page; a nation has no list above it. */
export function Crumbs({ view: { lang, meja }, here }: { readonly view: Pick<View, 'lang' | 'meja'>; readonly here?: string }): VNode {
  const { medan, kode } = meja;
  const own = kode === NATION ? contestName(lang, medan) : placeName(lang, meja);
  const items = [
    { label: say(lang, text.keSemuaHasil), href: ROOT },
    { label: say(lang, medan.pemilu.nama), href: `${ROOT}/${medan.pemilu.slug}` },
    { label: `${say(lang, text.pemenang)}: ${contestName(lang, medan)}`, href: listPath(medan.pemilu.slug, medan.jenis) },
    { label: own, ...(here === undefined ? {} : { href: placePath(medan.pemilu.slug, medan.jenis, kode) }) },
    ...(here === undefined ? [] : [{ label: here }]),
  ];
  return <Breadcrumbs items={items} />;
}

function Votes({ view }: ViewProps): VNode {
  const { lang, meja, tinjauan: { perolehan, jumlah } } = view;
  const percents = shares(perolehan.suara);
  const options = perolehan.peserta.map((who, at) => ({ no: who.nomor, name: nameOf(lang, who), votes: perolehan.suara[at] ?? null, share: percents[at] ?? null }));
  return (
    <Section id="perolehan" title={say(lang, text.perolehan)}>
      <ResultRows options={options} kind={meja.medan.jenis === 'pdpd' ? 'calon' : 'paslon'} sum={{ label: say(lang, text.jumlahSuara), value: jumlah }} />
    </Section>
  );
}

interface Compared {
  readonly who: Peserta;
  readonly tps: number | null;
  readonly sumber: number | null;
}

/** The sums of a source stand apart: their outcome and both figures, never a mixture. */
function Beside({ view }: ViewProps): VNode | null {
  const { lang, meja: { samping }, kini } = view;
  if (samping === undefined || samping.keadaan !== 'ADA' || view.asked !== null) return null;
  const other: Tinjauan = samping.tinjauan;
  const rows = kini.perolehan.peserta.map((who, at): Compared => {
    const there = other.perolehan.peserta.findIndex(({ nomor }) => nomor === who.nomor);
    return { who, tps: kini.perolehan.suara[at] ?? null, sumber: other.perolehan.suara[there] ?? null };
  });
  const columns: Column<Compared>[] = [
    { kind: 'text', key: 'peserta', title: say(lang, text.peserta), get: ({ who }) => <Person view={view} who={who} /> },
    { kind: 'number', key: 'tps', title: say(lang, text.dariTps), get: ({ tps }) => tps, phone: 'third' },
    { kind: 'number', key: 'sumber', title: say(lang, text.dariSumber), get: ({ sumber }) => sumber, phone: 'third' },
    { kind: 'number', key: 'beda', title: say(lang, text.beda), get: ({ tps, sumber }) => (tps === null || sumber === null ? null : tps - sumber), phone: 'third' },
  ];
  return (
    <Section id="pembanding" title={say(lang, text.samping)}>
      <p>
        {say(lang, text.sampingIsi)} {sourceLine(view, perolehanOf(samping))} <strong>{outcomeWord({ ...view, tinjauan: other })}</strong>.
      </p>
      <DataTable id="tabel-pembanding" caption={say(lang, text.samping)} quietCaption columns={columns} rows={rows} rowKey={({ who }) => who.id} />
    </Section>
  );
}

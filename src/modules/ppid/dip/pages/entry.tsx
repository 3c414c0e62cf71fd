// What does somebody see of one entry of the list: what it is, where to get it, its versions?
import type { VNode } from 'preact';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Inset, Timeline } from '#design/answers';
import { Tag } from '#design/marks';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList, Files } from '#design/tables';
import type { Berkas } from '../arsip.ts';
import { findKewajiban } from '../kewajiban.ts';
import type { Dip, Tautan } from '../store/dip.ts';
import { arsipText } from '../text-arsip.ts';
import { dipText as text } from '../text-dip.ts';
import { mejaDip } from '../text-dip-meja.ts';
import { arsipPath, dipPath, DIP } from './address.ts';
import { kindWords } from './list.tsx';

export interface EntryView {
  readonly lang: Lang;
  /** The newest version that was published. */
  readonly dip: Dip & { readonly nomor: string };
  readonly versi: readonly Dip[];
  readonly kantor: string;
  readonly tautan: Tautan | undefined;
  /** Last day by which it is to be renewed. */
  readonly berikut: Day | undefined;
  /** The answer that it comes from stands in the archive. */
  readonly asalTampil: boolean;
  readonly hari: (instant: string) => Day;
}

export function EntryPage({ view }: { readonly view: EntryView }): VNode {
  const { lang, dip, versi, kantor, hari } = view;
  const { href } = useReader();
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, arsipText.ppid), href: '/ppid' }, { label: say(lang, text.judul), href: DIP }, { label: dip.nomor }]} />
      <PageHead title={dip.judul} eyebrow={dip.nomor} tags={<Tag kind="kertas">{kindWords(lang, 'dip', dip.kelas)}</Tag>}>
        {kantor}
      </PageHead>
      {dip.pengganti !== null && (
        <Inset>
          <a href={href(dipPath(dip.pengganti))}>{say(lang, text.digantiJudul, { nomor: dip.pengganti })}</a>
          <p class="govuk-body">{dip.sebab}</p>
        </Inset>
      )}
      <Lead>{dip.ringkasan}</Lead>
      <Section id="ambil" title={say(lang, text.ambil)}>
        <Where lang={lang} dip={dip} />
      </Section>
      <Section id="keterangan" title={say(lang, text.keterangan)}>
        <DefinitionList items={factsOf(view, href)} />
      </Section>
      <Section id="versi" title={say(lang, text.versi)}>
        <Timeline
          items={versi.map((one, at) => ({
            title: say(lang, text.versiJudul, { n: String(one.versi) }) + (at === 0 && one.keadaan === 'TERBIT' ? `, ${say(lang, text.versiKini)}` : ''),
            when: one.terbit === null ? '' : formatDay(lang, hari(one.terbit)),
            children: one.versi === 1 ? say(lang, text.versiAwal) : one.sebab,
          }))}
        />
      </Section>
    </>
  );
}

function Where({ lang, dip }: { readonly lang: Lang; readonly dip: Dip & { readonly nomor: string } }): VNode {
  const links = dip.tautan === null ? [] : [{ href: dip.tautan, title: say(lang, text.ambilTautan, { situs: new URL(dip.tautan).hostname }), icon: 'chain' as const }];
  const items = [...links, ...fileItems(lang, dip.berkas, dipPath(dip.nomor))];
  return (
    <>
      {items.length > 0 && <Files items={items} />}
      {dip.bentuk.includes('cetak') && <Note>{say(lang, text.ambilKantor)}</Note>}
    </>
  );
}

/** Kept files at their address under `base`; a file that lies elsewhere at its own. */
export function fileItems(lang: Lang, files: readonly Berkas[], base: string) {
  return files.flatMap(({ nama, bytes, sha256, berkas, tautan }, at) => {
    const href = berkas === null ? tautan : `${base}/berkas/${at + 1}`;
    return href === null ? [] : [{ href, title: nama, icon: berkas === null ? ('chain' as const) : ('download' as const), bytes, note: sha256 === null ? undefined : say(lang, text.sidik, { sidik: sha256 }) }];
  });
}

function factsOf({ lang, dip, kantor, tautan, berikut, asalTampil, hari }: EntryView, href: (path: string) => string) {
  const duty = dip.kewajiban === null ? undefined : findKewajiban(dip.kewajiban);
  const named = (prefix: 'f' | 'b', name: string): string => {
    const found = (text as Readonly<Record<string, Sentence>>)[`${prefix}_${name}`];
    return found === undefined ? name : say(lang, found);
  };
  return [
    { term: say(lang, text.nomor), value: dip.nomor },
    { term: say(lang, text.kantor), value: kantor },
    { term: say(lang, text.kelas), value: kindWords(lang, 'dip', dip.kelas) },
    ...(duty === undefined ? [] : [{ term: say(lang, text.kewajiban), value: `${say(lang, duty.nama)} (${duty.dasar})` }]),
    { term: say(lang, text.unit), value: dip.unit },
    { term: say(lang, text.pembuat), value: dip.pembuat },
    { term: say(lang, text.dibuat), value: say(lang, text.dibuatNilai, { hari: formatDay(lang, dip.dibuatHari), tempat: dip.dibuatTempat }) },
    { term: say(lang, text.bentuk), value: dip.bentuk.map((form) => named('f', form)).join('; ') },
    { term: say(lang, text.retensi), value: dip.retensi },
    { term: say(lang, text.bahasa), value: named('b', dip.bahasa) },
    ...(dip.uji === null ? [] : [{ term: say(lang, text.uji), value: dip.uji }]),
    ...(dip.permohonan === null ? [] : [{ term: say(lang, text.asal), value: asalTampil ? <a href={href(arsipPath(dip.permohonan))}>{dip.permohonan}</a> : dip.permohonan }]),
    ...(dip.tautan === null ? [] : [{ term: say(lang, text.periksa), value: tautan === undefined ? say(lang, text.periksaBelum) : `${formatDay(lang, hari(tautan.periksa))}, ${say(lang, mejaDip[tautan.hasil])}` }]),
    ...(berikut === undefined ? [] : [{ term: say(lang, text.berikut), value: say(lang, text.berikutNilai, { hari: formatDay(lang, berikut) }) }]),
  ];
}

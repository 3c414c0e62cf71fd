// Which files carry these figures, and what does each figure mean? (hasil.md 8, 9.2)
import type { VNode } from 'preact';
import { NATION, parentOf, provinceOf } from '#kernel/area-code';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { Neighbours, Section, type NavItem } from '#design/page';
import { DefinitionList, Files, type FileLink } from '#design/tables';
import type { Area } from '#platform/offices';
import type { AngkaWilayah } from '../figures.ts';
import { areaPath, bulkPath, twinPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import type { Scene } from './scene.ts';
import { area as words, meaning } from './text-area.ts';
import { text } from './text.ts';

interface DownloadsProps {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  /** Name of the province, for the bulk file. */
  readonly province: string | undefined;
}

export function Downloads({ scene, area, province }: DownloadsProps): VNode {
  const { lang, at } = scene;
  const bulk = bulkPath(at, area.kode);
  const items: FileLink[] = [
    { href: twinPath(at, area.kode, 'csv'), title: say(lang, words.unduhCsv), note: say(lang, words.unduhCsvKet) },
    { href: twinPath(at, area.kode, 'xlsx'), title: say(lang, words.unduhXlsx), note: say(lang, words.unduhXlsxKet) },
    { href: twinPath(at, area.kode, 'json'), title: say(lang, words.unduhJson), note: say(lang, words.unduhJsonKet) },
  ];
  if (bulk !== undefined) {
    const nama = province ?? provinceOf(area.kode) ?? '';
    items.push({ href: bulk, title: say(lang, words.unduhProvinsi, { nama }), note: say(lang, words.unduhProvinsiKet) });
  }
  items.push({ href: '/data', title: say(lang, words.unduhSemua), note: say(lang, words.unduhSemuaKet), icon: 'chain' });
  return (
    <Section id="unduh" title={say(lang, words.unduh)} tight>
      <Files items={items} />
    </Section>
  );
}

/** One definition for each kind of number on the page. */
export function Meanings({ scene }: { readonly scene: Scene }): VNode {
  const { lang } = scene;
  const items = [
    [meaning.artiLapis, meaning.artiLapisIsi],
    [meaning.artiSuara, meaning.artiSuaraIsi],
    [meaning.artiMasuk, meaning.artiMasukIsi],
    [meaning.artiSebagian, meaning.artiSebagianIsi],
    [meaning.artiTemuan, meaning.artiTemuanIsi],
    [meaning.artiDitarik, meaning.artiDitarikIsi],
    [meaning.artiNomor, meaning.artiNomorIsi],
  ] as const;
  return (
    <Details summary={say(lang, meaning.arti)} id="arti">
      <DefinitionList items={items.map(([term, value]) => ({ term: say(lang, term), value: say(lang, value) }))} />
    </Details>
  );
}

interface BesideProps {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly before: Pick<Area, 'kode' | 'nama'> | undefined;
  readonly after: Pick<Area, 'kode' | 'nama'> | undefined;
  /** Name of the area one level up. */
  readonly parent: string | undefined;
}

/** The areas beside this one in the order of the codes, and the one above. */
export function Beside({ scene, area, before, after, parent }: BesideProps): VNode | null {
  const { lang, at } = scene;
  const up = parentOf(area.kode);
  if (area.kode === NATION || up === undefined) return null;
  const item = (one: Pick<Area, 'kode' | 'nama'>): NavItem => ({ href: areaPath(at, one.kode), label: nameOf(scene, one) });
  return (
    <Neighbours
      label={say(lang, text.tetangga)}
      prev={before === undefined ? undefined : item(before)}
      all={parent === undefined ? undefined : { href: areaPath(at, up), label: say(lang, text.semuaDi, { nama: parent }) }}
      next={after === undefined ? undefined : item(after)}
    />
  );
}

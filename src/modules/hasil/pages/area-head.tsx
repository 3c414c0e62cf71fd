// Where is the reader, and what kind of figures stands on this page? (layer, state, time, number)
import type { VNode } from 'preact';
import { ABROAD, type AreaCode, NATION, isAbroad } from '#kernel/area-code';
import { formatInt, formatPercent } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Ladder, type Rung } from '#design/figures';
import { Tag } from '#design/marks';
import { Breadcrumbs, PageHead, SubNav } from '#design/page';
import { type Jenis, type PemiluPack, findSuratSuara, isHeldAt } from '#modules/pemilu';
import type { Area } from '#platform/offices';
import type { AngkaWilayah } from '../figures.ts';
import { daftarPath } from '../keputusan/pages/address.ts';
import { HeadlineTag, decreeName, headlineWords } from '../layers/headline.tsx';
import type { Lapis } from '../layers/read-layers.ts';
import { ROOT, areaPath } from './address.ts';
import { progressOf } from './progress.ts';
import { codeLine, eyebrowOf, timeAt, type Scene } from './scene.ts';
import { text } from './text.ts';
import { ladder } from './text-area.ts';

interface CrumbsProps {
  readonly scene: Scene;
  /** From the nation down to the parent. */
  readonly up: readonly Pick<Area, 'kode' | 'nama'>[];
  /** Name of this page. */
  readonly here: string;
}

/** From all results down to this page. */
export function Crumbs({ scene, up, here }: CrumbsProps): VNode {
  const { lang, kontes, at } = scene;
  const items = [
    { label: say(lang, text.hasil), href: ROOT },
    { label: say(lang, kontes.pemilu.nama), href: `${ROOT}/${at.pemilu}` },
    // A dapil and its province may bear one name: the paper says which contest it is of.
    ...up.map((area) => ({ label: area.kode === NATION && kontes.pack.tempat !== null ? say(lang, kontes.pack.nama) : nameOf(scene, area), href: areaPath(at, area.kode) })),
    { label: here },
  ];
  return <Breadcrumbs items={items} />;
}

/** The whole of a paper is its dapil, province or regency. The nation and the votes abroad have names of ours; all others keep the election's. */
export function nameOf({ lang, kontes }: Scene, area: Pick<Area, 'kode' | 'nama'>): string {
  if (area.kode === NATION) return kontes.pack.tempat ?? say(lang, text.indonesia);
  return area.kode === ABROAD ? say(lang, text.luarNegeri) : area.nama;
}

interface AreaHeadProps {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
}

/** Contest and day, name, state: never a winner. A group of units abroad is named with its mission. */
export function AreaHead({ scene, area, up, utama }: AreaHeadProps & Pick<CrumbsProps, 'up'> & { readonly utama: Lapis | undefined }): VNode {
  const { lang } = scene;
  const since =
    area.per === null
      ? say(lang, text.dataKosong)
      : say(lang, text.dataSampai, { waktu: timeAt(lang, area.per, area.kode), seq: formatInt(lang, area.seq) });
  const eyebrow = area.tingkat < 2 ? eyebrowOf(scene) : `${eyebrowOf(scene)}. ${codeLine(scene, area)}`;
  const mission = isAbroad(area.kode) && area.tingkat === 4 ? up.at(-1)?.nama : undefined;
  const title = mission === undefined ? nameOf(scene, area) : `${area.nama}, ${mission}`;
  return (
    <PageHead title={title} eyebrow={eyebrow} tags={<StateTags scene={scene} empty={area.per === null && utama === undefined} utama={utama} />}>
      {`${utama === undefined ? say(lang, text.lapisC) : headlineWords(lang, utama, area.kode)} ${since}`}
    </PageHead>
  );
}

/** "Sementara" until the national plenary or a decree exists; simulated figures say so once more beside the title. */
export function StateTags({ scene, empty, utama }: { readonly scene: Scene; readonly empty: boolean; readonly utama?: Lapis | undefined }): VNode {
  return (
    <>
      {empty ? <Tag kind="belum" /> : <HeadlineTag lang={scene.lang} utama={utama} />}
      {scene.simulated && <Tag kind="kertas">{say(scene.lang, text.tandaSimulasi)}</Tag>}
    </>
  );
}

/** The contests of the same election that are held here. */
export function ContestTabs({ lang, pemilu, jenis, kode }: ContestTabsProps): VNode | null {
  const kinds = [...pemilu.kontes, ...pemilu.kertas].filter((one) => isHeldIn(pemilu, one.jenis, kode));
  if (kinds.length < 2) return null;
  const items = kinds.map((one) => ({ href: areaPath({ pemilu: pemilu.slug, kontes: one.jenis }, kode), label: say(lang, one.nama), current: one.jenis === jenis }));
  return <SubNav label={say(lang, text.jenisPemilihan)} items={items} />;
}

interface ContestTabsProps {
  readonly lang: Lang;
  readonly pemilu: PemiluPack;
  readonly jenis: Jenis;
  readonly kode: AreaCode;
}

function isHeldIn(pemilu: PemiluPack, jenis: Jenis, kode: AreaCode): boolean {
  const surat = findSuratSuara(pemilu.slug, jenis);
  return surat !== undefined && isHeldAt(surat, kode);
}

/** Marks the layer that the page shows first; every other leads to where it stands beside it (hasil.md 2: a sum never mixes layers). */
export function Layers({ scene, area, layers, utama }: AreaHeadProps & { readonly layers: readonly Lapis[]; readonly utama: Lapis | undefined }): VNode {
  const { lang, at } = scene;
  const { persen } = progressOf(area.tps);
  const decree = layers.find((one) => one.lapisan === 'SK')?.keputusan;
  const none = { note: say(lang, ladder.lapisBelum), state: 'belum' } as const;
  const recap = isAbroad(area.kode)
    ? ([['D_KEC', ladder.lapisPpln]] as const)
    : ([['D_KEC', ladder.lapisKec], ['D_KAB', ladder.lapisKab], ['D_PROV', ladder.lapisProv]] as const);
  const above = [...recap, ['D_NAS', ladder.lapisNas] as const].map(([lapisan, level]): Rung => {
    const here = layers.find((one) => one.lapisan === lapisan);
    const rung = { form: say(lang, ladder.lapisAtasD), level: say(lang, level), ...(here !== undefined && here === utama ? { current: true } : {}) };
    if (here === undefined) return { ...rung, ...none };
    return { ...rung, note: say(lang, here.perbaikan ? ladder.lapisPerbaikan : ladder.lapisAda), state: here.perbaikan ? 'sebagian' : 'lengkap', href: `${areaPath(at, area.kode)}#lapis` };
  });
  const rungs: Rung[] = [
    {
      form: say(lang, ladder.lapisAtasC),
      level: say(lang, ladder.lapisTps),
      note: persen === null ? say(lang, ladder.lapisBelum) : say(lang, ladder.lapisMasuk, { persen: formatPercent(lang, persen) }),
      state: persen === null || persen === 0 ? 'belum' : persen === 100 ? 'lengkap' : 'sebagian',
      href: areaPath(at, area.kode),
      ...(utama === undefined ? { current: true } : {}),
    },
    ...above,
    { form: say(lang, ladder.lapisAtasSk), level: say(lang, ladder.lapisSk), ...(decree === undefined ? none : { note: decreeName(lang, decree), state: 'lengkap', href: daftarPath(at), current: true }) },
  ];
  return <Ladder rungs={rungs} />;
}

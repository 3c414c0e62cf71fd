// Where do the layers of this place differ, and why? (a section of every area and station page; hasil.md 9.4)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { Compare, type CompareCell, type CompareLayer, type CompareRow } from '#design/desk';
import { OptionMark } from '#design/marks';
import { Lead, Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { recordedRole } from '#platform/identity';
import type { Angka } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { areaPath } from '../pages/address.ts';
import { cellName } from '../pages/form-cells.ts';
import { type Scene, timeAt } from '../pages/scene.ts';
import { daftarPath } from '../keputusan/pages/address.ts';
import { text as decree } from '../keputusan/text-public.ts';
import { decreeName, layerName } from './headline.tsx';
import { reasonWords } from './reasons.ts';
import type { LayersView } from './load.ts';
import type { Lapis } from './read-layers.ts';
import { text } from './text.ts';

interface LayersProps {
  readonly scene: Scene;
  readonly kode: AreaCode;
  /** The figures of C as the page shows them. */
  readonly c: { readonly suara: readonly Angka[]; readonly sel: readonly Angka[] };
  readonly view: LayersView;
}

/** Votes and sums of the form; the other cells only where two layers differ in them. */
export function LayersSection({ scene, kode, c, view: { layers, names, form } }: LayersProps): VNode {
  const { lang, at } = scene;
  const { href } = useReader();
  return (
    <Section id="lapis" title={say(lang, text.judul)}>
      {layers.length === 0 ? (
        <Note>{say(lang, text.belum)}</Note>
      ) : (
        <>
          <Lead>{say(lang, text.maksud)}</Lead>
          <Compare caption={say(lang, text.tabel)} layers={headsOf(scene, kode, layers)} rows={rowsOf(scene, kode, c, layers, names)} />
        </>
      )}
      {layers.some((one) => one.lapisan === 'SK') && (
        <p class="govuk-body">
          <a class="govuk-link" href={href(daftarPath(at))}>
            {say(lang, decree.lapis)}
          </a>
        </p>
      )}
      {form && (
        <p class="govuk-body">
          <a class="govuk-link" href={href(`${areaPath(at, kode)}/rekapitulasi`)}>
            {say(lang, text.keFormulir)}
          </a>
        </p>
      )}
    </Section>
  );
}

function headsOf({ lang }: Scene, kode: AreaCode, layers: readonly Lapis[]): CompareLayer[] {
  const c: CompareLayer = { key: 'C', label: say(lang, text.c) };
  return [
    c,
    ...layers.map((one) => ({
      key: one.lapisan,
      label: one.keputusan === undefined ? layerName(lang, one.lapisan, kode) : decreeName(lang, one.keputusan),
      ...(one.perbaikan ? { note: say(lang, text.perbaikan) } : {}),
    })),
  ];
}

function rowsOf(scene: Scene, kode: AreaCode, c: LayersProps['c'], layers: readonly Lapis[], names: LayersView['names']): CompareRow[] {
  const { kontes, lang } = scene;
  const row = (key: string, label: CompareRow['label'], ofC: Angka, of: (one: Lapis) => Angka): CompareRow => ({
    key,
    label,
    cells: {
      C: { value: ofC },
      ...Object.fromEntries(layers.map((one) => [one.lapisan, cellOf(scene, kode, one, of(one), names)])),
    },
  });
  const votes = kontes.pack.opsi.map((opsi, n) =>
    row(
      opsi.id,
      <>
        <OptionMark no={opsi.nomor} /> {opsi.singkat}
      </>,
      c.suara[n] ?? null,
      (one) => one.suara[n] ?? null,
    ),
  );
  const sums = kontes.pack.form.sel.flatMap((cell, n) => {
    const [own, others] = [c.sel[n] ?? null, layers.map((one) => one.sel[n] ?? null)];
    const apart = others.some((other) => other !== null && own !== null && other !== own);
    // Part III stays hidden where single persons could be guessed; there C has no figure to compare (hasil.md 9.7).
    if (cell.bagian !== 'V' && !(apart && cell.bagian !== 'III')) return [];
    return [row(cell.nama, cellName(lang, cell.nama), own, (one) => one.sel[n] ?? null)];
  });
  return [...votes, ...sums];
}

function cellOf({ lang }: Scene, kode: AreaCode, one: Lapis, value: Angka, names: LayersView['names']): CompareCell {
  const reason = one.sebab === null ? undefined : [reasonWords(lang, one.sebab), one.catatan].filter((part) => part !== null).join('. ');
  return {
    value,
    repair: one.perbaikan,
    ...(reason === undefined ? {} : { reason }),
    by: say(lang, text.oleh, { peran: say(lang, recordedRole(one.peran)), tempat: names.get(one.simpul) ?? one.simpul }),
    when: timeAt(lang, isoOf(one.pada), kode),
  };
}

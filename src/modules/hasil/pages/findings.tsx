// What needs explaining here, and which list answers it? (hasil.md 9.6: error counts beside votes at every level)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Findings, type FindingCount } from '#design/figures';
import { Note, Section } from '#design/page';
import type { AngkaWilayah } from '../figures.ts';
import { listPath } from './address.ts';
import { TanyaLink } from '../tanya/pages/link.tsx';
import { nameOf } from './area-head.tsx';
import { COUNTERS, failedChecks, type Count } from './counts.ts';
import type { Scene } from './scene.ts';
import { findings as words } from './text-findings.ts';

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
}

/** Counters that stand even at zero: a reader must see that they were counted. The rare ones only when they occur. */
const ALWAYS = new Set(['bertemuan', 'belum', 'fotoSaja', 'sebagian', 'ditarik', 'berubah']);

export function AreaFindings({ scene, area }: Props): VNode {
  const { lang } = scene;
  const counted = COUNTERS.filter((count) => ALWAYS.has(count.hal) || count.of(area) > 0);
  const checks = failedChecks(area);
  return (
    <Section id="temuan" title={say(lang, words.temuan)}>
      <p class="govuk-body">{say(lang, words.temuanMaksud)}</p>
      <Findings items={counted.map((count) => ({ ...finding(scene, area, count), reason: noteOf(scene, area, count) }))} />
      <Note>{summary(scene, area)}</Note>
      <TanyaLink scene={scene} kode={area.kode} tempat={nameOf(scene, area)} />
      {checks.length > 0 && <CheckCards scene={scene} area={area} checks={checks} />}
    </Section>
  );
}

/** One card a check that fails somewhere: what is compared, how many stations, how many could not be checked. */
function CheckCards({ scene, area, checks }: Props & { readonly checks: readonly Count[] }): VNode {
  const { lang } = scene;
  const items = checks.map((count): FindingCount => {
    const unmade = 'cek' in count.filter ? (area.takDapat[count.filter.cek] ?? 0) : 0;
    return {
      ...finding(scene, area, count),
      label: say(lang, words.hitungCek, { id: count.hal, nama: say(lang, count.name) }),
      reason: say(lang, words.takDapatCek, { n: formatInt(lang, unmade) }),
    };
  });
  return (
    <Section id="pemeriksaan" title={say(lang, words.temuanSetiap)} level={3}>
      <Findings items={items} />
      <Note>{say(lang, words.temuanUrutan)}</Note>
    </Section>
  );
}

function finding({ lang, at }: Scene, area: AngkaWilayah, count: Count): FindingCount {
  return { n: count.of(area), label: say(lang, count.name), href: listPath(at, area.kode, count.hal) };
}

/** What the count is out of, or its lawful reason. */
function noteOf({ lang }: Scene, area: AngkaWilayah, count: Count): string {
  if (count.hal !== 'bertemuan') return say(lang, count.reason);
  return say(lang, words.temuanDari, { n: formatInt(lang, area.tps.diuji), masuk: formatInt(lang, area.tps.masuk) });
}

/** Nothing failed is not the same as nothing could be checked. */
function summary({ lang }: Scene, area: AngkaWilayah): string {
  const n = area.tps.diuji;
  if (area.tps.bertemuan > 0) return say(lang, words.temuanBaca);
  return n === 0 ? say(lang, words.temuanTakDapat) : say(lang, words.temuanNihil, { n: formatInt(lang, n) });
}

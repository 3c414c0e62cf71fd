// What needs explaining here, and which list answers it? (hasil.md 9.6: error counts beside votes at every level)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Findings, type FindingCount } from '#design/figures';
import { Note, Section } from '#design/page';
import type { AngkaWilayah } from '../figures.ts';
import { listPath } from './address.ts';
import { COUNTERS, failedChecks, type Count } from './counts.ts';
import { progressOf } from './progress.ts';
import type { Scene } from './scene.ts';
import { findings as words } from './text-findings.ts';

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
}

/** Counters that stand even at zero: a reader must see that they were counted. The rare ones only when they occur. */
const ALWAYS = new Set(['bertemuan', 'belum', 'sebagian', 'ditarik', 'berubah']);

export function AreaFindings({ scene, area }: Props): VNode {
  const { lang } = scene;
  const counted = COUNTERS.filter((count) => ALWAYS.has(count.hal) || count.of(area) > 0);
  const checks = failedChecks(area);
  return (
    <Section id="temuan" title={say(lang, words.temuan)}>
      <p class="govuk-body">{say(lang, words.temuanMaksud)}</p>
      <Findings items={counted.map((count) => ({ ...finding(scene, area, count), reason: noteOf(scene, area, count) }))} />
      {checks.length > 0 && (
        <Section id="pemeriksaan" title={say(lang, words.temuanSetiap)} level={3}>
          <Findings items={checks.map(({ count }) => checkFinding(scene, area, count))} />
        </Section>
      )}
      <Note>{summary(scene, area)}</Note>
    </Section>
  );
}

function finding({ lang, at }: Scene, area: AngkaWilayah, count: Count): FindingCount {
  return { n: count.of(area), label: say(lang, count.name), href: listPath(at, area.kode, count.hal) };
}

function checkFinding(scene: Scene, area: AngkaWilayah, count: Count): FindingCount {
  const { lang } = scene;
  const label = say(lang, words.hitungCek, { id: count.hal, nama: say(lang, count.name) });
  return { ...finding(scene, area, count), label, reason: say(lang, count.reason) };
}

/** What the count is out of, or its lawful reason. */
function noteOf({ lang }: Scene, area: AngkaWilayah, count: Count): string {
  const { fotoSaja } = progressOf(area.tps);
  if (count.hal === 'bertemuan') {
    return say(lang, words.temuanLolos, { n: formatInt(lang, area.tps.masuk), lolos: formatInt(lang, area.tps.lolos) });
  }
  if (count.hal === 'belum' && fotoSaja > 0) return say(lang, words.hitungBelumKet, { foto: formatInt(lang, fotoSaja) });
  return say(lang, count.reason);
}

/** Nothing failed is not the same as nothing could be checked. */
function summary({ lang }: Scene, { tps }: AngkaWilayah): string {
  if (tps.bertemuan === 0 && tps.lolos === 0) return say(lang, words.temuanTakDapat);
  if (tps.bertemuan === 0) return say(lang, words.temuanNihil, { n: formatInt(lang, tps.lolos) });
  return say(lang, words.temuanBaca);
}

// How many votes has each pair here, and how far is the count? (ballot order; hasil.md 5)
import type { VNode } from 'preact';
import { formatInt, formatPercent } from '#kernel/format';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { Meter, ResultRows, type MeterState, type OptionResult } from '#design/figures';
import { Note, Section } from '#design/page';
import { pilihanOf } from '#modules/pemilu';
import type { Angka, AngkaWilayah } from '../figures.ts';
import { nameOf } from './area-head.tsx';
import { listPath } from './address.ts';
import { CandidateTable } from './candidates.tsx';
import { mainVotes, optionKind } from './choices.ts';
import { isEarly, progressOf } from './progress.ts';
import type { Lapis } from '../layers/read-layers.ts';
import { ToParticipants } from '../peserta/pages/to-participants.tsx';
import { text as decree } from '../keputusan/text-public.ts';
import type { Scene } from './scene.ts';
import { text } from './text.ts';
import { area as words } from './text-area.ts';
import { paper } from './text-paper.ts';

/** Votes and shares in ballot order; a pair that was not read has neither. */
export function optionResults({ kontes }: Scene, suara: readonly Angka[]): OptionResult[] {
  const percents = shares(mainVotes(kontes, suara));
  return pilihanOf(kontes.pack).map((opsi, at) => ({
    no: opsi.nomor,
    name: opsi.calon[0],
    mate: opsi.calon[1],
    votes: suara[at] ?? null,
    share: percents[at] ?? null,
  }));
}

/** Sum of what was read; null where nothing was. */
export function sumOf(cells: readonly Angka[]): number | null {
  const read = cells.filter((cell) => cell !== null);
  return read.length === 0 ? null : read.reduce((sum, cell) => sum + cell, 0);
}

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
}

/** The votes of the highest signed layer; `utama` undefined = no form above C covers the area (hasil.md 5). Progress is C's own. */
export function AreaResults({ scene, area, utama }: Props & { readonly utama: Lapis | undefined }): VNode {
  const { lang } = scene;
  const suara = mainVotes(scene.kontes, utama?.suara ?? area.suara);
  const sum = sumOf(suara);
  const { persen } = progressOf(area.tps);
  return (
    <Section id="perolehan" title={say(lang, words.perolehan)} tight>
      <ResultRows options={optionResults(scene, suara)} kind={optionKind(scene.kontes)} sum={{ label: say(lang, scene.kontes.pack.jenis === 'ppwp' ? words.jumlahPasangan : paper.jumlahPilihan), value: sum }} />
      <CandidateTable scene={scene} suara={utama?.suara ?? area.suara} />
      {sum === null && <Note>{say(lang, words.tanpaAngka, { tempat: nameOf(scene, area) })}</Note>}
      {utama === undefined && sum !== null && persen !== null && isEarly(area.tps) && (
        <Note>{say(lang, words.kurangSeparuh, { persen: formatPercent(lang, persen) })}</Note>
      )}
      {utama !== undefined && <Note>{say(lang, decree.utamaBawah)}</Note>}
      {sum !== null && scene.at.pada === undefined && <ToParticipants lang={lang} at={{ pemilu: scene.at.pemilu, jenis: scene.kontes.pack.jenis }} kode={area.kode} />}
      <AreaProgress scene={scene} area={area} />
      <Note>{say(lang, words.urutanSuratSuara)}</Note>
    </Section>
  );
}

/** Every station in exactly one part; parts of zero that are rare stay out, complete and missing always stand. */
export function AreaProgress({ scene, area }: Props): VNode {
  const { lang, at } = scene;
  const p = progressOf(area.tps);
  const part = (state: MeterState, n: number, label: string, hal: string) => ({
    state,
    n,
    label,
    ...(n > 0 ? { href: listPath(at, area.kode, hal) } : {}),
  });
  const n = (count: number) => ({ n: formatInt(lang, count) });
  const parts = [
    part('masuk', p.lengkap, say(lang, words.kunciLengkap, n(p.lengkap)), 'lengkap'),
    part('sebagian', p.sebagian, say(lang, words.kunciSebagian, n(p.sebagian)), 'sebagian'),
    part('foto', p.fotoSaja, say(lang, words.kunciFoto, n(p.fotoSaja)), 'fotoSaja'),
    part('ditarik', p.ditarik, say(lang, words.kunciDitarik, n(p.ditarik)), 'ditarik'),
    part('belum', p.belum, say(lang, words.kunciBelum, n(p.belum)), 'belum'),
  ];
  const shown = parts.filter((entry) => entry.n > 0 || entry.state === 'masuk' || entry.state === 'belum');
  const summary = say(lang, text.dariTps, {
    n: formatInt(lang, p.lengkap),
    total: formatInt(lang, p.total),
    persen: p.persen === null ? say(lang, text.tidakAda) : formatPercent(lang, p.persen),
  });
  return <Meter title={say(lang, words.tpsMasuk)} summary={summary} total={p.total} parts={shown} />;
}

// What has this officer to do with C.Hasil? (a KPPS one large button; a PPK its stations; offices above their areas)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { DeskHead, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { lihatPath, perbaikiPath, tpsPath } from '../address.ts';
import { FILLED } from '../filled.ts';
import { type MejaTps, contestWords } from '../scene.ts';
import { text } from '../text.ts';
import type { Scene } from '../../pages/scene.ts';
import { stateOf } from '../../pages/station-state.ts';
import { suaraTercatat } from '../standing.ts';
import { AreaDesk, type AreaDeskProps } from './area.tsx';
import { StationTag } from './look.tsx';

/** One mandate in one contest. */
export type Tugas =
  | { readonly kind: 'tps'; readonly tps: MejaTps; readonly boleh: { readonly isi: boolean; readonly perbaiki: boolean }; readonly draft: boolean; readonly bentrok: number; readonly tahap: string }
  | { readonly kind: 'wilayah'; readonly desk: AreaDeskProps; readonly nama: string; readonly tahap: string };

export function HomePage({ scene, tugas }: { readonly scene: Pick<Scene, 'lang'>; readonly tugas: readonly Tugas[] }): VNode {
  const { lang } = scene;
  return (
    <>
      <DeskHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pembuka)}</Lead>
      {tugas.length === 0 && <Note>{say(lang, text.tanpaTps)}</Note>}
      {tugas.map((one) => (one.kind === 'tps' ? <OwnStation key={one.tps.kode + one.tps.scene.at.pemilu} one={one} /> : <OwnArea key={one.desk.area.kode + one.desk.scene.at.pemilu} one={one} />))}
    </>
  );
}

function OwnStation({ one: { tps, boleh, draft, bentrok, tahap } }: { readonly one: Extract<Tugas, { kind: 'tps' }> }): VNode {
  const { scene, kode, nama, tercatat } = tps;
  const { lang, at, kontes } = scene;
  const filled = FILLED.includes(tercatat.status);
  const state = stateOf(tercatat.status, suaraTercatat(tercatat, kontes.pack.opsi.length), tercatat.gagal.length);
  return (
    <Section id={`tps-${kode}-${at.pemilu}`} title={nama} eyebrow={contestWords(lang, kontes)}>
      <p class="govuk-body">
        <StationTag state={state} lang={lang} n={tercatat.gagal.length} /> {draft && <StateTag state="draf" />} {bentrok > 0 && <StateTag state="bentrok" />}
      </p>
      <Note>{tahap}</Note>
      <div class="pd-actions">
        {!filled && boleh.isi && <Button href={tpsPath(at, kode)}>{draft ? say(lang, text.lanjutkan) : say(lang, text.isiTps, { tps: nama })}</Button>}
        {filled && boleh.perbaiki && <Button href={perbaikiPath(at, kode)}>{say(lang, draft ? text.lanjutkan : text.perbaiki)}</Button>}
        <Button kind="second" href={lihatPath(at, kode)}>
          {say(lang, text.lihat)}
        </Button>
      </div>
    </Section>
  );
}

function OwnArea({ one: { desk, nama, tahap } }: { readonly one: Extract<Tugas, { kind: 'wilayah' }> }): VNode {
  const { scene, area } = desk;
  return (
    <Section id={`wilayah-${area.kode}-${scene.at.pemilu}`} title={nama} eyebrow={contestWords(scene.lang, scene.kontes)}>
      <Note>{tahap}</Note>
      <AreaDesk {...desk} />
    </Section>
  );
}

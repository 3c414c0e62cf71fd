// What does an officer see of forms that phones sent second? (both sides of each, and who settles it by which act)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { stationNumber } from '#kernel/area-code';
import { type QueueRow, Queue, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Note, Section } from '#design/page';
import type { Bentrok, DariHp } from '../../luring/conflicts.ts';
import { station as words } from '../../pages/text-station.ts';
import type { Scene } from '../../pages/scene.ts';
import { lihatPath, perbaikiPath, tandaiPath } from '../address.ts';
import { type MejaTps, clockWords } from '../scene.ts';
import { selTercatat, suaraTercatat } from '../standing.ts';
import { hp } from '../text-phones.ts';
import { Beside } from './figures.tsx';

interface AtStationProps {
  readonly tps: MejaTps;
  readonly bentrok: readonly Bentrok[];
  readonly boleh: { readonly perbaiki: boolean; readonly tandai: boolean };
}

/** On the page of one station: what stands on record beside what the phone signed. */
export function ConflictsHere({ tps, bentrok, boleh }: AtStationProps): VNode | null {
  const { scene, kode, tercatat } = tps;
  const { lang, at, kontes } = scene;
  const { pack } = kontes;
  if (bentrok.length === 0) return null;
  const lama = [...suaraTercatat(tercatat, pack.opsi.length), ...selTercatat(tercatat, pack.form.sel.length)];
  return (
    <Section id="bentrok" title={say(lang, hp.judul)}>
      <p class="govuk-body">
        <StateTag state="bentrok" />
      </p>
      <Note>{say(lang, hp.isi)}</Note>
      {bentrok.map((one) => (
        <Beside key={one.uuid} lang={lang} pack={pack} lama={lama} baru={one.angka} reason={say(lang, hp.belumDipilih)} other={{ label: say(lang, hp.diHp), note: clockWords(lang, one.diterima, kode) }} />
      ))}
      <Note>{say(lang, boleh.perbaiki ? hp.langkahPerbaiki : hp.langkahTunggu)}</Note>
      <div class="pd-actions">
        {boleh.perbaiki && (
          <Button kind="second" href={perbaikiPath(at, kode)}>
            {say(lang, hp.betulkan)}
          </Button>
        )}
        {boleh.tandai && (
          <Button kind="second" href={tandaiPath(at, kode)}>
            {say(lang, hp.pastikan)}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** On the desk of an area: how many came from phones, and the stations that wait for a choice. */
export function PhonesOfArea({ scene, dariHp: { terkirim, bentrok } }: { readonly scene: Scene; readonly dariHp: DariHp }): VNode | null {
  const { lang } = scene;
  if (terkirim === 0 && bentrok.length === 0) return null;
  const counts = say(lang, hp.hitungan, { terkirim: formatInt(lang, terkirim), bentrok: formatInt(lang, bentrok.length) });
  return (
    <>
      <Note>{counts}</Note>
      {bentrok.length > 0 && (
        <Queue
          caption={say(lang, hp.judul)}
          empty=""
          heads={{ title: say(lang, words.tpsNomor, { nomor: '' }).trim() }}
          groups={[{ id: 'bentrok', title: say(lang, hp.judul), rows: stationsOf(bentrok).map((one) => rowOf(scene, one)) }]}
        />
      )}
    </>
  );
}

/** One row a station: its page shows all. */
function stationsOf(bentrok: readonly Bentrok[]): Bentrok[] {
  return [...new Map(bentrok.map((one) => [one.kode, one])).values()];
}

function rowOf({ lang, at }: Scene, { kode, diterima }: Bentrok): QueueRow {
  const nomor = String(stationNumber(kode) ?? 0).padStart(3, '0');
  const act = { label: say(lang, hp.bandingkan), href: `${lihatPath(at, kode)}#bentrok` };
  return { id: `bentrok-${kode}`, title: say(lang, words.tpsNomor, { nomor }), href: act.href, note: masuk(lang, diterima, kode), state: <StateTag state="bentrok" />, act };
}

function masuk(lang: Lang, diterima: number, kode: Bentrok['kode']): string {
  return say(lang, hp.masuk, { waktu: clockWords(lang, diterima, kode) });
}

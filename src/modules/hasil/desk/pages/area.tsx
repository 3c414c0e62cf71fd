// Which stations of my area are in, which wait, and what is the next act? (kecamatan and below by station, above by area)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { Counters, Queue, type QueueRow, StateTag } from '#design/desk';
import { DataTable, type Column } from '#design/tables';
import type { Area } from '#platform/offices';
import type { AngkaWilayah, BarisTps, Pencacah } from '../../figures.ts';
import { listPath } from '../../pages/address.ts';
import { nameOf } from '../../pages/area-head.tsx';
import type { Scene } from '../../pages/scene.ts';
import { stateOf } from '../../pages/station-state.ts';
import { station as words } from '../../pages/text-station.ts';
import { lihatPath, perbaikiPath, tpsPath, wilayahPath } from '../address.ts';
import { FILLED } from '../filled.ts';
import { text } from '../text.ts';
import type { DariHp } from '../../luring/conflicts.ts';
import { StationTag } from './look.tsx';
import { PhonesOfArea } from './phones.tsx';

/** The stations of one kel/desa. */
export interface Desa {
  readonly area: Pick<Area, 'kode' | 'nama'>;
  readonly tps: readonly BarisTps[];
}

export interface AreaDeskProps {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  /** Down to the stations; else the areas below with their counts. */
  readonly desa: readonly Desa[] | null;
  readonly anak: readonly AngkaWilayah[];
  readonly boleh: { readonly isi: boolean; readonly perbaiki: boolean };
  /** Stations of which this officer has an unsent form. */
  readonly draf: ReadonlySet<AreaCode>;
  readonly dariHp: DariHp;
}

export function AreaDesk({ scene, area, desa, anak, boleh, draf, dariHp }: AreaDeskProps): VNode {
  const { lang } = scene;
  return (
    <>
      <Totals scene={scene} kode={area.kode} tps={area.tps} />
      <PhonesOfArea scene={scene} dariHp={dariHp} />
      {desa === null ? (
        <Below scene={scene} area={area} anak={anak} />
      ) : (
        <Queue
          caption={say(lang, text.semuaTps)}
          empty={say(lang, text.wilayahKosong)}
          heads={{ title: say(lang, words.tpsNomor, { nomor: '' }).trim() }}
          groups={desa.map(({ area: { kode, nama }, tps }) => ({ id: `desa-${kode}`, title: nama, rows: tps.map((row) => rowOf({ scene, boleh, draf }, row)) }))}
        />
      )}
    </>
  );
}

function Totals({ scene, kode, tps }: { readonly scene: Scene; readonly kode: AreaCode; readonly tps: Pencacah }): VNode {
  const { lang, at } = scene;
  const here = wilayahPath(at, kode);
  return (
    <Counters
      label={say(lang, text.judul)}
      items={[
        { n: tps.total - tps.masuk, label: say(lang, text.ringkasBelum), href: listPath(at, kode, 'belum') },
        { n: tps.bertemuan, label: say(lang, text.ringkasTemuan), href: listPath(at, kode, 'bertemuan'), icon: 'flag' },
        { n: tps.masuk - tps.bertemuan, label: say(lang, text.ringkasMasuk), href: here },
        { n: tps.total, label: say(lang, text.ringkasTotal), href: here, current: true },
      ]}
    />
  );
}

function Below({ scene, area, anak }: Pick<AreaDeskProps, 'scene' | 'area' | 'anak'>): VNode {
  const { lang, at } = scene;
  const columns: Column<AngkaWilayah>[] = [
    { key: 'nama', kind: 'link', title: say(lang, text.kolomWilayah), get: (row) => ({ text: nameOf(scene, row), href: wilayahPath(at, row.kode) }) },
    { key: 'masuk', kind: 'progress', title: say(lang, text.kolomMasuk), sortable: false, get: ({ tps }) => ({ n: tps.masuk, of: tps.total }) },
    { key: 'temuan', kind: 'number', title: say(lang, text.kolomTemuan), phone: 'half', sortable: false, get: ({ tps }) => tps.bertemuan },
    { key: 'perbaikan', kind: 'number', title: say(lang, text.kolomPerbaikan), phone: 'half', sortable: false, get: ({ tps }) => tps.perbaikan },
  ];
  return (
    <DataTable
      id="anak"
      caption={say(lang, text.judulWilayah, { wilayah: nameOf(scene, area) })}
      quietCaption
      columns={columns}
      rows={anak}
      rowKey={(row) => row.kode}
      sort={{ urut: 'kode', arah: 'naik', path: wilayahPath(at, area.kode) }}
    />
  );
}

function rowOf({ scene, boleh, draf }: Pick<AreaDeskProps, 'scene' | 'boleh' | 'draf'>, row: BarisTps): QueueRow {
  const { lang, at } = scene;
  const { kode, gagal } = row;
  const nomor = String(stationNumber(kode) ?? 0).padStart(3, '0');
  const state = stateOf(row.status, row.suara, gagal.length);
  return {
    id: kode,
    title: say(lang, words.tpsNomor, { nomor }),
    href: lihatPath(at, kode),
    ...(gagal.length > 0 ? { note: say(lang, text.temuanDaftar, { cek: gagal.join(', ') }) } : {}),
    state: draf.has(kode) ? <StateTag state="draf" /> : <StationTag state={state} lang={lang} n={gagal.length} />,
    act: actOf({ scene, boleh, draf }, row),
  };
}

function actOf({ scene: { lang, at }, boleh, draf }: Pick<AreaDeskProps, 'scene' | 'boleh' | 'draf'>, { kode, status, gagal }: BarisTps) {
  const filled = FILLED.includes(status);
  if (!filled && boleh.isi) return { label: say(lang, draf.has(kode) ? text.lanjutkan : text.isi), href: tpsPath(at, kode) };
  if (filled && boleh.perbaiki && (gagal.length > 0 || draf.has(kode))) {
    return { label: say(lang, draf.has(kode) ? text.lanjutkan : text.periksaLagi), href: draf.has(kode) ? perbaikiPath(at, kode) : lihatPath(at, kode) };
  }
  return { label: say(lang, text.lihat), href: lihatPath(at, kode) };
}


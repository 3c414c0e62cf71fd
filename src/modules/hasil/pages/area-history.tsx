// How did the count come in, and what changed here since? (hasil.md 9: falls and repairs stay visible)
import type { VNode } from 'preact';
import { stationNumber, parentOf } from '#kernel/area-code';
import { dayNumber } from '#kernel/day';
import { formatDateShort, formatDay, formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { LineChart, type LinePoint } from '#design/figures';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { Timeline, type TimelineItem } from '#design/answers';
import type { AngkaWilayah } from '../figures.ts';
import type { ArusHari, Perubahan } from '../store/history.ts';
import { areaPath, listPath } from './address.ts';
import { timeAt, type Scene } from './scene.ts';
import { optionWords } from './option-words.ts';
import { area as words } from './text-area.ts';
import { station } from './text-station.ts';

interface FlowProps {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly flow: readonly ArusHari[];
  /** Stands by itself and not inside a column. */
  readonly section?: boolean;
}

/** A step a day. One day alone is no course, and it says so. */
export function Flow({ scene, area, flow, section }: FlowProps): VNode | null {
  const { lang } = scene;
  const [first, last] = [flow[0], flow.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) {
    return (
      <Section id="riwayat" title={say(lang, words.riwayat)} tight={section !== true}>
        <Note>{say(lang, words.riwayatTunggal, { waktu: formatDay(lang, first.hari), n: formatInt(lang, first.jumlah) })}</Note>
      </Section>
    );
  }
  const points = flow.map((one): LinePoint => ({ label: formatDateShort(lang, one.hari), value: one.jumlah, at: dayNumber(one.hari) }));
  const span = { awal: formatDay(lang, first.hari), akhir: formatDay(lang, last.hari) };
  const summary = say(lang, words.riwayatJelas, {
    awal: formatInt(lang, first.jumlah),
    hariAwal: span.awal,
    akhir: formatInt(lang, last.jumlah),
    hariAkhir: span.akhir,
  });
  return (
    <Section id="riwayat" title={say(lang, words.riwayat)} tight={section !== true}>
      <LineChart
        title={say(lang, words.riwayatJudul, span)}
        note={say(lang, words.riwayatKeterangan, { total: formatInt(lang, area.tps.total) })}
        summary={summary}
        points={points}
        reference={area.tps.total}
        columns={{ when: say(lang, words.riwayatHari), value: say(lang, words.riwayatNilai) }}
      />
    </Section>
  );
}

interface ChangesProps {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly changes: readonly Perubahan[];
  /** Names of the desa that the changed stations lie in. */
  readonly names: ReadonlyMap<string, string>;
}

/** The last corrections, old beside new, each with its source; withdrawals among them. */
export function Changes({ scene, area, changes, names }: ChangesProps): VNode {
  const { lang } = scene;
  return (
    <Section id="perubahan" title={say(lang, words.perubahan)} tight>
      {changes.length === 0 ? (
        <Note>{say(lang, words.perubahanTiada)}</Note>
      ) : (
        <>
          <Note>{say(lang, words.perubahanAda)}</Note>
          <Timeline items={changes.map((change) => changeItem(scene, change, names))} />
          {area.tps.berubah > 0 && <AllChanged scene={scene} area={area} />}
        </>
      )}
    </Section>
  );
}

function AllChanged({ scene, area }: Pick<ChangesProps, 'scene' | 'area'>): VNode {
  const { href } = useReader();
  return (
    <Note>
      <a href={href(listPath(scene.at, area.kode, 'berubah'))}>
        {say(scene.lang, words.perubahanSemua, { n: formatInt(scene.lang, area.tps.berubah) })}
      </a>
    </Note>
  );
}

function changeItem(scene: Scene, change: Perubahan, names: ReadonlyMap<string, string>): TimelineItem {
  const { lang, at } = scene;
  const nomor = String(stationNumber(change.kode) ?? 0).padStart(3, '0');
  const desa = names.get(parentOf(change.kode) ?? '') ?? '';
  return {
    title: say(lang, station.tpsDi, { nomor, desa }),
    href: areaPath(at, change.kode),
    when: timeAt(lang, change.per, change.kode),
    byline: say(lang, words.sumberBerkas, { berkas: change.berkas }),
    ...(change.jenis === 'DITARIK' ? { state: 'flag' as const } : {}),
    children: changeText(scene, change),
  };
}

/** "Pasangan 3: 38 menjadi 30"; a late snapshot changed the history only. */
function changeText({ lang, kontes }: Scene, change: Perubahan): string {
  if (change.terlambat) return say(lang, words.ubahTerlambat);
  if (change.jenis === 'DITARIK') return say(lang, words.dikosongkan);
  if (change.hanyaSel) return say(lang, words.ubahHanyaSel);
  const write = (n: number | null | undefined) => (n === null || n === undefined ? say(lang, words.kosong) : formatInt(lang, n));
  return kontes.pack.opsi
    .flatMap((opsi, index) => {
      const [lama, baru] = [change.lama[index], change.baru[index]];
      if (lama === baru) return [];
      return [say(lang, opsi.jenis === 'paslon' ? words.ubahSuara : words.ubahPilihan, { nomor: opsi.jenis === 'paslon' ? String(opsi.nomor) : optionWords(lang, opsi), lama: write(lama), baru: write(baru) })];
    })
    .join('; ');
}

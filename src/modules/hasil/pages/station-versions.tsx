// Which versions of this station has the public seen, from which file, and when was the form photographed? (hasil.md 9)
import type { VNode } from 'preact';
import { withDots } from '#kernel/area-code';
import { formatInt, formatInstant } from '#kernel/format';
import { say, type Sentence } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Timeline, type TimelineItem } from '#design/answers';
import { Note, Section } from '#design/page';
import type { Area } from '#platform/offices';
import { MEJA } from '../desk/source.ts';
import type { AngkaTps, Sebab, SebabKode } from '../figures.ts';
import { cellName } from './form-cells.ts';
import { optionWords } from './option-words.ts';
import { readPhoto } from './photo.ts';
import { timeAt, type Scene } from './scene.ts';
import { area as areaWords } from './text-area.ts';
import { station as words } from './text-station.ts';
import { tellVersions, type Change, type Story } from './version-story.ts';

interface Props {
  readonly scene: Scene;
  readonly tps: AngkaTps;
  /** From the nation down to the desa: names of the offices that act. */
  readonly up: readonly Area[];
}

export function StationVersions({ scene, tps, up }: Props): VNode {
  const { lang, kontes } = scene;
  const stories = tellVersions(kontes.pack, tps).reverse();
  const items = [...stories.map((story, at) => versionItem({ scene, tps, up }, story, at === 0)), ...photoItems(scene, tps)];
  return (
    <Section id="versi" title={say(lang, words.riwayatVersi)} tight>
      {items.length === 0 ? <Note>{say(lang, words.riwayatKosong)}</Note> : <Timeline items={items} />}
      <Note>{say(lang, words.riwayatKaki)}</Note>
    </Section>
  );
}

const TITLES = {
  pertama: words.versiPertama,
  suara: words.versiUbahSuara,
  sel: words.versiUbahSel,
  lengkap: words.versiLengkap,
  foto: words.versiFoto,
  ditarik: words.versiDitarik,
  sama: words.versiSama,
  perbaikan: words.versiPerbaikan,
  dipastikan: words.versiDipastikan,
} as const;

function versionItem({ scene, tps, up }: Props, story: Story, newest: boolean): TimelineItem {
  const { lang } = scene;
  const { version, kind } = story;
  const { berkas, sha256 } = version.sumber;
  // Generated figures have no file and so no hash.
  const file = berkas === MEJA.berkas ? say(lang, words.versiMeja) : sha256 === '' ? say(lang, areaWords.sumberBerkas, { berkas }) : say(lang, words.versiBerkas, { berkas, sidik: sha256.slice(0, 12) });
  const state = newest ? 'now' : story.gagal.length > 0 || kind === 'ditarik' || kind === 'perbaikan' ? 'flag' : undefined;
  const told = version.sebab === undefined ? (kind === 'suara' || kind === 'sel' ? say(lang, words.versiSebab) : '') : reasonWords(scene, version.sebab, up);
  return {
    title: say(lang, TITLES[kind], { n: String(version.versi) }),
    byline: told === '' ? file : `${told} ${file}`,
    when: say(lang, words.versiWaktu, {
      waktu: timeAt(lang, version.per, tps.kode),
      diterima: formatInstant(lang, version.diterima, zoneOf(tps.kode) ?? 'WIB'),
      seq: formatInt(lang, version.seq),
    }),
    ...(state === undefined ? {} : { state }),
    children: <VersionText scene={scene} story={story} />,
  };
}

/** Why, by which role of which office: never by whom (hasil.md 9.1, 9.3). */
export function reasonWords({ lang }: Scene, { kode, cek, peran, kantor, catatan }: Sebab, up: readonly Pick<Area, 'kode' | 'nama'>[]): string {
  const why = kode === null ? [] : [say(lang, REASONS[kode])];
  const doubt = cek === null ? [] : [say(lang, words.sebabCek, { cek })];
  const nama = up.find((area) => area.kode === kantor)?.nama ?? withDots(kantor);
  return [...why, ...doubt, ...(catatan === null ? [] : [catatan]), say(lang, words.sebabOleh, { peran, kantor: nama })].join(' ');
}

const REASONS: Readonly<Record<SebabKode, Sentence>> = {
  SALAH_BACA: words.sebabSalahBaca,
  SALAH_TULIS_KPPS: words.sebabSalahTulis,
  PLENO_KEC: words.sebabPlenoKec,
  PLENO_KAB: words.sebabPlenoKab,
  PLENO_PROV: words.sebabPlenoProv,
  PSU: words.sebabUlang,
  PUSS: words.sebabPuss,
  PUTUSAN_MK: words.sebabPutusan,
  SUMBER_IMPOR: words.versiSebab,
};

/** Old struck out, new beside it; then which sums that settled and which still wait. */
function VersionText({ scene, story }: { readonly scene: Scene; readonly story: Story }): VNode {
  const { lang } = scene;
  const { kind, version, selesai, gagal } = story;
  const figures = version.suara.map((cell) => written(scene, cell)).join(', ');
  return (
    <>
      {story.changes.map((change) => (
        <p key={change.cell} class="pd-diff">
          {`${changeName(scene, change)}: `}
          <del>{written(scene, change.lama)}</del>
          {` ${say(lang, areaWords.menjadi)} `}
          <ins>{written(scene, change.baru)}</ins>
        </p>
      ))}
      {story.bertambah > 0 && <p>{say(lang, words.versiBertambah, { n: formatInt(lang, story.bertambah) })}</p>}
      {kind === 'pertama' && <p>{say(lang, words.versiSuara, { angka: figures })}</p>}
      {story.late && <p>{say(lang, words.versiTerlambat)}</p>}
      {kind === 'ditarik' && <p>{say(lang, areaWords.dikosongkan)}</p>}
      {kind === 'perbaikan' && <p>{say(lang, words.perbaikanIsi)}</p>}
      {kind === 'dipastikan' && <p>{say(lang, words.dipastikanIsi)}</p>}
      {(version.kertas ?? []).map(({ cek, alasan }) => (
        <p key={cek}>{say(lang, words.versiKertas, { cek, alasan })}</p>
      ))}
      {version.kosong !== undefined && <p>{say(lang, words.versiKosong, { alasan: version.kosong })}</p>}
      {selesai.length > 0 && <p>{say(lang, words.versiSelesai, { cek: selesai.join(', ') })}</p>}
      {gagal.length > 0 && kind !== 'foto' && <p>{say(lang, words.versiTetap, { cek: gagal.join(', ') })}</p>}
    </>
  );
}

function changeName({ lang, kontes }: Scene, { cell }: Change): string {
  const option = kontes.pack.opsi.find((one) => one.id === cell);
  return option === undefined ? cellName(lang, cell) : optionWords(lang, option, true);
}

function written({ lang }: Scene, cell: number | null): string {
  return cell === null ? say(lang, areaWords.kosong) : formatInt(lang, cell);
}

/** Photographs by their time of capture, newest first; pages taken in the same second stand together. */
function photoItems({ lang, simulated }: Scene, tps: AngkaTps): TimelineItem[] {
  if (simulated) return [];
  const taken = new Map<string, number[]>();
  tps.foto.forEach((path, at) => {
    const time = readPhoto(path)?.taken;
    if (time) taken.set(time, [...(taken.get(time) ?? []), at + 1]);
  });
  return [...taken]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([time, pages]) => ({ title: say(lang, words.fotoDiambil, { n: pages.join(', ') }), when: timeAt(lang, time, tps.kode) }));
}

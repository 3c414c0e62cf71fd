// What does the reader of one polling station see? (the form beside its checks, photographs, versions; hasil.md 9)
import type { VNode } from 'preact';
import { isAbroad, parentOf } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Photos, Tally, Verify } from '#design/answers';
import { Button, TextInput } from '#design/forms';
import { Tag } from '#design/marks';
import { Grid, Lead, Neighbours, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { Files } from '#design/tables';
import type { Area } from '#platform/offices';
import { photoHash } from '../desk/photo-path.ts';
import { MEJA } from '../desk/source.ts';
import type { AngkaTps, VersiTps } from '../figures.ts';
import type { LayersView } from '../layers/load.ts';
import { LayersSection } from '../layers/section.tsx';
import { writeMoment } from '../moment.ts';
import { areaPath, bulkPath, checkPath, twinPath } from './address.ts';
import { Crumbs, StateTags } from './area-head.tsx';
import { sumWords } from './check-words.ts';
import { UsersLink } from '../pengguna/pages/link.tsx';
import { TanyaLink } from '../tanya/pages/link.tsx';
import { ChooseMoment, PastBanner, placePath } from './past.tsx';
import { readPhoto } from './photo.ts';
import { eyebrowOf, shortTimeAt, timeAt, type Scene } from './scene.ts';
import { stateOf, stateWord, stationTitle } from './station-state.ts';
import { StationSheet } from './station-sheet.tsx';
import { StationVersions, reasonWords } from './station-versions.tsx';
import { area as areaWords } from './text-area.ts';
import { station as words } from './text-station.ts';

export interface StationProps {
  readonly scene: Scene;
  readonly tps: AngkaTps;
  /** From the nation down to the desa (abroad to the group of units). */
  readonly up: readonly Area[];
  /** Numbers of all stations of the same desa, ascending. */
  readonly numbers: readonly number[];
  /** Undefined at a past moment. */
  readonly layers: LayersView | undefined;
}

export function StationPage(props: StationProps): VNode {
  const { scene, tps, up } = props;
  return (
    <>
      <Crumbs scene={scene} up={up} here={stationTitle(scene, tps.kode, up, true)} />
      <StationHead {...props} />
      <PastBanner scene={scene} kode={tps.kode} path={placePath(tps.kode)} />
      <Grid>
        <Span cols={7}>
          <Summary scene={scene} tps={tps} up={up} />
        </Span>
        <Span cols={5}>
          <FormPhotos scene={scene} tps={tps} />
        </Span>
      </Grid>
      <TanyaLink scene={scene} kode={tps.kode} tempat={stationTitle(scene, tps.kode, up, true)} />
      <StationSheet scene={scene} tps={tps} up={up} />
      <UsersLink lang={scene.lang} at={scene.at} kode={tps.kode} />
      <Snapshots scene={scene} tps={tps} />
      {props.layers !== undefined && <LayersSection scene={scene} kode={tps.kode} c={tps} view={props.layers} />}
      <Grid section>
        <Span cols={7}>
          <StationVersions scene={scene} tps={tps} up={up} />
          <ChooseMoment scene={scene} kode={tps.kode} path={placePath(tps.kode)} per={tps.per} />
        </Span>
        <Span cols={5}>
          <Proof scene={scene} tps={tps} />
          <StationFiles scene={scene} tps={tps} />
        </Span>
      </Grid>
      <OtherStations {...props} />
    </>
  );
}

function failedOf(tps: AngkaTps): number {
  return tps.pemeriksaan.filter((one) => one.hasil === 'GAGAL').length;
}

function StationHead({ scene, tps, up }: StationProps): VNode {
  const { lang, kontes } = scene;
  const state = stateOf(tps.status, tps.suara, failedOf(tps));
  const versi = tps.riwayat.at(-1)?.versi ?? 0;
  const line =
    tps.per === null
      ? say(lang, words.statusBarisKosong)
      : say(lang, words.statusBaris, { versi: formatInt(lang, versi), waktu: timeAt(lang, tps.per, tps.kode) });
  const special = !isAbroad(tps.kode) && tps.nomor >= kontes.pack.loksusMulai;
  const eyebrow = say(lang, words.eyebrowTps, { kontes: eyebrowOf(scene), kode: tps.kode });
  const tags = (
    <>
      <StateTags scene={scene} empty={tps.per === null} />
      {failedOf(tps) > 0 && <Tag kind="bertemuan" n={failedOf(tps)} href="#temuan" />}
      {(state === 'foto' || state === 'sebagian') && <Tag kind="belum">{stateWord(lang, state)}</Tag>}
      {state === 'ditarik' && <Tag kind="ditunda">{stateWord(lang, state)}</Tag>}
      {state === 'perbaikan' && <Tag kind="perbaikan" />}
    </>
  );
  return (
    <PageHead title={stationTitle(scene, tps.kode, up, false)} eyebrow={eyebrow} tags={tags}>
      {special ? `${line} ${say(lang, words.tpsKhusus)}.` : line}
    </PageHead>
  );
}

/** From which snapshots the parts of the form come, where it is not one (hasil.md 7.1). */
function Snapshots({ scene: { lang }, tps }: Pick<StationProps, 'scene' | 'tps'>): VNode | null {
  if (tps.per === null || (tps.selPer === null && tps.selLama === null)) return null;
  const at = (per: string): string => timeAt(lang, per, tps.kode);
  const newest = at(tps.selPer ?? tps.per);
  return (
    <Note>
      {tps.selPer !== null && say(lang, words.adminPer, { waktu: newest, waktuSuara: at(tps.per) })}
      {tps.selLama !== null && ` ${say(lang, words.adminLama, { waktu: newest, lama: at(tps.selLama) })}`}
    </Note>
  );
}

/** What kind of page this is, in one sentence, by what there is. */
function opening({ lang }: Scene, tps: AngkaTps): string {
  switch (stateOf(tps.status, tps.suara, failedOf(tps))) {
    case 'belum':
      return say(lang, words.pembukaBelum);
    case 'foto':
      return say(lang, words.pembukaFoto);
    case 'sebagian':
      return say(lang, words.pembukaSebagian);
    case 'ditarik':
      return say(lang, words.pembukaDitarik, { waktu: timeAt(lang, tps.per ?? '', tps.kode) });
    case 'perbaikan':
      return say(lang, words.pembukaPerbaikan, { waktu: timeAt(lang, doubtOf(tps)?.per ?? '', tps.kode) });
    default:
      return say(lang, tps.sel.every((cell) => cell === null) ? words.pembukaSuara : words.pembuka);
  }
}

/** The newest mark of a figure under repair. */
function doubtOf(tps: AngkaTps): VersiTps | undefined {
  return tps.status === 'DALAM_PERBAIKAN' ? tps.riwayat.findLast((one) => one.jenis === 'PERBAIKAN') : undefined;
}

function Summary({ scene, tps, up }: Pick<StationProps, 'scene' | 'tps' | 'up'>): VNode {
  const { lang } = scene;
  const n = (hasil: string) => tps.pemeriksaan.filter((one) => one.hasil === hasil).length;
  const items = [
    { n: n('LULUS'), label: say(lang, words.cocok) },
    { n: n('GAGAL'), label: say(lang, words.belumCocok), icon: 'flag' as const },
    { n: n('TAK_DAPAT'), label: say(lang, words.takDapat) },
    { n: n('DIKECUALIKAN'), label: say(lang, words.dikecualikan) },
  ];
  const doubt = doubtOf(tps);
  const pairs = tps.pemeriksaan.find((one) => one.id === 'K17');
  const sum = pairs === undefined ? undefined : sumWords(lang, pairs);
  return (
    <div id="temuan">
      <Lead>{opening(scene, tps)}</Lead>
      {doubt?.sebab !== undefined && <Note>{reasonWords(scene, doubt.sebab, up)}</Note>}
      <Tally label={say(lang, words.ringkasan)} items={items.filter((item, at) => at < 3 || item.n > 0)} />
      {sum !== undefined && (
        <p class="govuk-body">{say(lang, pairs?.hasil === 'GAGAL' ? words.suaraBelumCocok : words.suaraCocok, { hitung: sum })}</p>
      )}
    </div>
  );
}

/** Links to where the pictures are kept; the page itself shows none (names and signatures, hasil.md 9.8). */
function FormPhotos({ scene, tps }: Pick<StationProps, 'scene' | 'tps'>): VNode {
  const { lang, simulated } = scene;
  const items = tps.foto.flatMap((path, at) => {
    const photo = readPhoto(path);
    if (photo === undefined) return [];
    const own = photoHash(path);
    if (simulated && own === undefined) return [];
    const when = photo.taken !== null ? shortTimeAt(lang, photo.taken, tps.kode) : own === undefined ? say(lang, words.fotoTanpaWaktu) : say(lang, words.fotoSidik, { sidik: own.slice(0, 12) });
    return [{ title: say(lang, words.fotoHalaman, { n: String(tps.fotoHalaman?.[at] ?? at + 1) }), href: photo.href, when }];
  });
  const sent = tps.foto.some((path) => photoHash(path) !== undefined);
  const note = sent ? words.fotoPetugas : simulated ? words.fotoSimulasi : items.length === 0 ? words.fotoTiada : words.fotoKet;
  return (
    <Section id="foto" title={say(lang, words.foto)} quiet tight>
      {items.length > 0 && <Photos items={items} />}
      <Note>{say(lang, note)}</Note>
    </Section>
  );
}

/** How anyone re-checks this page: number, file, its hash (hasil.md 2, 9.2). */
function Proof({ scene, tps }: Pick<StationProps, 'scene' | 'tps'>): VNode | null {
  const { lang } = scene;
  const last = tps.riwayat.at(-1);
  // Figures that an officer typed come from no file.
  if (last === undefined || last.sumber.sha256 === '' || last.sumber.berkas === MEJA.berkas) return null;
  return (
    <Verify
      title={say(lang, words.bukti)}
      intro={say(lang, words.buktiMaksud)}
      facts={[
        { term: say(lang, words.buktiNomor), value: formatInt(lang, last.seq) },
        { term: say(lang, words.buktiBerkas), value: last.sumber.berkas },
        { term: say(lang, words.buktiSidik), value: last.sumber.sha256, code: true },
      ]}
      steps={[say(lang, words.buktiUnduh), say(lang, words.buktiHitung), say(lang, words.buktiBanding)]}
      note={say(lang, words.buktiTanpa)}
    />
  );
}

function StationFiles({ scene, tps }: Pick<StationProps, 'scene' | 'tps'>): VNode {
  const { lang, at } = scene;
  const bulk = bulkPath(at, tps.kode);
  return (
    <Section id="unduh" title={say(lang, areaWords.unduh)} level={3}>
      <Files
        items={[
          { href: twinPath(at, tps.kode, 'json'), title: say(lang, words.unduhTps), note: say(lang, words.unduhTpsKet) },
          { href: twinPath(at, tps.kode, 'csv'), title: say(lang, words.unduhTpsCsv), note: say(lang, words.unduhTpsCsvKet) },
          ...(bulk === undefined ? [] : [{ href: bulk, title: say(lang, words.unduhSatuProvinsi), note: say(lang, areaWords.unduhProvinsiKet) }]),
          { href: checkPath(at, tps.kode), title: say(lang, words.periksaTps), note: say(lang, words.periksaTpsKet), icon: 'chain' },
        ]}
      />
    </Section>
  );
}

/** The stations beside this one, all of the desa, and one by its number. */
function OtherStations({ scene, tps, up, numbers }: StationProps): VNode {
  const { lang, at } = scene;
  const desa = parentOf(tps.kode);
  const here = numbers.indexOf(tps.nomor);
  const beside = (no: number | undefined) => {
    if (no === undefined || desa === undefined || here < 0) return undefined;
    const kode = `${desa}${String(no).padStart(3, '0')}` as typeof tps.kode;
    return { href: areaPath(at, kode), label: stationTitle(scene, kode, up, true) };
  };
  const place = up.at(-1);
  return (
    <>
      <Neighbours
        label={say(lang, words.tpsLain)}
        prev={here > 0 ? beside(numbers[here - 1]) : undefined}
        all={
          place === undefined
            ? undefined
            : { href: areaPath(at, place.kode), label: say(lang, words.semuaTps, { n: formatInt(lang, numbers.length), desa: place.nama }) }
        }
        next={beside(numbers[here + 1])}
      />
      {place !== undefined && (
        <Grid section>
          <Span cols={4}>
            <FindStation scene={scene} desa={place} />
          </Span>
        </Grid>
      )}
    </>
  );
}

/** Opens another station of the same desa by its number; plain GET to the page of the desa. */
export function FindStation({ scene, desa, missing }: { readonly scene: Scene; readonly desa: Pick<Area, 'kode' | 'nama'>; readonly missing?: string }): VNode {
  const { href } = useReader();
  const { lang, at } = scene;
  return (
    <Section id="cari" title={say(lang, words.cariTps, { desa: desa.nama })} quiet>
      <form class="pd-form-col" action={href(areaPath({ pemilu: at.pemilu, kontes: at.kontes }, desa.kode))}>
        {at.pada !== undefined && <input type="hidden" name="per" value={writeMoment(at.pada, desa.kode)} />}
        <TextInput
          id="cari-tps"
          name="tps"
          label={say(lang, words.cariTps, { desa: desa.nama })}
          hint={say(lang, words.cariNomor)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={missing}
          error={missing === undefined ? undefined : say(lang, words.cariTiada, { nomor: missing, desa: desa.nama })}
        />
        <Button kind="second">{say(lang, words.cariBuka)}</Button>
      </form>
    </Section>
  );
}

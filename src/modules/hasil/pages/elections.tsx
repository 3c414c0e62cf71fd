// Which elections and contests have results here, and which of them are simulated?
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { Strip } from '#design/figures';
import { Button } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section, StatusLine } from '#design/page';
import { useReader } from '#design/reader';
import { findSuratSuara, type PemiluPack } from '#modules/pemilu';
import type { AngkaWilayah } from '../figures.ts';
import { SumEntry } from '../jumlah/pages/entry.tsx';
import type { Buku } from '../jumlah/sheet.ts';
import { contestSeatsPath } from '../kursi/address.ts';
import { JENIS_KURSI } from '../kursi/desk.ts';
import { text as seats } from '../kursi/text.ts';
import { headlineWords } from '../layers/headline.tsx';
import { WinnerEntry } from '../pemenang/pages/entry.tsx';
import type { Lapis } from '../layers/read-layers.ts';
import { ROOT, contestPath } from './address.ts';
import { StateTags } from './area-head.tsx';
import { AreaProgress, optionResults } from './area-results.tsx';
import { optionKind } from './choices.ts';
import { timeAt, type Scene } from './scene.ts';
import { elections as words } from './text-area.ts';
import { paper } from './text-paper.ts';
import { text } from './text.ts';

/** One contest with the figures of the nation; none where nothing was laid. */
export interface ContestLine {
  readonly scene: Scene;
  readonly nation: AngkaWilayah | undefined;
  /** The highest signed layer of the nation; undefined = C. */
  readonly utama: Lapis | undefined;
}

export interface ElectionLine {
  readonly pemilu: PemiluPack;
  readonly contests: readonly ContestLine[];
}

interface Props {
  readonly lang: Scene['lang'];
  readonly lines: readonly ElectionLine[];
}

/** All elections, newest first. */
export function ElectionsPage({ lang, lines }: Props): VNode {
  const { href } = useReader();
  return (
    <>
      <PageHead title={say(lang, text.hasilPemilu)} />
      <Lead>{say(lang, words.maksud)}</Lead>
      {lines.map(({ pemilu, contests }) => (
        <Section key={pemilu.slug} id={pemilu.slug} title={<a href={href(`${ROOT}/${pemilu.slug}`)}>{say(lang, pemilu.nama)}</a>} eyebrow={formatDay(lang, day(pemilu.hari))}>
          <Contests lang={lang} pemilu={pemilu} contests={contests} level={3} />
        </Section>
      ))}
      <Note>{say(lang, words.layarMaksud)}</Note>
    </>
  );
}

/** The contests of one election. */
export function ElectionPage({ lang, line, jumlah }: { readonly lang: Scene['lang']; readonly line: ElectionLine; readonly jumlah: readonly Buku[] }): VNode {
  const { pemilu, contests } = line;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.hasil), href: ROOT }, { label: say(lang, pemilu.nama) }]} />
      <PageHead title={say(lang, pemilu.nama)} eyebrow={formatDay(lang, day(pemilu.hari))} />
      <Contests lang={lang} pemilu={pemilu} contests={contests} level={2} />
      <Seats lang={lang} pemilu={pemilu} />
      <WinnerEntry lang={lang} slug={pemilu.slug} />
      <SumEntry lang={lang} jumlah={jumlah} />
      <Section id="dasar" title={say(lang, words.dasar)}>
        <ul class="govuk-list govuk-list--bullet">
          {[...pemilu.dasar, ...pemilu.kontes.flatMap((kontes) => kontes.dasar)].map((basis) => (
            <li key={basis}>{basis}</li>
          ))}
        </ul>
      </Section>
      <Note>{say(lang, words.layarMaksud)}</Note>
    </>
  );
}

/** The way to the seats of every contest that gives them by dapil. */
function Seats({ lang, pemilu }: { readonly lang: Scene['lang']; readonly pemilu: PemiluPack }): VNode | null {
  const held = JENIS_KURSI.flatMap((jenis) => {
    const surat = findSuratSuara(pemilu.slug, jenis);
    return surat === undefined ? [] : [{ jenis, nama: say(lang, surat.nama) }];
  });
  if (held.length === 0) return null;
  return (
    <Section id="kursi" title={say(lang, seats.kursi)}>
      <p>{say(lang, seats.ringkasKursi)}</p>
      <div class="pd-actions">
        {held.map(({ jenis, nama }) => (
          <Button key={jenis} kind="second" href={contestSeatsPath({ pemilu: pemilu.slug, jenis })}>
            {say(lang, seats.lihatKursi, { dewan: nama })}
          </Button>
        ))}
      </div>
    </Section>
  );
}

interface ContestsProps extends ElectionLine {
  readonly lang: Scene['lang'];
  /** Of the headings, by what stands above them. */
  readonly level: 2 | 3;
}

function Contests({ lang, pemilu, contests, level }: ContestsProps): VNode {
  const kinds = pemilu.kertas;
  return (
    <>
      {contests.map((line) => (
        <ContestHeadline key={line.scene.at.kontes} {...line} level={level} />
      ))}
      {kinds.length > 0 && (
        <Section id={`${pemilu.slug}-lain`} title={say(lang, paper.kontesLain, { pemilu: say(lang, pemilu.nama) })} level={level}>
          <div class="pd-actions">
            {kinds.map((one) => (
              <Button key={one.jenis} kind="second" href={contestPath({ pemilu: pemilu.slug, kontes: one.jenis })}>
                {say(lang, words.buka, { kontes: say(lang, one.nama) })}
              </Button>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

/** Figures of the nation in one strip; an empty count says that it is empty. */
function ContestHeadline({ scene, nation, utama, level }: ContestLine & Pick<ContestsProps, 'level'>): VNode {
  const { lang, kontes, at } = scene;
  const title = say(lang, words.judulKontes, { kontes: say(lang, kontes.pack.nama), pemilu: say(lang, kontes.pemilu.nama) });
  const link = (
    <div class="pd-actions">
      <Button kind="second" href={contestPath(at)}>
        {say(lang, words.buka, { kontes: say(lang, kontes.pack.nama) })}
      </Button>
    </div>
  );
  if (nation === undefined || nation.per === null) {
    return (
      <Section id={`${at.pemilu}-${at.kontes}`} title={title} level={level} tight>
        <StatusLine tags={<StateTags scene={scene} empty />}>{say(lang, text.dataKosong)}</StatusLine>
        {link}
      </Section>
    );
  }
  return (
    <Section id={`${at.pemilu}-${at.kontes}`} title={title} level={level} tight>
      <StatusLine tags={<StateTags scene={scene} empty={false} utama={utama} />}>
        {`${utama === undefined ? say(lang, text.lapisC) : headlineWords(lang, utama, NATION)} ${say(lang, words.sampai, { waktu: timeAt(lang, nation.per, NATION) })}`}
      </StatusLine>
      <Strip options={optionResults(scene, utama?.suara ?? nation.suara)} kind={optionKind(kontes)} />
      <AreaProgress scene={scene} area={nation} />
      {link}
    </Section>
  );
}


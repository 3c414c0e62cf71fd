// What does the page of one dapil show: its seats in order, how narrow the last one was, the quotients, who sits, what may still change?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Breadcrumbs, Neighbours, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { Files } from '#design/tables';
import { dapilOffers } from '../../sematan/seats.tsx';
import { EmbedCodes } from '../../sematan/snippet.tsx';
import { dapilPath, explainPath, roomPath, sourcePath, versionsPath } from '../address.ts';
import { differencesOf } from '../differences.ts';
import type { DaftarPartai } from '../elected.ts';
import type { Tertunda } from '../outstanding.ts';
import { layers, versions } from '../text-dapil.ts';
import { files } from '../text-files.ts';
import { text } from '../text.ts';
import { chamberIn, count, dapilIn, layerText, shownChamber } from '../view.ts';
import type { Kertas } from '../votes-of.ts';
import type { CalonDilihat } from './candidate-words.ts';
import { Elected, OneCandidate } from './candidates.tsx';
import { Below, ComparedDapil, Distances, Quotients } from './dapil-tables.tsx';
import { type DapilProps, LastSeat, Seats } from './last-seat.tsx';
import { Differences, Sources, StateTags, WhatIfForm, WhatIfNotice, crumbsOf } from './parts.tsx';
import { Stations } from './stations.tsx';

/** What stations tell of the dapil; nulls where only sums exist. */
export interface DapilData {
  readonly kertas: Kertas | null;
  readonly lists: readonly DaftarPartai[] | null;
  readonly tertunda: Tertunda | null;
  /** The candidate that the address asks for. */
  readonly calon: CalonDilihat | null;
}

interface DapilPageProps extends DapilProps {
  readonly data: DapilData;
  /** Scheme and host, for the code that other sites copy. */
  readonly origin: string;
}

export function DapilPage({ view, one, data, origin }: DapilPageProps): VNode {
  const { href } = useReader();
  const { lang, meja, asked } = view;
  const path = dapilPath(meja.at, one.kode);
  const nama = dapilIn(view, one.kode);
  const votes = meja.suara.find(({ kode }) => kode === one.kode);
  const used = [...(votes?.berkas?.sumber ?? []), meja.nasional?.sumber, ...(data.lists === null ? [meja.terpilih.get(one.kode)?.sumber] : [])].filter((n) => n !== undefined);
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja, [{ label: nama }])} />
      <PageHead title={say(lang, text.judulDapil, { dewan: chamberIn(view), dapil: nama })} eyebrow={say(lang, text.mataDapil, { n: count(view, one.jumlahKursi), kode: one.kode })} tags={<StateTags view={view} />}>
        {votes === undefined ? '' : `${layerText(lang, meja, votes)}.`} {say(lang, text.maksud)}
      </PageHead>
      {votes !== undefined && votes.kurang.length > 0 && <Note>{say(lang, layers.kurang, { wilayah: votes.kurang.join(', ') })}</Note>}
      <WhatIfNotice view={view} path={path} />
      {data.calon !== null && <OneCandidate view={view} one={one} calon={data.calon} />}
      <Seats view={view} one={one} lists={data.lists} />
      <LastSeat view={view} one={one} />
      <ComparedDapil view={view} one={one} />
      <Quotients view={view} one={one} />
      <Distances view={view} one={one} />
      <Below view={view} one={one} />
      {(asked === null || data.lists !== null) && <Elected view={view} one={one} lists={data.lists} />}
      <Stations view={view} kode={one.kode} kertas={data.kertas} tertunda={data.tertunda} />
      <WhatIfForm view={view} path={path} />
      <Section id="cara" title={say(lang, text.cara)}>
        <ul class="govuk-list">
          <li>
            <a href={href(explainPath(meja.at, one.kode))}>{say(lang, text.caraTautan)}</a>
          </li>
          <li>
            <a href={href(versionsPath(meja.at, one.kode))}>{say(lang, versions.tautan)}</a>
          </li>
          <OtherLayers view={view} one={one} />
        </ul>
      </Section>
      {asked === null && <Differences view={view} all={differencesOf(meja, view.hitungan).filter(({ kode }) => kode === one.kode)} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.xlsx`, title: say(lang, files.ruteXlsx) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
        {asked !== null && <Note>{say(lang, text.unduhAturan)}</Note>}
        {asked === null && <EmbedCodes lang={lang} origin={origin} offers={dapilOffers(lang, meja, one.kode)} />}
      </Section>
      <Sources view={view} urut={used} />
      <Around view={view} one={one} />
    </>
  );
}

/** The same dapil by another source of votes, where it has one. */
function OtherLayers({ view, one }: DapilProps): VNode {
  const { href } = useReader();
  const { lang, meja } = view;
  const shown = meja.suara.find(({ kode }) => kode === one.kode)?.asal;
  return (
    <>
      {(meja.semuaSuara.get(one.kode) ?? []).filter(({ asal }) => asal !== shown).map(({ asal }) => (
        <li key={asal}>
          <a href={href(sourcePath(dapilPath(meja.at, one.kode), asal))}>{say(lang, layers.lain, { asal: say(lang, layers[`pilih_${asal}`]) })}</a>
        </li>
      ))}
    </>
  );
}

function Around({ view, one }: DapilProps): VNode {
  const { lang, meja } = view;
  const all = shownChamber(view).dapil.map(({ kode }) => kode);
  const at = all.indexOf(one.kode);
  const link = (kode: string | undefined) => (kode === undefined ? undefined : { href: dapilPath(meja.at, kode), label: dapilIn(view, kode) });
  return <Neighbours label={say(lang, text.tetangga)} prev={link(all[at - 1])} all={{ href: roomPath(meja), label: say(lang, text.keKamar, { dewan: chamberIn(view) }) }} next={link(all[at + 1])} />;
}

// What does the page of one dapil show: its seats in order, the quotients behind them, and how close each party was?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Inset, Roofed } from '#design/answers';
import { Breadcrumbs, Neighbours, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { Files } from '#design/tables';
import type { Pembagian } from '../../aturan/seats.ts';
import { isoOf } from '../../instants.ts';
import { formatInstant } from '#kernel/format';
import { ROOT } from '../../pages/address.ts';
import { chamberPath, dapilPath, explainPath } from '../address.ts';
import { differencesOf } from '../differences.ts';
import { text } from '../text.ts';
import { type View, count, dapilIn, nameIn, shownChamber } from '../view.ts';
import { Below, ComparedDapil, Distances, Elected, Order, Quotients } from './dapil-tables.tsx';
import { Differences, LastSeatWords, Sources, StateTags, WhatIfForm, WhatIfNotice } from './parts.tsx';

export interface DapilProps {
  readonly view: View;
  readonly one: Pembagian;
}

export function DapilPage({ view, one }: DapilProps): VNode {
  const { href } = useReader();
  const { lang, meja, asked } = view;
  const slug = meja.at.pemilu;
  const path = dapilPath(slug, one.kode);
  const nama = dapilIn(view, one.kode);
  const standing = meja.dapil.find(({ kode }) => kode === one.kode);
  const used = [standing?.sumber, meja.nasional?.sumber, meja.terpilih.get(one.kode)?.sumber].filter((n) => n !== undefined);
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, meja.pemilu.nama), href: `${ROOT}/${slug}` }, { label: say(lang, text.kursiDpr), href: chamberPath(slug) }, { label: nama }]} />
      <PageHead title={say(lang, text.judulDapil, { dapil: nama })} eyebrow={say(lang, text.mataDapil, { n: count(view, one.jumlahKursi), kode: one.kode })} tags={<StateTags view={view} />}>
        {say(lang, text.maksud)}
      </PageHead>
      <WhatIfNotice view={view} path={path} />
      <Roofed quiet={one.status !== 'LENGKAP'}>
        <LastSeatWords view={view} one={one} />
      </Roofed>
      <ComparedDapil view={view} one={one} />
      <Distances view={view} one={one} />
      <Order view={view} one={one} />
      <Quotients view={view} one={one} />
      <Below view={view} one={one} />
      {asked === null && <Elected view={view} one={one} />}
      <Section id="cara" title={say(lang, text.cara)}>
        <p>
          <a href={href(explainPath(slug, one.kode))}>{say(lang, text.caraTautan)}</a>
        </p>
      </Section>
      <WhatIfForm view={view} path={path} />
      {asked === null && <Differences view={view} all={differencesOf(meja, view.hitungan).filter(({ kode }) => kode === one.kode)} />}
      <Earlier view={view} one={one} />
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
      </Section>
      <Sources view={view} urut={used} />
      <Around view={view} one={one} />
    </>
  );
}

/** What stood before: a changed figure has a successor and stays readable. */
function Earlier({ view, one }: DapilProps): VNode | null {
  const { lang, meja } = view;
  const older = meja.lama.filter(({ kode }) => kode === one.kode);
  if (older.length === 0) return null;
  return (
    <Section id="lama" title={say(lang, text.lama)}>
      {older.map(({ versi, sumber, isi }) => {
        const source = meja.sumber.find(({ urut }) => urut === sumber);
        const suara = isi.opsi.map((opsi) => `${nameIn(view, opsi.id)} ${opsi.suara === null ? '–' : count(view, opsi.suara)}`).join('; ');
        const pada = source === undefined ? '' : formatInstant(lang, isoOf(source.pada), 'WIB');
        return <Inset key={versi}>{say(lang, text.lamaIsi, { versi: String(versi), berkas: source?.berkas ?? '', pada, suara })}</Inset>;
      })}
      <Note>{say(lang, text.temuanIsi)}</Note>
    </Section>
  );
}

function Around({ view, one }: DapilProps): VNode {
  const { lang, meja } = view;
  const all = shownChamber(view).dapil.map(({ kode }) => kode);
  const at = all.indexOf(one.kode);
  const link = (kode: string | undefined) => (kode === undefined ? undefined : { href: dapilPath(meja.at.pemilu, kode), label: dapilIn(view, kode) });
  return <Neighbours label={say(lang, text.tetangga)} prev={link(all[at - 1])} all={{ href: chamberPath(meja.at.pemilu), label: say(lang, text.keKamar) }} next={link(all[at + 1])} />;
}

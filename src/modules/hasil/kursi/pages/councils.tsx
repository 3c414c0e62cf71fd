// Which councils does a contest elect, and where does a reader find hers? (a line each, with the way to its seats)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { contestSeatsPath, councilPath } from '../address.ts';
import { type Meja, chamberName } from '../desk.ts';
import type { Kelompok } from '../groups.ts';
import { councils } from '../text-dapil.ts';
import { files } from '../text-files.ts';
import { text } from '../text.ts';
import { crumbsOf } from './parts.tsx';
import { FindDapil, type Pencarian } from './search.tsx';

interface CouncilsProps {
  readonly lang: Lang;
  readonly meja: Meja;
  readonly groups: readonly Kelompok[];
  readonly pencarian: Pencarian | null;
}

export function CouncilsPage({ lang, meja, groups, pencarian }: CouncilsProps): VNode {
  const path = contestSeatsPath(meja.at);
  const counted = new Set(meja.suara.map(({ kode }) => kode));
  const columns: Column<Kelompok>[] = [
    { kind: 'link', key: 'daerah', title: say(lang, councils.daerah), get: ({ kode, nama, provinsi }) => ({ text: nama, href: councilPath(meja.at, kode), ...(provinsi === null ? {} : { note: provinsi }) }) },
    { kind: 'number', key: 'dapil', title: say(lang, councils.dapil), get: ({ dapil }) => dapil.length },
    { kind: 'number', key: 'berangka', title: say(lang, councils.berangka), get: ({ dapil }) => dapil.filter(({ kode }) => counted.has(kode)).length },
    { kind: 'number', key: 'kursi', title: say(lang, councils.kursi), get: ({ kursi }) => kursi },
  ];
  const title = say(lang, text.judulKamar, { dewan: chamberName(lang, meja), pemilu: say(lang, meja.pemilu.nama) });
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja)} />
      <PageHead title={title} />
      <Lead>{say(lang, councils.maksud, { dasar: meja.pack.dasar.ambang.ketentuan })}</Lead>
      <FindDapil lang={lang} at={meja.at} pencarian={pencarian} />
      <Section id="dewan" title={chamberName(lang, meja)}>
        {groups.length === 0 ? <Note>{say(lang, councils.tanpaPeta)}</Note> : <DataTable id="tabel-dewan" caption={title} quietCaption columns={columns} rows={groups} rowKey={({ kode }) => kode} />}
      </Section>
      {counted.size > 0 && (
        <Section id="unduh" title={say(lang, text.unduh)}>
          <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.xlsx`, title: say(lang, files.ruteXlsx) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
        </Section>
      )}
    </>
  );
}

// Who stands in this contest, with how many votes? (each with the way to its desk; ballot order)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { OptionMark, Tag } from '#design/marks';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { Baris, Pilihan } from '../../gabung/read.ts';
import { ROOT, areaPath } from '../../pages/address.ts';
import { allPath, deskPath } from '../address.ts';
import { type Opened, isCovered, nameIn } from '../desk.ts';
import { jumlahSuara, kekuatan } from '../measure.ts';
import { lists } from '../text-lists.ts';
import { text } from '../text.ts';
import { labelOf } from '../words.ts';
import { sourceLine } from './head.tsx';

export interface ParticipantLine {
  readonly pilihan: Pilihan;
  readonly suara: number | null;
  readonly peringkat: number | null;
  readonly label: string;
}

export function participantsOf({ lang, hitungan }: Opened, area: Baris): ParticipantLine[] {
  const covered = isCovered(area.tps.lengkap, area.tps.total);
  return hitungan.pilihan.map((pilihan, at) => {
    const kuat = kekuatan(area.suara, at, covered);
    return { pilihan, suara: area.suara[at] ?? null, peringkat: kuat?.peringkat ?? null, label: kuat === undefined ? '' : labelOf(lang, kuat, covered) };
  });
}

export function allTitle({ lang, surat, hitungan }: Opened): string {
  return say(lang, text.judulSemua, { kontes: say(lang, surat.nama), pemilu: say(lang, hitungan.pemilu.nama) });
}

export function AllPage({ opened, area }: { readonly opened: Opened; readonly area: Baris }): VNode {
  const { lang, at, hitungan, surat, kode } = opened;
  const jumlah = jumlahSuara(area.suara);
  const kind = surat.susunan === 'partai_calon' ? 'partai' : surat.susunan === 'perseorangan' ? 'calon' : 'paslon';
  const title = allTitle(opened);
  const columns: Column<ParticipantLine>[] = [
    { kind: 'link', key: 'nama', title: say(lang, text.peserta), get: ({ pilihan }) => ({ text: pilihan.nama, href: deskPath(at, pilihan.nomor, kode) }) },
    { kind: 'text', key: 'nomor', title: say(lang, lists.nomor), phone: 'third', get: ({ pilihan }) => <OptionMark no={pilihan.nomor} kind={kind} /> },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara, share: ({ suara }) => (suara === null || jumlah === null ? null : percent2(suara, jumlah)) },
    { kind: 'number', key: 'peringkat', title: say(lang, text.peringkat), get: ({ peringkat }) => peringkat },
    { kind: 'text', key: 'label', title: say(lang, text.dominasi), phone: 'half', get: ({ label }) => label },
  ];
  return (
    <>
      <Breadcrumbs
        items={[
          { label: say(lang, text.hasil), href: ROOT },
          { label: say(lang, hitungan.pemilu.nama), href: `${ROOT}/${at.pemilu}` },
          { label: say(lang, surat.nama), href: areaPath({ pemilu: at.pemilu, kontes: at.jenis }, kode) },
          { label: say(lang, text.semua) },
        ]}
      />
      <PageHead title={title} eyebrow={`${nameIn(lang, area)}, ${formatDay(lang, day(hitungan.pemilu.hari))}`} tags={<Tag kind={area.per === null ? 'belum' : 'sementara'} />}>
        {sourceLine({ lang, area })}
      </PageHead>
      <Lead>{say(lang, text.maksudSemua)}</Lead>
      <Section id="peserta" title={say(lang, text.semua)} quiet>
        <DataTable id="tabel-peserta" caption={title} quietCaption columns={columns} rows={participantsOf(opened, area)} rowKey={({ pilihan }) => String(pilihan.nomor)} />
      </Section>
      {kode === NATION && (
        <Section id="unduh" title={say(lang, lists.unduh)}>
          <Files items={[{ href: `${allPath(at)}.json`, title: say(lang, lists.json) }]} />
        </Section>
      )}
    </>
  );
}

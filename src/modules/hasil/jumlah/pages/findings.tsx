// Which figures of a contest do not agree, of which kind and where?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { lembarPath, temuanPath } from '../address.ts';
import { CEK_WILAYAH, type TemuanWilayah } from '../findings.ts';
import { findings, pages as text } from '../text-pages.ts';
import { Head, Sources, type View, areaName, count, timeOf } from './parts.tsx';

const SHOWN = 200;

export function FindingsPage({ view, all, names }: { readonly view: View; readonly all: readonly TemuanWilayah[]; readonly names: ReadonlyMap<string, string> }): VNode {
  const { lang, buku } = view;
  const counts = CEK_WILAYAH.flatMap((cek) => {
    const n = all.filter((one) => one.cek === cek).length;
    return n === 0 ? [] : [{ term: say(lang, findings[cek]), value: count(view, n) }];
  });
  const columns: Column<TemuanWilayah>[] = [
    { kind: 'link', key: 'tentang', title: say(lang, text.tentang), get: (one) => ({ text: aboutOf(view, one, names), href: lembarPath(buku.at, one.kunci), note: noteOf(view, one) }) },
    { kind: 'number', key: 'tercantum', title: say(lang, text.tercantum), get: ({ cek, tercantum }) => (cek === 'DITAHAN' ? null : tercantum) },
    { kind: 'number', key: 'pembanding', title: say(lang, text.pembanding), get: ({ pembanding }) => pembanding },
    {
      kind: 'text', key: 'selisih', title: say(lang, text.selisih), figure: true, phone: 'third',
      get: ({ cek, tercantum, pembanding }) => (cek === 'DITAHAN' ? '' : `${tercantum > pembanding ? '+' : '−'}${formatInt(lang, Math.abs(tercantum - pembanding))}`),
    },
  ];
  return (
    <>
      <Head view={view} title={`${say(lang, text.temuan)}: ${say(lang, buku.surat.nama)}`} crumbs={[{ label: say(lang, text.temuan) }]} />
      <Section id="temuan" title={say(lang, text.temuan)}>
        {all.length === 0 ? (
          <Note>{say(lang, text.temuanKosong)}</Note>
        ) : (
          <>
            <Note>{say(lang, text.temuanIsi)}</Note>
            <DefinitionList items={counts} />
            {all.length > SHOWN && <Note>{say(lang, text.temuanSebagian, { n: count(view, SHOWN), semua: count(view, all.length) })}</Note>}
            <DataTable id="tabel-temuan" caption={say(lang, text.temuan)} quietCaption columns={columns} rows={all.slice(0, SHOWN)} rowKey={({ cek, kunci, opsi, pada }) => `${cek} ${kunci} ${opsi ?? ''} ${pada ?? ''}`} />
          </>
        )}
      </Section>
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${temuanPath(buku.at)}.csv`, title: say(lang, text.unduhTemuan) }]} />
      </Section>
      <Sources view={view} urut={buku.sumber.map(({ urut }) => urut)} />
    </>
  );
}

function aboutOf({ lang }: View, { nama, opsi }: TemuanWilayah, names: ReadonlyMap<string, string>): string {
  return [areaName(lang, nama), ...(opsi === null ? [] : [names.get(opsi) ?? opsi])].join(', ');
}

function noteOf({ lang }: View, { cek, pada }: TemuanWilayah): string {
  return [say(lang, findings[cek]), ...(pada === null ? [] : [timeOf(lang, pada)])].join('; ');
}

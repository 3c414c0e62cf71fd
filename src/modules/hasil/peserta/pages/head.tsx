// Where is the reader on a participant's desk, and what kind of figures are these? (layer, state, time, number)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { Tag } from '#design/marks';
import { Breadcrumbs, PageHead } from '#design/page';
import { areaPath, ROOT } from '../../pages/address.ts';
import { timeAt, noticeOf as notice } from '../../pages/scene.ts';
import { allPath, deskPath } from '../address.ts';
import { type Meja, count, nameIn, shortName } from '../desk.ts';
import { text } from '../text.ts';

/** From all results down to this page; `here` names a page below the desk. */
export function Crumbs({ meja, here }: { readonly meja: Meja; readonly here?: string }): VNode {
  const { lang, at, hitungan, surat, pilihan, area, up } = meja;
  const places = [...up, area].map((one) => ({ label: one.kode === NATION ? shortName(pilihan) : nameIn(lang, one), href: deskPath(at, pilihan.nomor, one.kode) }));
  const last = places.at(-1);
  return (
    <Breadcrumbs
      items={[
        { label: say(lang, text.hasil), href: ROOT },
        { label: say(lang, hitungan.pemilu.nama), href: `${ROOT}/${at.pemilu}` },
        { label: say(lang, surat.nama), href: areaPath({ pemilu: at.pemilu, kontes: at.jenis }, NATION) },
        { label: say(lang, text.semua), href: allPath(at) },
        ...places.slice(0, -1),
        ...(last === undefined ? [] : [here === undefined ? { label: last.label } : last]),
        ...(here === undefined ? [] : [{ label: here }]),
      ]}
    />
  );
}

/** Title, tags, and the one line that says which figures these are. */
export function Head({ meja, title, list }: { readonly meja: Meja; readonly title: string; readonly list?: true }): VNode {
  const { lang, hitungan, surat, kuat } = meja;
  const eyebrow = `${say(lang, surat.nama)}, ${formatDay(lang, day(hitungan.pemilu.hari))}`;
  // A list speaks of its rows, not of who leads.
  const leads = list === undefined && (kuat?.dominasi.label === 'KUAT' || kuat?.dominasi.label === 'UNGGUL');
  return (
    <PageHead title={title} eyebrow={eyebrow} tags={<Tag kind={kuat === undefined ? 'belum' : 'sementara'}>{leads ? say(lang, text.unggulSementara) : undefined}</Tag>}>
      {sourceLine(meja)}
    </PageHead>
  );
}

export function sourceLine({ lang, area }: Pick<Meja, 'lang' | 'area'>): string {
  if (area.per === null) return say(lang, text.sumberKosong);
  return say(lang, text.sumber, { waktu: timeAt(lang, area.per, area.kode), seq: count(lang, area.seq) });
}

export function noticeOf({ lang, simulasi }: Pick<Meja, 'lang' | 'simulasi'>): { readonly notice?: string } {
  return notice({ lang, simulated: simulasi });
}

/** "PDIP: suara di Jawa Tengah" */
export function titleOf({ lang, pilihan, area }: Meja): string {
  return say(lang, text.judulMeja, { peserta: shortName(pilihan), tempat: nameIn(lang, area) });
}

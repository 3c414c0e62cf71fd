// Was this letter issued, and where does it stand in the public log? (whoever scans its code; nothing of the applicant)
import { formatDay, formatInt } from '#kernel/format';
import type { Day } from '#kernel/day';
import { say } from '#kernel/text';
import { Facts } from '#design/desk';
import { Lead, PageHead } from '#design/page';
import { Files } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { findLeaf } from '#platform/tlog';
import { findSuratByKode } from '../store/surat.ts';
import type { JenisSurat } from '../surat.ts';
import { suratText as text } from '../text.ts';

export async function showPeriksa({ deps, lang, params }: PageRequest<{ readonly kode: string }, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const surat = await findSuratByKode(db, params.kode.toUpperCase());
  if (surat === undefined) return { kind: 'missing', reason: say(lang, text.cekTiada) };
  const office = await findOffice(db, surat.kantor as Parameters<typeof findOffice>[1]);
  const leaf = await findLeaf(db, 'dokumen', `ppid/surat/${surat.kode}`);
  const title = say(lang, text.cekJudul, { nomor: surat.nomor });
  const items = [
    { term: say(lang, text.cekKode), value: surat.kode },
    { term: say(lang, text.cekJenis), value: say(lang, text[surat.jenis as JenisSurat]) },
    { term: say(lang, text.kantor), value: office?.nama ?? surat.kantor },
    { term: say(lang, text.tanggal_surat), value: formatDay(lang, surat.tanggal as Day) },
    { term: say(lang, text.cekPenanda), value: surat.penanda },
    { term: say(lang, text.cekUkuran), value: say(lang, text.cekBita, { n: formatInt(lang, surat.ukuran) }) },
    { term: say(lang, text.cekSidik), value: <code>{surat.sha256}</code> },
    { term: say(lang, text.cekLog), value: leaf === undefined ? say(lang, text.cekLogTunggu) : formatInt(lang, leaf.index) },
  ];
  const body = (
    <>
      <PageHead title={title} />
      <Lead>{say(lang, text.cekAda)}</Lead>
      <Facts items={items} />
      {leaf !== undefined && <Files items={[{ href: `/log/bukti/${leaf.index}.txt`, title: say(lang, text.cekLogBukti) }]} />}
    </>
  );
  return { kind: 'page', title, body };
}

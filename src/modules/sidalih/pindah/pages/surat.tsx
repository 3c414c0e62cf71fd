// Was this letter issued, and where does it stand in the public log? (whoever scans its code; no name, no number of a person)
import { formatInstant } from '#kernel/format';
import { say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Facts } from '#design/desk';
import { Lead, PageHead } from '#design/page';
import { Files } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { findLeaf } from '#platform/tlog';
import { findByKode, listLangkah } from '../store/pindah.ts';
import { lacakText as text } from '../text-lacak.ts';
import { tempatWords } from './lacak.tsx';

export async function showSurat({ deps, lang, params }: PageRequest<{ readonly kode: string }, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const kode = params.kode.toUpperCase();
  const p = await findByKode(db, kode);
  if (p?.tps === undefined || p.tps === null || p.asalTps === null) return { kind: 'missing', reason: say(lang, text.cekTiada) };
  const leaf = await findLeaf(db, 'dokumen', `sidalih/surat-pindah/${kode}`);
  const issued = (await listLangkah(db, p.id)).find(({ langkah }) => langkah === 'SURAT');
  const title = say(lang, text.cekJudul, { nomor: p.nomor ?? '' });
  const items = [
    { term: say(lang, text.cekKode), value: kode },
    { term: say(lang, text.cekKeadaan), value: say(lang, text[p.keadaan]) },
    { term: say(lang, text.cekTerbit), value: issued === undefined ? '' : formatInstant(lang, issued.pada, zoneOf(p.tujuan) ?? 'WIB') },
    { term: say(lang, text.asal), value: await tempatWords(db, p.asalTps) },
    { term: say(lang, text.tujuan), value: await tempatWords(db, p.tps) },
    { term: say(lang, text.cekSidik), value: <code>{p.sidik}</code> },
    { term: say(lang, text.cekLog), value: leaf === undefined ? say(lang, text.cekLogTunggu) : String(leaf.index) },
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

// What does an office pledge to whoever asks for information? (PerKI 1/2021 Pasal 47: six points; the lengths are those of the live deadlines)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { AskForm, TextInput } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { type DeadlineRule, ruleInForce } from '#platform/clocks';
import type { Outcome, PageRequest } from '#platform/module';
import { type Office, findOffice } from '#platform/offices';
import { type Standar, findStandard } from '#modules/layanan';
import { hariDi } from '../../dip/hari.ts';
import { MAKLUMAT, STATISTIK } from '../address.ts';
import { maklumatText as text } from '../text-maklumat.ts';

export const maklumatQuery = z.object({ kantor: z.string().regex(/^(0|[0-9]{2}|[0-9]{4})?$/).optional() });

/** Of the catalogue of services. */
const LAYANAN = 'informasi';
/** What somebody who asks may wait for, in the order in which it comes. */
const JAM = ['ppid.lengkapi', 'ppid.jawab.umum', 'ppid.jawab.pemilu', 'ppid.serahkan', 'ppid.keberatan.ajukan', 'ppid.keberatan.tanggap.umum', 'ppid.keberatan.tanggap.pemilu', 'ppid.sengketa.ajukan'] as const;

export async function showMaklumatPpid({ deps, lang, query }: PageRequest<unknown, z.infer<typeof maklumatQuery>>): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = (query.kantor === undefined || query.kantor === '' ? NATION : query.kantor) as AreaCode;
  const office = await findOffice(db, kantor);
  if (office === undefined) return { kind: 'missing', reason: say(lang, text.tiada), onward: [{ href: MAKLUMAT, label: say(lang, text.judul) }] };
  const today = hariDi(deps.clock, kantor);
  const jam = JAM.flatMap((id) => {
    const rule = ruleInForce(deps.registry.deadlines, id, today);
    return rule.ok ? [rule.value] : [];
  });
  const title = say(lang, text.di, { kantor: office.nama });
  return { kind: 'page', title, nav: 'ppid', body: <MaklumatView lang={lang} title={title} office={office} jam={jam} standar={await findStandard(db, kantor, LAYANAN, today)} /> };
}

interface ViewProps {
  readonly lang: Lang;
  readonly title: string;
  readonly office: Office;
  readonly jam: readonly DeadlineRule[];
  readonly standar: Standar | undefined;
}

const lamaOf = (lang: Lang, { panjang, perpanjangan }: DeadlineRule): string =>
  perpanjangan === undefined ? say(lang, text.hk, { n: formatInt(lang, panjang) }) : say(lang, text.hkTambah, { n: formatInt(lang, panjang), tambah: formatInt(lang, perpanjangan.panjang) });

function MaklumatView({ lang, title, office, jam, standar }: ViewProps): VNode {
  const columns: readonly Column<DeadlineRule>[] = [
    { kind: 'link', key: 'jenis', title: say(lang, text.jenis), get: ({ nama }) => ({ text: say(lang, nama) }) },
    { kind: 'text', key: 'lama', title: say(lang, text.lama), phone: 'half', get: (rule) => lamaOf(lang, rule) },
    { kind: 'text', key: 'dasar', title: say(lang, text.dasarKolom), phone: 'half', get: ({ dasar }) => dasar },
  ];
  const inForce = standar?.berlakuDari === undefined || standar.berlakuDari === null ? undefined : say(lang, text.denganStandar, { no: formatInt(lang, standar.no), hari: formatDay(lang, standar.berlakuDari) });
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.ppid), href: '/ppid' }, { label: say(lang, text.judul) }]} />
      <PageHead title={title} />
      <Lead>{say(lang, text.janji)}</Lead>
      <Note>{inForce ?? say(lang, text.tanpaStandar)}</Note>
      <Point id="dasar" title={say(lang, text.dasar)} lines={[say(lang, text.dasarKip), ...(standar?.isi[7]?.peraturan ?? []).map((one) => [`${one.jenis} ${one.nomor}/${one.tahun}`, one.pasal].filter((part) => part !== '').join(' '))]} />
      <Point id="prosedur" title={say(lang, text.prosedur)} lines={standar?.isi[2] === undefined ? [say(lang, text.prosedurSatu), say(lang, text.prosedurDua), say(lang, text.prosedurTiga)] : standar.isi[2].langkah.map(({ uraian }) => uraian)} />
      <Section id="waktu" title={say(lang, text.waktu)}>
        <DataTable id="jangka" caption={say(lang, text.waktu)} quietCaption columns={columns} rows={jam} rowKey={({ id }) => id} />
        <Note>{say(lang, text.hitung)}</Note>
      </Section>
      <Point id="biaya" title={say(lang, text.biaya)} lines={[say(lang, text.biayaIsi), ...(standar?.isi[4] === undefined ? [] : [say(lang, text.biayaTarif, { rupiah: formatInt(lang, standar.isi[4].rupiah) })])]} />
      <Point id="jaminan" title={say(lang, text.jaminan)} lines={[say(lang, text.jaminanIsi), ...(standar?.isi[13] === undefined ? [] : [standar.isi[13].teks])]} />
      <Point id="evaluasi" title={say(lang, text.evaluasi)} lines={[say(lang, text.evaluasiIsi), ...(standar?.isi[14] === undefined ? [] : [standar.isi[14].cara])]} />
      <Files
        items={[
          { href: `/layanan/standar/${LAYANAN}${office.kode === NATION ? '' : `?kantor=${office.kode}`}`, title: say(lang, text.standar), icon: 'file' },
          { href: `/kantor/${office.kode}/maklumat`, title: say(lang, text.maklumatKantor), icon: 'file' },
          { href: `${STATISTIK}?kantor=${office.kode}`, title: say(lang, text.statistik), icon: 'file' },
        ]}
      />
      <AskForm action={MAKLUMAT} button={say(lang, text.tampilkan)}>
        <TextInput id="kantor" name="kantor" label={say(lang, text.kantor)} value={office.kode} inputMode="numeric" maxLength={4} />
      </AskForm>
    </>
  );
}

function Point({ id, title, lines }: { readonly id: string; readonly title: string; readonly lines: readonly string[] }): VNode {
  return (
    <Section id={id} title={title}>
      {lines.map((line) => (
        <p class="govuk-body" key={line}>
          {line}
        </p>
      ))}
    </Section>
  );
}

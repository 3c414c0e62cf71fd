// Which deadlines does the house keep, by which article, and how sure is each? (/tenggat/daftar)
import type { VNode } from 'preact';
import { dueUnit } from '#design/answers';
import { Breadcrumbs, Lead, Note, PageHead } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { DeadlineBook, DeadlineRule } from '#platform/clocks';
import { defineRoute } from '#platform/module';
import { text } from '../text.ts';
import { CALCULATOR } from './calculator.tsx';

export const LIST = '/tenggat/daftar';

export const deadlines = defineRoute({
  id: 'tenggat.daftar',
  path: LIST,
  maxAge: 3_600,
  handle: ({ deps, lang }) => ({ kind: 'page', title: say(lang, text.daftarJudul), body: <Deadlines lang={lang} book={deps.registry.deadlines} /> }),
});

const OWNERS = { kantor: text.pemilikKantor, warga: text.pemilikWarga, pihak_ketiga: text.pemilikPihak } as const;

function Deadlines({ lang, book }: { readonly lang: Lang; readonly book: DeadlineBook }): VNode {
  const columns: readonly Column<DeadlineRule>[] = [
    { key: 'nama', title: say(lang, text.kolomTenggat), kind: 'link', get: (rule) => ({ text: say(lang, rule.nama), href: `${CALCULATOR}?aturan=${rule.id}`, note: `${rule.id}, v${String(rule.versi)}` }) },
    { key: 'lama', title: say(lang, text.kolomLama), kind: 'text', phone: 'half', get: (rule) => lengthWords(lang, rule) },
    { key: 'pemilik', title: say(lang, text.kolomPemilik), kind: 'text', phone: 'half', get: (rule) => say(lang, OWNERS[rule.pemilik]) },
    { key: 'dasar', title: say(lang, text.kolomDasar), kind: 'text', phone: 'wide', get: (rule) => rule.dasar },
    { key: 'yakin', title: say(lang, text.kolomTanda), kind: 'text', phone: 'half', get: (rule) => rule.yakin },
    { key: 'berlaku', title: say(lang, text.kolomBerlaku), kind: 'text', phone: 'half', get: (rule) => inForce(lang, rule) },
  ];
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.kalkulator), href: CALCULATOR }, { label: say(lang, text.daftarJudul) }]} />
      <PageHead title={say(lang, text.daftarJudul)} />
      <Lead>{say(lang, text.daftarMaksud)}</Lead>
      {book.rules.length === 0 ? (
        <Note>{say(lang, text.daftarKosong)}</Note>
      ) : (
        <DataTable id="tenggat" caption={say(lang, text.daftarJudul)} quietCaption columns={columns} rows={book.rules} rowKey={(rule) => `${rule.id} ${String(rule.versi)}`} />
      )}
    </>
  );
}

function lengthWords(lang: Lang, { panjang, satuan, arah, perpanjangan }: DeadlineRule): string {
  const plain = { n: String(panjang), satuan: dueUnit(lang, satuan) };
  const lama = say(lang, arah === 'mundur' ? text.lamaMundur : text.lamaNilai, plain);
  return perpanjangan === undefined ? lama : say(lang, text.lamaPanjang, { lama, n: String(perpanjangan.panjang), satuan: dueUnit(lang, perpanjangan.satuan) });
}

function inForce(lang: Lang, { berlakuDari, berlakuSampai }: DeadlineRule): string {
  const dari = formatDay(lang, berlakuDari);
  return berlakuSampai === undefined ? say(lang, text.sejak, { tanggal: dari }) : say(lang, text.sampai, { dari, sampai: formatDay(lang, berlakuSampai) });
}

/** All versions as data; words in Indonesian. */
export function deadlinesJson(book: DeadlineBook): Record<string, unknown> {
  return {
    tenggat: book.rules.map((rule) => ({
      id: rule.id,
      versi: rule.versi,
      nama: rule.nama.id,
      panjang: rule.panjang,
      satuan: rule.satuan,
      arah: rule.arah ?? 'maju',
      dari: rule.dari,
      pemilik: rule.pemilik,
      selesai_oleh: rule.selesaiOleh,
      perpanjangan: rule.perpanjangan ?? null,
      jeda: rule.jeda ?? [],
      dasar: rule.dasar,
      yakin: rule.yakin,
      berlaku_dari: rule.berlakuDari,
      berlaku_sampai: rule.berlakuSampai ?? null,
      juga_berjalan: rule.jugaBerjalan ?? false,
    })),
  };
}

// What stands in the register of the office, and where is one number in it?
import { z } from 'zod';
import { formatDate } from '#kernel/format';
import { say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { AskForm, Select, TextInput } from '#design/forms';
import { Note } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { useReader } from '#design/reader';
import type { VNode } from 'preact';
import type { DeskRequest, Outcome } from '#platform/module';
import { bersih } from '../../permohonan/isian.ts';
import { KEADAAN } from '../../permohonan/states.ts';
import { jalurText } from '../../permohonan/text-jalur.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { BERSAMA_BARU } from '../../gabung/address.ts';
import { DAFTAR, berkasPath } from '../address.ts';
import { type Baris, listRegister } from '../store/meja.ts';
import { mejaText as text } from '../text.ts';
import { judulOf, kantorOf } from './pagi.tsx';

export const daftarQuery = z.object({ nomor: z.string().max(40).optional(), keadaan: z.string().max(30).optional(), cari: z.string().max(200).optional(), sesudah: z.string().max(40).optional() });
const SHOWN = 50;

export async function showDaftar({ deps, lang, query, who }: DeskRequest<unknown, z.infer<typeof daftarQuery>, unknown>): Promise<Outcome> {
  const keadaan = KEADAAN.find((one) => one === query.keadaan);
  const nomor = (query.nomor ?? '').trim().toUpperCase().replace(/[^A-Z0-9-]/g, '');
  const sesudah = /^PPID-[0-9-]{1,30}$/.test(query.sesudah ?? '') ? query.sesudah : undefined;
  const cari = bersih(query.cari);
  const found = await listRegister(deps.database.db, kantorOf(who), { keadaan, nomor, cari, sesudah }, SHOWN + 1);
  const title = say(lang, text.daftarJudul);
  const more = found.length > SHOWN ? found[SHOWN - 1]?.nomor : undefined;
  const keep = new URLSearchParams({ ...(nomor === '' ? {} : { nomor }), ...(keadaan === undefined ? {} : { keadaan }), ...(cari === '' ? {} : { cari }), ...(more === undefined ? {} : { sesudah: more }) });
  const columns: Column<Baris>[] = [
    { kind: 'link', key: 'nomor', title: say(lang, text.kolomNomor), get: (row) => ({ text: row.nomor, href: berkasPath(row.id), note: judulOf(lang, row) }) },
    { kind: 'text', key: 'terima', title: say(lang, text.kolomTerima), get: (row) => formatDate(lang, row.tanggalTerima) },
    { kind: 'text', key: 'keadaan', title: say(lang, text.kolomKeadaan), get: (row) => say(lang, keadaanText[row.keadaan]) },
    { kind: 'text', key: 'jalur', title: say(lang, text.kolomJalur), get: (row) => (row.jalur === null ? say(lang, text.jalurKosong) : say(lang, jalurText[row.jalur])) },
  ];
  const body = (
    <>
      <DeskHead title={title} />
      <AskForm action={DAFTAR} button={say(lang, text.saringTombol)}>
        <TextInput id="cari" name="cari" label={say(lang, text.saringKata)} value={cari} maxLength={200} />
        <TextInput id="nomor" name="nomor" label={say(lang, text.saringNomor)} value={nomor} maxLength={40} />
        <Select id="keadaan" name="keadaan" label={say(lang, text.saringKeadaan)} value={keadaan ?? ''} empty={say(lang, text.saringSemua)} options={KEADAAN.map((value) => ({ value, label: say(lang, keadaanText[value]) }))} />
      </AskForm>
      {cari !== '' && <Note>{say(lang, text.cariIsi)}</Note>}
      {found.length === 0 && <Note>{say(lang, text.daftarKosong)}</Note>}
      {found.length > 0 && <DataTable id="register" caption={title} quietCaption columns={columns} rows={found.slice(0, SHOWN)} rowKey={({ id }) => id} />}
      {cari !== '' && found.length > 1 && <Next href={`${BERSAMA_BARU}?${new URLSearchParams({ cari }).toString()}`} label={say(lang, text.cariBersama)} />}
      {more !== undefined && <Next href={`${DAFTAR}?${keep.toString()}`} label={say(lang, text.berikut)} />}
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}

function Next({ href, label }: { readonly href: string; readonly label: string }): VNode {
  const { href: at } = useReader();
  return (
    <p class="govuk-body">
      <a href={at(href)}>{label}</a>
    </p>
  );
}

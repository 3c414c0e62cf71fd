// What does a KPPS see of moved and special voters at its own station, and how does it write one down?
import type { AreaCode } from '#kernel/area-code';
import { type Day, day, parseDay } from '#kernel/day';
import { formatDate, formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, TextInput } from '#design/forms';
import { Inset } from '#design/answers';
import { Note, Section } from '#design/page';
import { DataTable, Files } from '#design/tables';
import type { DeskRequest, Outcome } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { readNik } from '../../nik/nik.ts';
import { catatDpk, saatDi, zonaDi } from '../actions/catat-dpk.ts';
import { paketPindah } from '../paket-pindah.ts';
import { namaHapus } from '../../retensi/hapus.ts';
import { openPindah } from '../rahasia.ts';
import { listDpk } from '../store/dpk.ts';
import { listSisi } from '../store/pindah.ts';
import { dpkTolak } from '../text-aturan.ts';
import { mejaText as text } from '../text-meja.ts';
import { dpkPath } from './address.ts';
import { tempatWords } from './lacak.tsx';

export interface DpkParams {
  readonly paket: string;
  readonly tps: string;
}
export type DpkBody = Readonly<Record<string, string | readonly string[] | undefined>>;
type Ask = DeskRequest<DpkParams, unknown, DpkBody>;

/** The stations of the mandates, by election. */
export async function showDpkList({ deps, lang, who }: Pick<Ask, 'deps' | 'lang' | 'who'>): Promise<Outcome> {
  const pakets = await paketPindah(deps.database.db);
  const stations = who.mandates.filter(({ role, node }) => role === 'kpps' && node.length === 13).map(({ node }) => node);
  const title = say(lang, text.menuDpk);
  const items = stations.flatMap((tps) => pakets.map((paket) => ({ href: dpkPath(paket.id, tps), title: `${say(lang, paket.nama)}: TPS ${tps.slice(10)}` })));
  const body = (
    <>
      <DeskHead title={title} />
      {items.length === 0 ? <Note>{say(lang, text.dpkTiada)}</Note> : <Files items={items} />}
    </>
  );
  return { kind: 'page', title, body, nav: 'sidalih.dpk' };
}

interface View {
  readonly lang: Lang;
  readonly paket: PaketAturan;
  readonly tps: AreaCode;
  readonly tempat: string;
  readonly tercatat: number;
  readonly keluar: readonly Moved[];
  readonly masuk: readonly Moved[];
  readonly fields: readonly HiddenField[];
  readonly galat: readonly { readonly field: string; readonly words: string }[];
}
interface Moved {
  readonly id: string;
  readonly nama: string;
  readonly tps: string;
  readonly nomor: string;
}

export async function showDpk(request: Ask, galat: View['galat'] = []): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const { db } = deps.database;
  const paket = await findPaket(db, params.paket);
  assert(paket?.dptb !== undefined && paket.dptb !== null, 'the guard has found this pack');
  const tps = params.tps as AreaCode;
  const moved = async (arah: 'masuk' | 'keluar'): Promise<Moved[]> =>
    (await listSisi(db, paket.id, tps, arah)).map((p) => ({ id: p.id, nama: openPindah(deps.keys, p.id, p.rahasia).nama || namaHapus(lang), tps: (arah === 'masuk' ? p.asalTps : p.tps) ?? '', nomor: p.nomor ?? '' }));
  const tempat = await tempatWords(db, tps);
  const view: View = { lang, paket, tps, tempat, tercatat: (await listDpk(db, paket.id, tps.slice(0, 10), tps.slice(10))).length, keluar: await moved('keluar'), masuk: await moved('masuk'), fields: ticket(dpkPath(paket.id, tps)), galat };
  const title = say(lang, text.dpkJudul, { tps: `TPS ${tps.slice(10)}` });
  return { kind: 'page', title, body: <DpkPage {...view} />, nav: 'sidalih.dpk', scripts: ['desk'], ...(galat.length > 0 ? { state: 'invalid' as const } : {}) };
}

function DpkPage(view: View) {
  const { lang, paket, tps, tempat, tercatat, keluar, masuk, galat } = view;
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <DeskHead title={say(lang, text.dpkJudul, { tps: `TPS ${tps.slice(10)}` })} eyebrow={say(lang, paket.nama)}>
        {tempat}
      </DeskHead>
      <MovedTable lang={lang} id="coret" title={say(lang, text.coret)} rows={keluar} empty={say(lang, text.coretKosong)} />
      <MovedTable lang={lang} id="masuk" title={say(lang, text.masuk)} rows={masuk} empty={say(lang, text.masukKosong)} />
      <Section id="catat" title={say(lang, text.catatDpk)}>
        <Note>{say(lang, text.dpkJumlah, { n: formatInt(lang, tercatat) })}</Note>
        {paket.dpk !== null && paket.hariH !== null && (
          <Inset>{say(lang, text.dpkJam, { dari: paket.dpk.dari.replace(':', '.'), sampai: paket.dpk.sampai.replace(':', '.'), zona: zonaDi(tps), hari: formatDate(lang, day(paket.hariH)) })}</Inset>
        )}
        <DpkForm {...view} />
      </Section>
    </>
  );
}

function MovedTable({ lang, id, title, rows, empty }: { readonly lang: Lang; readonly id: string; readonly title: string; readonly rows: readonly Moved[]; readonly empty: string }) {
  return (
    <Section id={id} title={title}>
      {rows.length === 0 ? (
        <Note>{empty}</Note>
      ) : (
        <DataTable
          id={`tabel-${id}`}
          caption={title}
          quietCaption
          columns={[
            { kind: 'text', key: 'nama', title: say(lang, text.nama), get: (row) => row.nama },
            { kind: 'text', key: 'tps', title: say(lang, text.ke), get: (row) => row.tps },
            { kind: 'text', key: 'nomor', title: say(lang, text.surat), get: (row) => row.nomor },
          ]}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
    </Section>
  );
}

function DpkForm({ lang, fields, galat, paket, tps }: View) {
  const field = (name: string, label: string) => ({ id: name, name, label, error: galat.find((one) => one.field === name)?.words });
  const choice = (name: string, label: string, all: readonly (readonly [string, string])[]) => <Radios {...field(name, label)} inline options={all.map(([value, words]) => ({ value, label: words }))} />;
  return (
    <PostForm action={dpkPath(paket.id, tps)} fields={fields}>
      <Checkboxes {...field('syarat', say(lang, text.catatDpk))} options={[{ value: 'ktp', label: say(lang, text.ktpEl) }, { value: 'desa', label: say(lang, text.alamatDesa) }]} />
      <TextInput {...field('nama', say(lang, text.nama))} maxLength={120} autoComplete="off" required />
      <TextInput {...field('nik', say(lang, text.nik))} inputMode="numeric" maxLength={24} autoComplete="off" required />
      <DateInput {...field('lahir', say(lang, text.lahir))} required />
      {choice('jk', say(lang, text.jk), [['L', say(lang, text.jkL)], ['P', say(lang, text.jkP)]])}
      {choice('kawin', say(lang, text.kawin), [['B', say(lang, text.kawinB)], ['S', say(lang, text.kawinS)], ['P', say(lang, text.kawinP)]])}
      <TextInput {...field('alamat', say(lang, text.alamat))} maxLength={200} autoComplete="off" />
      <TextInput {...field('rt', say(lang, text.rt))} inputMode="numeric" maxLength={3} required />
      <TextInput {...field('rw', say(lang, text.rw))} inputMode="numeric" maxLength={3} required />
      <TextInput {...field('sisa', say(lang, text.sisa))} inputMode="numeric" maxLength={4} required />
      <TextInput {...field('lain', say(lang, text.lain))} maxLength={400} />
      <Button>{say(lang, text.simpan)}</Button>
    </PostForm>
  );
}

const str = (body: DpkBody, name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '');

/** "001=12, 004=3"; undefined where it cannot be read. */
export function readLain(typed: string): { readonly tps: string; readonly sisa: number }[] | undefined {
  const parts = typed.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '');
  const read = parts.map((part) => /^([0-9]{1,3})\s*=\s*([0-9]{1,4})$/.exec(part));
  return read.every((one) => one !== null) ? read.map(([, tps = '', sisa = '']) => ({ tps: tps.padStart(3, '0'), sisa: Number(sisa) })) : undefined;
}

function readLahir(body: DpkBody): Day | undefined {
  const two = (name: string): string => str(body, name).padStart(2, '0');
  const read = parseDay(`${str(body, 'lahir_tahun')}-${two('lahir_bulan')}-${two('lahir_tanggal')}`);
  return read.ok ? read.value : undefined;
}

/** What the officer typed is not written back: it is the identity of somebody who stands there. */
export async function takeDpk(request: Ask): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const paket = await findPaket(deps.database.db, params.paket);
  assert(paket !== undefined, 'the guard has found this pack');
  const tps = params.tps as AreaCode;
  const nama = str(body, 'nama').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ');
  const nik = readNik(str(body, 'nik'), saatDi(deps.clock, tps).hari).digits;
  const lahir = readLahir(body);
  const jk = (['L', 'P'] as const).find((one) => one === body['jk']);
  const kawin = (['B', 'S', 'P'] as const).find((one) => one === body['kawin']);
  const number = (name: string, most: number): string | undefined => (new RegExp(`^[0-9]{1,${most}}$`).test(str(body, name)) ? str(body, name) : undefined);
  const [rt, rw, sisa, lain] = [number('rt', 3), number('rw', 3), number('sisa', 4), readLain(str(body, 'lain'))];
  const missing = Object.entries({ nama: nama.length >= 2 ? nama : undefined, nik, lahir, jk, kawin, rt, rw, sisa, lain }).filter(([, value]) => value === undefined);
  if (nik === undefined || lahir === undefined || jk === undefined || kawin === undefined || rt === undefined || rw === undefined || sisa === undefined || lain === undefined || missing.length > 0) {
    return showDpk(request, missing.map(([field]) => ({ field, words: say(lang, text.salahIsian) })));
  }
  const syarat = [body['syarat']].flat();
  const desa = syarat.includes('desa') ? tps.slice(0, 10) : '';
  const identitas = { nama, nik, lahir, alamat: str(body, 'alamat').slice(0, 200) };
  const done = await catatDpk(deps, { paket, tps, desa, rt: rt.padStart(3, '0'), rw: rw.padStart(3, '0'), jk, kawin, lahir, ktpEl: syarat.includes('ktp'), sisa: Number(sisa), lain, identitas, actor });
  if (done.ok) return { kind: 'redirect', to: `${dpkPath(paket.id, tps)}#catat` };
  return showDpk(request, [{ field: 'catat', words: say(lang, dpkTolak[done.refusal.code], { tempat: String(done.refusal.values?.['tempat'] ?? '') }) }]);
}

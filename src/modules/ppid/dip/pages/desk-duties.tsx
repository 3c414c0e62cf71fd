// What does an office see of its duties to publish, and how is the unit of one named?
import type { ComponentChildren, VNode } from 'preact';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { Tag } from '#design/marks';
import { Lead, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { nameUnit } from '../actions/tetapkan-unit.ts';
import { hariPada } from '../hari.ts';
import { KEWAJIBAN } from '../kewajiban.ts';
import { mayHere, officeOf } from '../may.ts';
import { type Baris, boardOf } from '../papan.ts';
import { DIP_LIHAT, DIP_TERBIT } from '../permissions.ts';
import { mejaArsip } from '../text-arsip-meja.ts';
import { mejaDip as text } from '../text-dip-meja.ts';
import { kewajibanText } from '../text-kewajiban.ts';
import { MEJA_WAJIB, mejaDipPath } from './address.ts';

type Ask<B = unknown> = DeskRequest<unknown, unknown, B>;

interface BoardView {
  readonly lang: Lang;
  readonly kantor: string;
  readonly rows: readonly Baris[];
  /** Form for naming a unit; undefined where the reader may not. */
  readonly fields: readonly HiddenField[] | undefined;
  readonly error: string | undefined;
}

function Board({ lang, kantor, rows, fields, error }: BoardView): VNode {
  const columns: readonly Column<Baris>[] = [
    { kind: 'link', key: 'wajib', title: say(lang, text.kolomWajib), get: ({ wajib, terakhir }) => ({ text: say(lang, wajib.nama), href: terakhir === undefined ? undefined : mejaDipPath(terakhir.id), note: `${say(lang, kewajibanText[wajib.kelas])}, ${wajib.dasar}` }) },
    { kind: 'text', key: 'terakhir', title: say(lang, text.kolomTerakhir), phone: 'half', get: ({ terakhir }) => (terakhir?.terbit == null ? say(lang, text.belumPernah) : formatDay(lang, hariPada(terakhir.terbit, terakhir.kantor))) },
    { kind: 'text', key: 'jatuh', title: say(lang, text.kolomJatuh), phone: 'half', get: (row) => due(lang, row) },
    { kind: 'text', key: 'tautan', title: say(lang, text.kolomTautan), phone: 'half', get: (row) => health(lang, row) },
    { kind: 'text', key: 'unit', title: say(lang, text.kolomUnit), phone: 'half', get: ({ unit }) => unit ?? say(lang, text.unitBelum) },
  ];
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#unit', text: error }]} />}
      <DeskHead title={say(lang, text.papan, { kantor })} />
      <Lead>{say(lang, text.papanMaksud)}</Lead>
      <DataTable id="tabel-kewajiban" caption={say(lang, text.menuWajib)} quietCaption columns={columns} rows={rows} rowKey={({ wajib }) => wajib.kode} />
      {fields !== undefined && (
        <Section id="unit-wajib" title={say(lang, text.unitJudul)}>
          <PostForm action={MEJA_WAJIB} fields={fields}>
            <Select id="kewajiban" name="kewajiban" label={say(lang, text.kolomWajib)} options={KEWAJIBAN.map(({ kode, nama }) => ({ value: kode, label: say(lang, nama) }))} />
            <TextInput id="unit" name="unit" label={say(lang, text.unit)} error={error} maxLength={120} required />
            <Button kind="second">{say(lang, text.unitSimpan)}</Button>
          </PostForm>
        </Section>
      )}
    </>
  );
}

function due(lang: Lang, { wajib, jatuh, lewat }: Baris): ComponentChildren {
  if (wajib.kelas !== 'berkala') return say(lang, text.tanpaJatuh);
  if (jatuh === undefined) return <Tag kind="terlambat">{say(lang, text.belumTerbit)}</Tag>;
  return lewat ? <Tag kind="terlambat">{say(lang, text.lewat, { hari: formatDay(lang, jatuh) })}</Tag> : formatDay(lang, jatuh);
}

function health(lang: Lang, { terakhir, tautan }: Baris): ComponentChildren {
  if (terakhir === undefined || terakhir.tautan === null) return say(lang, text.tanpaTautan);
  if (tautan === undefined) return say(lang, text.belumDiperiksa);
  const kind = { hidup: 'cocok', ragu: 'ditunda', mati: 'terlambat' } as const;
  return <Tag kind={kind[tautan.hasil]}>{say(lang, text[tautan.hasil])}</Tag>;
}

export async function showBoard(ask: Ask, error?: string): Promise<Outcome> {
  const { deps, lang, who, ticket } = ask;
  const node = officeOf(deps, who, DIP_LIHAT);
  const kantor = (await findOffice(deps.database.db, node))?.nama ?? node;
  const fields = mayHere(deps, who, DIP_TERBIT, node) ? ticket(MEJA_WAJIB) : undefined;
  const body = <Board lang={lang} kantor={kantor} rows={await boardOf(deps.database.db, deps.clock, node)} fields={fields} error={error} />;
  return { kind: 'page', title: say(lang, text.menuWajib), body, nav: 'ppid.wajib', scripts: ['table'], ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeUnit(ask: Ask<{ readonly kewajiban: string; readonly unit: string }>): Promise<Outcome> {
  const { deps, lang, body, actor, who } = ask;
  const done = await nameUnit(deps, { kantor: officeOf(deps, who, DIP_TERBIT), kewajiban: body.kewajiban, unit: body.unit, actor });
  return done.ok ? { kind: 'redirect', to: MEJA_WAJIB } : showBoard(ask, say(lang, mejaArsip.tISIAN));
}

// How does a list stand in this area, does its recap close, and what is the next step?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import { DataTable, DefinitionList } from '#design/tables';
import { can } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { cariPath, mejaPath, perubahanPath, plenoBaruPath, plenoPath } from '../address.ts';
import { naikkan } from '../hitung.ts';
import { USUL } from '../permissions.ts';
import { type Meja, openMeja } from '../pleno.ts';
import { type RekapTempat, REKAP_KOSONG, addRekap, rekapFaults } from '../rekap.ts';
import { type DaftarParams, findPlace } from '../resource.ts';
import { type Pleno, listPleno } from '../store/pleno.ts';
import { type Versi, listVersi } from '../store/versi.ts';
import { text } from '../text-meja.ts';
import { areaNames, plenoLevel, tahapName, timeIn } from '../words.ts';
import { RecapFaults, RecapTable } from './recap.tsx';

interface View {
  readonly lang: Lang;
  readonly meja: Meja;
  readonly node: string;
  readonly below: readonly RekapTempat[];
  readonly total: RekapTempat;
  readonly nameOf: (kode: string) => string;
  readonly pleno: readonly Pleno[];
  readonly versi: readonly Versi[];
  readonly mayPropose: boolean;
}

const BELOW = { 4: 6, 6: 10 } as const;

export async function showDesk({ deps, lang, params, who, resource }: DeskRequest<DaftarParams, unknown, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const place = await findPlace(db, params);
  assert(place !== undefined, 'the guard has found this list');
  const meja = await openMeja(db, place.list);
  const own = meja.rekap.filter(({ kode }) => kode.startsWith(place.node));
  const digits = place.node.length === 4 ? BELOW[4] : place.node.length === 6 ? BELOW[6] : undefined;
  const below = digits === undefined ? own : naikkan(own, digits);
  const total = { ...own.reduce(addRekap, REKAP_KOSONG), kode: place.node };
  const pleno = (await listPleno(db, place.list.id)).filter((one) => one.node.startsWith(place.node));
  const nameOf = await areaNames(db, [place.node, ...below.map(({ kode }) => kode), ...pleno.map((one) => one.node)]);
  const permission = deps.registry.permissions.get(USUL);
  const answer = permission === undefined ? undefined : can(who, permission, resource, deps.clock.now());
  const mayPropose = answer !== undefined && (answer.allow || answer.reason === 'BUKTI_ULANG');
  const view = { lang, meja, node: place.node, below, total, nameOf, pleno, versi: await listVersi(db, place.list.id), mayPropose };
  return { kind: 'page', title: `${say(lang, text.mejaJudul)}, ${nameOf(place.node)}`, nav: 'sidalih.daftar', scripts: ['desk', 'table'], body: <DeskPage {...view} /> };
}

function DeskPage(view: View): VNode {
  const { lang, meja, node, below, total, nameOf } = view;
  const { list, paket, salah } = meja;
  const faults = node === list.kab ? salah : rekapFaults(meja.rekap.filter(({ kode }) => kode.startsWith(node))).filter(({ kode }) => kode !== '');
  return (
    <>
      <DeskHead title={nameOf(node)} eyebrow={say(lang, paket.nama)} actions={<DeskActions lang={lang} daftar={list.id} node={node} />}>
        <StateTag state="dibuka">{tahapName(lang, paket, list.keadaan)}</StateTag> {say(lang, text.mejaSejak)} {timeIn(lang, list.sejak, list.kab)}
      </DeskHead>
      <Grid>
        <Span cols={8}>
          <Section id="rekap" title={say(lang, text.mejaRekap)} tight>
            <Note>{say(lang, text.mejaRekapArti)}</Note>
            <RecapFaults lang={lang} salah={faults} nameOf={nameOf} />
            <RecapTable lang={lang} id="tabel-rekap" caption={say(lang, text.mejaBawah)} rows={below} total={total} nameOf={(kode) => (kode === node ? '' : nameOf(kode))} hrefOf={(kode) => (kode.length > 10 || kode === node ? undefined : mejaPath(list.id, kode))} />
          </Section>
        </Span>
        <Span cols={4}>
          <NextStep {...view} faults={faults.length} />
        </Span>
      </Grid>
      <Plenaries {...view} />
      <Versions {...view} />
    </>
  );
}

function DeskActions({ lang, daftar, node }: { readonly lang: Lang; readonly daftar: string; readonly node: string }): VNode {
  return (
    <>
      <Button kind="second" href={cariPath(daftar, node)}>
        {say(lang, text.mejaCariPemilih)}
      </Button>
      <Button kind="second" href={perubahanPath(daftar, node)}>
        {say(lang, text.perubahanJudul)}
      </Button>
    </>
  );
}

function NextStep({ lang, meja, node, mayPropose, faults }: View & { readonly faults: number }): VNode {
  const { berikut, list } = meja;
  return (
    <ActPanel id="langkah" title={say(lang, text.mejaLangkah)} guards={[{ text: say(lang, faults === 0 ? text.mejaRekapCocok : text.mejaRekapSalah), ok: faults === 0 }]}>
      {berikut.length === 0 && <p class="govuk-body">{say(lang, text.mejaTamat)}</p>}
      {berikut.map((stage) => (
        <div key={stage.kode}>
          <p class="govuk-body">
            <b>{say(lang, stage.nama)}</b>. {stage.pleno === 4 ? '' : say(lang, text.mejaPlenoDi, { tingkat: plenoLevel(lang, stage.pleno) })}
          </p>
          {mayPropose && (node === list.kab || node.length === stage.pleno) && <Button href={plenoBaruPath(list.id, node, stage.kode)}>{say(lang, text.mejaUsulkan, { tahap: say(lang, stage.nama) })}</Button>}
        </div>
      ))}
    </ActPanel>
  );
}

function Plenaries({ lang, meja, pleno, nameOf }: View): VNode {
  return (
    <Section id="pleno" title={say(lang, text.mejaPleno)}>
      {pleno.length === 0 ? (
        <Note>{say(lang, text.mejaPlenoNihil)}</Note>
      ) : (
        <DataTable
          id="tabel-pleno"
          caption={say(lang, text.mejaPleno)}
          quietCaption
          rows={pleno}
          rowKey={({ id }) => id}
          columns={[
            { kind: 'link', key: 'tahap', title: say(lang, text.mejaTahap), get: (one) => ({ text: tahapName(lang, meja.paket, one.tahap), href: plenoPath(one.daftar, one.node, one.id), note: one.beritaAcara.nomor }) },
            { kind: 'text', key: 'wilayah', title: say(lang, text.mejaWilayah), get: (one) => nameOf(one.node), phone: 'half' },
            { kind: 'number', key: 'pemilih', title: say(lang, text.mejaPemilih), get: (one) => one.laki + one.perempuan, phone: 'half' },
            { kind: 'text', key: 'keadaan', title: say(lang, text.rekamStatus), get: (one) => <StateTag state={one.disetujui === null ? 'menunggu' : 'ditutup'}>{say(lang, one.disetujui === null ? text.mejaPlenoTunggu : text.mejaPlenoSetuju)}</StateTag>, phone: 'wide' },
          ]}
        />
      )}
    </Section>
  );
}

function Versions({ lang, meja, versi }: View): VNode {
  return (
    <Section id="versi" title={say(lang, text.mejaVersi)}>
      {versi.length === 0 && <Note>{say(lang, text.mejaVersiNihil)}</Note>}
      {versi.map((one) => (
        <Section key={one.no} id={`versi-${String(one.no)}`} level={3} title={`${say(lang, text.mejaVersiKe, { no: String(one.no) })}: ${tahapName(lang, meja.paket, one.tahap)}`}>
          <DefinitionList
            items={[
              { term: say(lang, text.mejaPemilih), value: formatInt(lang, one.pemilih) },
              { term: say(lang, text.mejaLaki), value: formatInt(lang, one.laki) },
              { term: say(lang, text.mejaPerempuan), value: formatInt(lang, one.perempuan) },
              { term: say(lang, text.mejaTps), value: formatInt(lang, one.tps) },
              { term: say(lang, text.plenoNomor), value: one.beritaAcara.nomor },
              { term: say(lang, text.mejaAkar), value: <code class="pd-hash">{one.akar}</code> },
            ]}
          />
        </Section>
      ))}
    </Section>
  );
}

// What did the check of this file find, how far is its load, and who decides next?
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatDate, formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, Facts, StateTag, TwoPersons } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import { DataTable, Files } from '#design/tables';
import { recordedRole } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { countRekam } from '../../daftar/store/pemilih.ts';
import { timeIn } from '../../daftar/words.ts';
import { ALONE_UP_TO, LANGKAH, decideLoad, isStale } from '../actions/decide-load.ts';
import { masukanPath, muatanPath } from '../permissions.ts';
import type { RowCode } from '../row.ts';
import { dropFile } from '../simpanan.ts';
import { type Muatan, readMuatan } from '../store/muatan.ts';
import { ROW_WORDS } from '../text-kode.ts';
import { text } from '../text-meja.ts';

export type LoadParams = { readonly daftar: string; readonly id: string };
export const decideBody = z.object({ langkah: z.enum(LANGKAH) });
type DecideRequest = DeskRequest<LoadParams, unknown, z.infer<typeof decideBody>>;

export async function showLoad(request: DeskRequest<LoadParams, unknown, unknown>, error?: string): Promise<Outcome> {
  const { deps, lang, params, who } = request;
  const muatan = await readMuatan(deps.database.db, params.id);
  assert(muatan !== undefined, 'the guard has found this load');
  const path = muatanPath(muatan.daftar, muatan.id);
  const fields = { putus: request.ticket(`${path}/putus`), setujui: request.ticket(`${path}/setujui`) };
  const listed = (await countRekam(deps.database.db, muatan.daftar)).reduce((sum, { banyak }) => sum + banyak, 0);
  const stale = isStale(muatan, deps.clock.now());
  const title = muatan.nama || say(lang, text.muatTanpaNama);
  const view = (
    <LoadPage
      lang={lang}
      muatan={muatan}
      title={title}
      path={path}
      fields={fields}
      listed={listed}
      stale={stale}
      own={muatan.pengusul?.id === who.account}
      error={error}
    />
  );
  return {
    kind: 'page',
    title,
    nav: 'sidalih.masukan',
    scripts: ['desk'],
    ...(error === undefined ? {} : { state: 'conflict' as const }),
    body: view,
  };
}

/** The approval comes through an address with a guard of its own. */
export async function takeDecision(request: DecideRequest, approve: boolean): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  if ((body.langkah === 'SETUJU') !== approve) return showLoad(request, say(lang, text.muatTolakMUATAN_KEADAAN));
  const told = await decideLoad(deps, params.id, body.langkah, actor);
  if (!told.ok) return showLoad(request, say(lang, text[`muatTolak${told.refusal.code}`]));
  if (body.langkah !== 'BATAL') return { kind: 'redirect', to: muatanPath(params.daftar, params.id) };
  await dropFile(deps, params.id);
  return { kind: 'redirect', to: masukanPath(params.daftar) };
}

interface LoadProps {
  readonly lang: Lang;
  readonly muatan: Muatan;
  readonly title: string;
  readonly path: string;
  readonly fields: { readonly putus: readonly HiddenField[]; readonly setujui: readonly HiddenField[] };
  /** Voters on the list now. */
  readonly listed: number;
  readonly stale: boolean;
  readonly own: boolean;
  readonly error: string | undefined;
}

function LoadPage(props: LoadProps): VNode {
  const { lang, muatan, title, path, error } = props;
  const { keadaan, gagal, baris, tolak, lewat, ringkas } = muatan;
  const begun = keadaan === 'DISETUJUI' || keadaan === 'SELESAI';
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={title} eyebrow={muatan.daftar}>
        <StateTag state={gagal !== null ? 'bentrok' : keadaan === 'SELESAI' ? 'terkirim' : keadaan === 'DIPERIKSA' ? 'draf' : 'menunggu'}>
          {say(lang, gagal === null ? text[`muat${keadaan}`] : text.muatTerhenti)}
        </StateTag>
      </DeskHead>
      {gagal !== null && <Note>{gagal}</Note>}
      <Grid>
        <Span cols={7}>
          <Section id="isi" title={say(lang, text.muatIsi)} tight>
            <Facts
              items={[
                { term: say(lang, text.muatKolomBaris), value: formatInt(lang, baris) },
                { term: say(lang, text.muatBaik), value: formatInt(lang, baris - tolak) },
                { term: say(lang, text.muatDitolak), value: formatInt(lang, tolak) },
                ...(begun
                  ? [
                      {
                        term: say(lang, text.muatMaju),
                        value: say(lang, text.muatDari, { n: formatInt(lang, lewat), banyak: formatInt(lang, baris) }),
                      },
                    ]
                  : []),
                { term: say(lang, text.muatSumber), value: muatan.sumber },
                { term: say(lang, text.muatHari), value: formatDate(lang, muatan.hari) },
                { term: say(lang, text.muatHash), value: muatan.sha256 },
              ]}
            />
            {ringkas.catatan.map((line) => (
              <Note key={line}>{line}</Note>
            ))}
          </Section>
        </Span>
        <Span cols={5}>
          <Steps {...props} />
        </Span>
      </Grid>
      <Findings lang={lang} muatan={muatan} path={path} />
    </>
  );
}

function Steps({ lang, muatan, path, fields, listed, stale, own }: LoadProps): VNode | null {
  const { keadaan, baris, tolak, daftar, lewat, pengusul, usulPada } = muatan;
  const withdraw = (
    <PostForm action={`${path}/putus`} fields={[...fields.putus, { name: 'langkah', value: 'BATAL' }]}>
      <Button kind="second">{say(lang, text.muatTarik)}</Button>
    </PostForm>
  );
  if (keadaan === 'DIPERIKSA' || stale) {
    const alone = baris <= ALONE_UP_TO && keadaan === 'DIPERIKSA';
    const locked = baris === tolak ? { locked: { id: 'terkunci', reason: say(lang, text.muatTolakMUATAN_KOSONG) } } : {};
    return (
      <ActPanel id="langkah" title={say(lang, text.muatLangkah)} due={say(lang, text.muatBatas)}>
        <PostForm action={`${path}/putus`} fields={[...fields.putus, { name: 'langkah', value: alone ? 'LANGSUNG' : 'USUL' }]}>
          <Button {...locked}>{say(lang, alone ? text.muatLangsung : text.muatUsulkan)}</Button>
        </PostForm>
        {withdraw}
      </ActPanel>
    );
  }
  if (keadaan === 'DIUSULKAN' && pengusul !== null && usulPada !== null) {
    const after = formatInt(lang, listed + baris - tolak);
    return (
      <>
        <TwoPersons
          id="langkah"
          title={say(lang, text.muatDua, { banyak: formatInt(lang, baris - tolak) })}
          proposed={{ by: say(lang, recordedRole(pengusul.role)), when: timeIn(lang, usulPada, daftar.slice(-4)) }}
          waitsFor={say(lang, text.muatMenunggu)}
          changes={[{ what: say(lang, text.muatPemilihDaftar), before: formatInt(lang, listed), after }]}
          own={own}
        >
          <PostForm action={`${path}/setujui`} fields={[...fields.setujui, { name: 'langkah', value: 'SETUJU' }]}>
            <Button>{say(lang, text.muatSetujui)}</Button>
          </PostForm>
        </TwoPersons>
        {withdraw}
      </>
    );
  }
  return muatan.gagal !== null && lewat === 0 ? withdraw : null;
}

function Findings({ lang, muatan, path }: Pick<LoadProps, 'lang' | 'muatan' | 'path'>): VNode {
  const { kode, contoh } = muatan.ringkas;
  const codes = Object.entries(kode).sort(([a], [b]) => (a < b ? -1 : 1));
  if (codes.length === 0) return <Note>{say(lang, text.muatKodeNihil)}</Note>;
  return (
    <>
      <Section id="kode" title={say(lang, text.muatKode)}>
        <DataTable
          id="tabel-kode"
          caption={say(lang, text.muatKode)}
          quietCaption
          rows={codes}
          rowKey={([code]) => code}
          columns={[
            { kind: 'text', key: 'kode', title: say(lang, text.muatKolomKode), get: ([code]) => code },
            {
              kind: 'text',
              key: 'arti',
              title: say(lang, text.muatKolomArti),
              get: ([code]) => say(lang, ROW_WORDS[code as RowCode]),
              phone: 'wide',
            },
            { kind: 'number', key: 'banyak', title: say(lang, text.muatKolomBanyak), get: ([, count]) => count },
          ]}
        />
        {muatan.keadaan !== 'BATAL' && (
          <Files items={[{ href: `${path}/laporan.csv`, title: say(lang, text.muatLaporan), note: say(lang, text.muatLaporanIsi) }]} />
        )}
      </Section>
      {contoh.length > 0 && (
        <Section id="contoh" title={say(lang, text.muatContoh)}>
          <DataTable
            id="tabel-contoh"
            caption={say(lang, text.muatContoh)}
            quietCaption
            rows={contoh}
            rowKey={(one) => `${one.baris}/${one.kolom}/${one.kode}`}
            columns={[
              { kind: 'text', key: 'baris', title: say(lang, text.muatKolomTempat), get: (one) => one.baris },
              { kind: 'text', key: 'kolom', title: say(lang, text.muatKolomKolom), get: (one) => one.kolom },
              { kind: 'text', key: 'kode', title: say(lang, text.muatKolomKode), get: (one) => one.kode },
              { kind: 'text', key: 'nilai', title: say(lang, text.muatKolomNilai), get: (one) => one.nilai },
            ]}
          />
        </Section>
      )}
    </>
  );
}

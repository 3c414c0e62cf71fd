// What is handed to somebody whose request is registered? (number, code and PIN once, the date with its sum, what is missing; ppid.md section 6)
import type { VNode } from 'preact';
import { formatDate, formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { AsideList, Inset, QrCode, ReceiptCode, Roofed } from '#design/answers';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Grid, Note, PageHead, Section, Span } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Explanation } from '#platform/clocks';
import { qrSvg } from '#platform/documents';
import { filesOf } from '#platform/attachments';
import type { Deps, FormRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { HANDLE_FIELD, makeCaseHandle, showCode } from '#platform/receipts';
import { getPaketPpid } from '../../aturan/paket.ts';
import type { Tanda } from '../../permohonan/actions/ajukan.ts';
import { kekurangan } from '../../permohonan/isian.ts';
import { MODULE, jamOf } from '../../permohonan/jam.ts';
import { type Permohonan, readBanyak } from '../../permohonan/store/permohonan.ts';
import { BUKA, KALENDER, PERIKSA_TANDA, TANDA } from '../address.ts';
import { Baris } from '../baris.tsx';
import { Hitungan, type Panjang, jelaskan, panjangPada } from '../hitung.tsx';
import { tandaText as text } from '../text-tanda.ts';
import { saatDi } from '../waktu.ts';
import { kurangWords } from '../kurang.ts';
import { type Tandatangan, barisTanda, isiTanda, tandatangani } from './tanda-tangan.ts';

export interface Tercatat {
  readonly p: Permohonan;
  readonly kantor: string;
  /** Of the clock that runs: the answer's, or hers while something is missing. */
  readonly hitungan: Explanation;
  readonly kurang: readonly string[];
  readonly tanda: Tandatangan;
  readonly panjang: Panjang;
}

/** As the request stands now; the sum is that of its running clock. */
export async function tercatatOf(deps: Deps, p: Permohonan): Promise<Tercatat | undefined> {
  const { db } = deps.database;
  const jam = await jamOf(db, p.id);
  const clock = jam.lengkapi ?? jam.jawab;
  if (clock === undefined) return undefined;
  const hitungan = await jelaskan(deps, clock);
  const kuasaAda = p.identitas === 'diterima' || (await filesOf(db, MODULE, p.id)).some(({ purpose }) => purpose === 'kuasa');
  const kurang = kekurangan({ identitas: p.identitas, tujuanAda: p.tujuanAda, jenis: p.jenisPemohon, kuasaAda });
  const kantor = (await findOffice(db, p.kantor))?.nama ?? p.kantor;
  return { p, kantor, hitungan, kurang, tanda: tandatangani(deps.keys, isiTanda(p, hitungan, kuasaAda)), panjang: panjangPada(deps, p.bahasa) };
}

type Request = FormRequest<unknown, unknown, unknown>;

/** The same page again when the same form comes again. */
export async function tandaPage(request: Request, tanda: Tanda): Promise<Outcome> {
  const { deps, lang, holder } = request;
  const rows = await readBanyak(deps.database.db, tanda.permohonan.map(({ id }) => id));
  const all = (await Promise.all(tanda.permohonan.map(({ id }) => tercatatAt(deps, rows, id)))).filter((one) => one !== undefined);
  const [first, ...others] = all;
  assert(first !== undefined, 'a registered request');
  const handle: HiddenField = { name: HANDLE_FIELD, value: makeCaseHandle(deps, { kind: 'PN', subject: first.p.id }, holder) };
  const title = all.length === 1 ? say(lang, text.judul) : say(lang, text.judulBanyak, { n: formatInt(lang, all.length) });
  return { kind: 'page', title, scripts: ['permohonan'], body: <TandaView request={request} title={title} tanda={tanda} first={first} others={others} handle={handle} /> };
}

async function tercatatAt(deps: Deps, rows: readonly Permohonan[], id: string): Promise<Tercatat | undefined> {
  const p = rows.find((one) => one.id === id);
  return p === undefined ? undefined : tercatatOf(deps, p);
}

interface TandaProps {
  readonly request: Request;
  readonly title: string;
  readonly tanda: Tanda;
  readonly first: Tercatat;
  readonly others: readonly Tercatat[];
  readonly handle: HiddenField;
}

function TandaView({ request, title, tanda, first, others, handle }: TandaProps): VNode {
  const { lang, ticket, origin } = request;
  const { p, kantor, tanda: signed } = first;
  const form = (path: string): readonly HiddenField[] => [...ticket(path), handle, { name: 'berkas', value: p.id }];
  return (
    <>
      <span hidden data-pd-naskah-selesai="ppid" />
      <PageHead title={title} />
      <Grid>
        <Span cols={8}>
          <Roofed>
            <ReceiptCode
              label={say(lang, text.nomor)}
              numbers={[p.nomor]}
              note={say(lang, text.lewatWeb, { kantor, saat: saatDi(lang, p.diterimaPada, p.kantor) })}
              codeLabel={say(lang, text.kodePin)}
              code={showCode(tanda.code)}
              pin={say(lang, text.pin, { pin: `${tanda.pin.slice(0, 3)} ${tanda.pin.slice(3)}` })}
              codeNote={say(lang, text.sekali)}
            />
            <Batas lang={lang} one={first} />
            <Note>{say(lang, text.cetak)}</Note>
            <div class="pd-actions">
              <PostForm action={BUKA} fields={form(BUKA)}>
                <Button>{say(lang, text.bukaLacak)}</Button>
              </PostForm>
              <PostForm action={KALENDER} fields={form(KALENDER)}>
                <Button kind="second" icon="calendar">
                  {say(lang, text.ics)}
                </Button>
              </PostForm>
            </div>
          </Roofed>
          {others.length > 0 && <Lain lang={lang} others={others} />}
          <Section id="diminta" title={say(lang, text.yangDiminta)}>
            <p class="govuk-body">
              <Baris>{p.rincian}</Baris>
            </p>
          </Section>
        </Span>
        <Span cols={4}>
          <Section id="setelah" title={say(lang, text.setelah)} tight>
            <AsideList items={setelahOf(lang, first)} />
          </Section>
          <QrCode svg={qrSvg(`${origin}${PERIKSA_TANDA}#${barisTanda(signed)}`)} label={say(lang, text.qr, { nomor: p.nomor })} />
          <PostForm action={TANDA} fields={form(TANDA)}>
            <Button kind="second" icon="download">
              {say(lang, text.unduh)}
            </Button>
          </PostForm>
        </Span>
      </Grid>
    </>
  );
}

/** What is missing first, then the date with its sum, then what may still move it. */
export function Batas({ lang, one }: { readonly lang: Lang; readonly one: Tercatat }): VNode {
  const { hitungan, kurang, p } = one;
  const { perpanjangan } = hitungan.rule;
  const complete = kurang.length === 0;
  return (
    <>
      {!complete && (
        <Inset>
          {say(lang, text.kurang, { apa: kurangWords(lang, kurang) })} {say(lang, text.kurangAkibat)}
        </Inset>
      )}
      <Section id="batas" title={say(lang, complete ? text.dijawab : text.lengkapi)} tight>
        <Hitungan lang={lang} explained={hitungan} />
        {complete && p.jalur === null && <Note>{say(lang, text.jalurSementara, one.panjang)}</Note>}
        {perpanjangan !== undefined && <Note>{say(lang, text.tambah, { n: formatInt(lang, perpanjangan.panjang) })}</Note>}
      </Section>
    </>
  );
}

function Lain({ lang, others }: { readonly lang: Lang; readonly others: readonly Tercatat[] }): VNode {
  const columns: readonly Column<Tercatat>[] = [
    { kind: 'text', key: 'kantor', title: say(lang, text.kolomKantor), sortable: false, phone: 'wide', get: (one) => one.kantor },
    { kind: 'text', key: 'nomor', title: say(lang, text.kolomNomor), sortable: false, phone: 'wide', get: (one) => one.p.nomor },
    { kind: 'text', key: 'batas', title: say(lang, text.kolomBatas), sortable: false, phone: 'wide', get: (one) => formatDate(lang, one.hitungan.clock.jatuhTempo) },
  ];
  return (
    <Section id="kantor-lain" title={say(lang, text.kantorLain)}>
      <DataTable id="lain" quietCaption caption={say(lang, text.kantorLain)} columns={columns} rows={others} rowKey={(one) => one.p.id} />
    </Section>
  );
}

function setelahOf(lang: Lang, { p }: Tercatat): readonly { title: string; text: string; link?: { href: string; label: string } }[] {
  const until = new Date(Date.parse(p.diterimaPada) + getPaketPpid(p.paket).ubahMenit * 60_000).toISOString();
  return [
    { title: say(lang, text.ubahJudul, { saat: saatDi(lang, until, p.kantor) }), text: say(lang, text.ubahIsi) },
    { title: say(lang, text.hakJudul), text: say(lang, text.hakIsi) },
    { title: say(lang, text.lacakJudul), text: say(lang, text.lacakIsi), link: { href: '/lacak', label: say(lang, text.lacakTautan) } },
    { title: say(lang, text.aslinyaJudul), text: say(lang, text.aslinyaIsi), link: { href: PERIKSA_TANDA, label: say(lang, text.aslinyaTautan) } },
  ];
}


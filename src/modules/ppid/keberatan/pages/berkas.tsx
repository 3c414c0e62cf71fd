// How does somebody fetch the letters of her objection and the dispute file, and ask that nothing is published meanwhile? (ppid.md section 14)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Note, PageHead, Section } from '#design/page';
import type { Db } from '#platform/db';
import { renderPdf } from '#platform/documents';
import type { FormRequest, Outcome, TrackRequest } from '#platform/module';
import { HANDLE_FIELD, HANDLE_MAX, readCaseHandle } from '#platform/receipts';
import { readBerkasPn } from '../../permohonan/berkas-pn.ts';
import { warga } from '../../permohonan/gerak.ts';
import { BENTUK_SURAT, suratOutcome } from '../../surat/pages/beri.tsx';
import { listSuratPerkara, readSuratPerkara } from '../../surat/store/surat.ts';
import type { JenisSurat } from '../../surat/surat.ts';
import { suratText } from '../../surat/text.ts';
import { BEKU, BERKAS_SENGKETA, BERKAS_ZIP, SURAT_KBR } from '../address.ts';
import { bekukanSengketa } from '../actions/sengketa.ts';
import { arsipSengketa } from '../arsip-sengketa.ts';
import { berkasSengketa } from '../berkas-sengketa.ts';
import type { Perkara } from '../bukti.ts';
import { komisiUntuk } from '../komisi.ts';
import { permohonanOf, siapSengketa } from '../perkara.ts';
import { type Keberatan, type Sengketa, listKeberatanOf, listSengketaOf, readKeberatan } from '../store/keberatan.ts';
import { kbrText as text } from '../text.ts';

export const berkasBody = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), berkas: z.string().max(40).optional() });
export const suratBody = berkasBody.extend({ surat: z.uuid(), bentuk: z.enum(BENTUK_SURAT) });
export const bekuBody = berkasBody.extend({ sengketa: z.uuid(), beku: z.enum(['ya', 'tidak']) });
type Held<B = unknown> = FormRequest<unknown, unknown, z.infer<typeof berkasBody> & B>;
type Fields = (path: string) => readonly HiddenField[];

const over = (lang: Lang): Outcome => ({ kind: 'refused', reason: say(lang, text.habis), onward: [{ href: '/lacak', label: say(lang, text.keLacak) }] });

/** The case behind the sealed handle: by the receipt of the request, or by that of an objection. */
async function perkaraOf({ deps, body, holder }: Held): Promise<Perkara | undefined> {
  const { db } = deps.database;
  const opened = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  if (opened === undefined) return undefined;
  if (opened.kind === 'KB') {
    const k = await readKeberatan(db, opened.subject);
    const p = k === undefined ? undefined : await permohonanOf(db, k);
    return k === undefined ? undefined : { p, keberatan: p === undefined ? [k] : await listKeberatanOf(db, p.id) };
  }
  const p = await readBerkasPn(db, opened, body.berkas ?? opened.subject);
  return p === undefined ? undefined : { p, keberatan: await listKeberatanOf(db, p.id) };
}

async function siapOf(request: Held): Promise<Perkara | undefined> {
  const perkara = await perkaraOf(request);
  return perkara?.keberatan.some(siapSengketa) === true ? perkara : undefined;
}

const namaBerkas = ({ p, keberatan }: Perkara): string => `berkas-sengketa-${p?.nomor ?? keberatan[0]?.nomor ?? ''}`;

export async function giveBerkas(request: Held): Promise<Outcome> {
  const perkara = await siapOf(request);
  if (perkara === undefined) return over(request.lang);
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(await berkasSengketa(request.deps, perkara, request.origin)), fileName: `${namaBerkas(perkara)}.pdf` };
}

export async function giveArsip(request: Held): Promise<Outcome> {
  const perkara = await siapOf(request);
  if (perkara === undefined) return over(request.lang);
  return { kind: 'stream', type: 'application/zip', body: await arsipSengketa(request.deps, perkara, request.origin), fileName: `${namaBerkas(perkara)}.zip` };
}

/** A letter of an objection, by that objection's own receipt. */
export async function giveSuratKbr(request: Held<z.infer<typeof suratBody>>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const perkara = await perkaraOf(request);
  for (const { id } of perkara?.keberatan ?? []) {
    const found = await readSuratPerkara(deps.database.db, id, body.surat);
    if (found !== undefined) return suratOutcome(deps, lang, found, body.bentuk);
  }
  return over(lang);
}

export async function takeBeku(request: Held<z.infer<typeof bekuBody>>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const { db } = deps.database;
  const perkara = await perkaraOf(request);
  const own = (await Promise.all((perkara?.keberatan ?? []).map(({ id }) => listSengketaOf(db, id)))).flat().find(({ id }) => id === body.sengketa);
  if (own === undefined) return over(lang);
  const done = await bekukanSengketa(deps, { id: own.id, actor: warga(own.kantor), beku: body.beku === 'ya' });
  if (!done.ok) return over(lang);
  const title = say(lang, text.bekuSudah);
  return { kind: 'page', title, body: (<><PageHead title={title} eyebrow={own.nomor} /><Button href="/lacak" kind="second">{say(lang, text.keLacak)}</Button></>) };
}

/** The dispute that runs now, if any. */
export async function bekuOf(db: Db, keberatan: readonly Keberatan[]): Promise<Sengketa | undefined> {
  return (await Promise.all(keberatan.map(({ id }) => listSengketaOf(db, id)))).flat().findLast(({ keadaan }) => keadaan !== 'SENGKETA_SELESAI');
}

interface BerkasProps {
  readonly lang: Lang;
  readonly siap: boolean;
  readonly komisi: string;
  readonly beku: Sengketa | undefined;
  readonly fields: Fields;
}

export function BerkasForms({ lang, siap, komisi, beku, fields }: BerkasProps): VNode {
  return (
    <>
      {!siap && <Note>{say(lang, text.berkasTunggu)}</Note>}
      {siap && (
        <>
          <p class="govuk-body">
            {say(lang, text.berkasIsi)} {say(lang, text.komisi, { komisi })}
          </p>
          <div class="pd-actions">
            <PostForm action={BERKAS_SENGKETA} fields={fields(BERKAS_SENGKETA)}>
              <Button kind="second">{say(lang, text.berkasTombol)}</Button>
            </PostForm>
            <PostForm action={BERKAS_ZIP} fields={fields(BERKAS_ZIP)}>
              <Button kind="second">{say(lang, text.berkasZip)}</Button>
            </PostForm>
          </div>
        </>
      )}
      {beku !== undefined && (
        <PostForm action={BEKU} fields={[...fields(BEKU), { name: 'sengketa', value: beku.id }, { name: 'beku', value: beku.beku ? 'tidak' : 'ya' }]}>
          <Inset>{say(lang, beku.beku ? text.cairIsi : text.bekuIsi, { nomor: beku.nomor })}</Inset>
          <Button kind="second">{say(lang, beku.beku ? text.cairTombol : text.bekuTombol)}</Button>
        </PostForm>
      )}
    </>
  );
}

/** What the receipt of an objection opens: its letters, and the dispute file once it is ready. */
export async function perkaraForms({ deps, lang, ticket, handle }: TrackRequest, k: Keberatan): Promise<VNode> {
  const { db } = deps.database;
  const fields: Fields = (path) => [...ticket(path), handle];
  const letters = await listSuratPerkara(db, k.id);
  return (
    <>
      <Section id="surat" title={say(lang, text.suratJudul)} level={3}>
        {letters.length === 0 && <Note>{say(lang, text.suratTunggu)}</Note>}
        {letters.map((one) => {
          const jenis = say(lang, suratText[one.jenis as JenisSurat]);
          const send = (bentuk: 'pdf' | 'halaman'): readonly HiddenField[] => [...fields(SURAT_KBR), { name: 'surat', value: one.id }, { name: 'bentuk', value: bentuk }];
          return (
            <div key={one.id} class="pd-actions">
              <PostForm action={SURAT_KBR} fields={send('pdf')}>
                <Button kind="second" small>{say(lang, text.suratPdf, { jenis })}</Button>
              </PostForm>
              <PostForm action={SURAT_KBR} fields={send('halaman')}>
                <Button kind="second" small>{say(lang, text.suratBaca, { jenis })}</Button>
              </PostForm>
            </div>
          );
        })}
      </Section>
      <BerkasForms lang={lang} siap={siapSengketa(k)} komisi={(await komisiUntuk(db, k.kantor)).nama} beku={await bekuOf(db, [k])} fields={fields} />
    </>
  );
}

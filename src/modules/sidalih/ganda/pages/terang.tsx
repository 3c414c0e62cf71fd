// How does an officer see the numbers of one record: for a reason, with a fresh proof, under a watermark, told to the trail? (sidalih.md 4.3; keamanan.md 6.2)
import type { VNode } from 'preact';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, type HiddenField, PostForm, Radios } from '#design/forms';
import { Lead, Note } from '#design/page';
import { record } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { recordedRole } from '#platform/identity';
import type { Outcome } from '#platform/module';
import { timeIn } from '../../daftar/words.ts';
import { kasusPath, terangPath } from '../address.ts';
import { LIHAT_TERANG } from '../events.ts';
import { type KasusView, loadKasus } from '../load.ts';
import { form } from '../text-langkah.ts';
import { text } from '../text.ts';
import { galatOf } from './form-words.ts';
import { type AtSisiRequest, gone, pageOf } from './handle.tsx';
import { readPilih } from './typed.ts';
import { sisiWords } from './words.ts';

const ALASAN = ['VERIFIKASI', 'PUTUSAN', 'KEBERATAN', 'PENGAWASAN'] as const;

interface Props {
  readonly lang: Lang;
  readonly view: KasusView;
  readonly ke: number;
}

export async function askTerang(request: AtSisiRequest, error?: string): Promise<Outcome> {
  const { deps, lang, params } = request;
  const view = await loadKasus(deps, params.uuid);
  if (view?.kasus.sisi[params.sisi] === undefined) return gone(lang);
  const fields = request.ticket(terangPath(view.kasus.id, params.sisi));
  return pageOf(lang, view, <Ask lang={lang} view={view} ke={params.sisi} fields={fields} error={error} />, error === undefined ? {} : { error });
}

function Head({ lang, view, ke }: Props): VNode {
  return <DeskHead title={say(lang, form.gandaTerang)} eyebrow={`${say(lang, text.gandaNomor, { no: formatInt(lang, view.kasus.no) })}, ${sisiWords(lang, ke)}`} />;
}

function Ask({ lang, view, ke, fields, error }: Props & { readonly fields: readonly HiddenField[]; readonly error: string | undefined }): VNode {
  return (
    <>
      <Head lang={lang} view={view} ke={ke} />
      <Lead>{say(lang, form.gandaTerangMaksud)}</Lead>
      <PostForm action={terangPath(view.kasus.id, ke)} fields={fields}>
        <Radios id="alasan" name="alasan" label={say(lang, form.gandaTerangAlasan)} options={ALASAN.map((one) => ({ value: one, label: say(lang, form[`gandaTerang${one}`]) }))} error={error} required />
        <Button>{say(lang, form.gandaTerang)}</Button>
        <Button kind="second" href={kasusPath(view.kasus.id)}>
          {say(lang, form.gandaKembali)}
        </Button>
      </PostForm>
    </>
  );
}

/** The view stands in the trail before the answer leaves. */
export async function showTerang(request: AtSisiRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor, who } = request;
  const read = readPilih(body, 'alasan', ALASAN);
  if (!read.ok) return askTerang(request, galatOf(lang, read.refusal).words);
  const view = await loadKasus(deps, params.uuid);
  const [one, side] = [view?.rekam[params.sisi], view?.kasus.sisi[params.sisi]];
  if (view === undefined || one === undefined || side === undefined) return gone(lang);
  await record(deps.database, deps.clock, { event: LIHAT_TERANG, actor, kind: 'pemilih', object: one.id, node: side.desa }, { kasus: view.kasus.id, alasan: read.value });
  const siapa = `${say(lang, recordedRole(actor.role))} ${who.account.slice(0, 8)}`;
  const tanda = say(lang, form.gandaTanda, { siapa, waktu: timeIn(lang, isoInstant(deps.clock), side.desa) });
  const page = (
    <>
      <Head lang={lang} view={view} ke={params.sisi} />
      <Inset>{tanda}</Inset>
      <Facts
        items={[
          { term: say(lang, text.gandaNama), value: one.nama },
          { term: say(lang, text.gandaNik), value: one.nik },
          { term: say(lang, form.gandaNkk), value: one.nkk },
          { term: say(lang, form.gandaLahir), value: `${one.tempatLahir}, ${formatDay(lang, one.tanggalLahir)}` },
          { term: say(lang, text.gandaAlamat), value: say(lang, text.gandaAlamatIsi, { alamat: one.alamat, rt: one.rt, rw: one.rw }) },
        ]}
      />
      <Note>{tanda}</Note>
      <Button kind="second" href={kasusPath(view.kasus.id)}>
        {say(lang, form.gandaKembali)}
      </Button>
    </>
  );
  return pageOf(lang, view, page);
}

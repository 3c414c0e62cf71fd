// Which steps of a sheet can this officer take, with what beside the button?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { ActPanel } from '#design/desk';
import { Button, DateInput, PostForm, TextInput, Textarea } from '#design/forms';
import { Note } from '#design/page';
import { type LangkahUji, BERAKHIR, LANGKAH_UJI, pelakuUji, ujiSetelah } from '../states.ts';
import { mejaUji as text } from '../text-meja.ts';
import { ujiLangkahPath, ujiUbahPath } from './address.ts';
import type { UjiView } from './lembar.tsx';

/** Each kind of actor has an address with a permission of its own. */
export const ALAMAT = { D: 'ppid', T: 'tim', A: 'atasan' } as const;

type OwnStep = Exclude<LangkahUji, 'habis'>;
const LABEL = {
  ajukan: text.dAjukan,
  pendapat: text.dPendapat,
  kembalikan: text.dKembalikan,
  tetapkan: text.dTetapkan,
  setujui: text.dSetujui,
  'tinjau-lagi': text.dTinjauLagi,
  cabut: text.dCabut,
  buka: text.dBuka,
  'catat-dip': text.dCatatDip,
} as const satisfies Record<OwnStep, unknown>;
/** The step that goes on; the others turn back or end. */
const MAIN: readonly LangkahUji[] = ['ajukan', 'pendapat', 'tetapkan', 'setujui', 'catat-dip'];

export function UjiActs(view: UjiView): VNode {
  const { lang, lembar, kurang, boleh, bolehUbah } = view;
  const open = LANGKAH_UJI.filter((langkah) => langkah !== 'habis' && ujiSetelah(lembar.keadaan, langkah, lembar.isi.hasil) !== undefined);
  const next = open.find((langkah) => MAIN.includes(langkah));
  const done = BERAKHIR.includes(lembar.keadaan) && lembar.dip !== null;
  const guards =
    lembar.keadaan === 'BERLAKU' || BERAKHIR.includes(lembar.keadaan)
      ? []
      : [
          { text: say(lang, text.lampuLengkap), ok: kurang.length === 0 },
          { text: say(lang, text.lampuPendapat), ok: lembar.pendapat !== null },
          { text: say(lang, text.lampuSk), ok: lembar.sk !== null },
        ];
  return (
    <ActPanel id="langkah" title={say(lang, text.sLangkah)} guards={guards}>
      {bolehUbah && lembar.keadaan === 'DRAF' && (
        <Button href={ujiUbahPath(lembar.id)} kind={kurang.length === 0 ? 'second' : 'main'}>
          {say(lang, text.ubah)}
        </Button>
      )}
      {!done && next !== undefined && !boleh.includes(next) && <Note>{say(lang, text.menunggu, { siapa: say(lang, text[`p${pelakuUji(next)}`]) })}</Note>}
      {!done && boleh.map((langkah) => (langkah === 'habis' || (langkah === 'ajukan' && kurang.length > 0) ? null : <Step key={langkah} view={view} langkah={langkah} />))}
    </ActPanel>
  );
}

function Step({ view, langkah }: { readonly view: UjiView; readonly langkah: OwnStep }): VNode {
  const { lang, lembar, fields } = view;
  const pelaku = pelakuUji(langkah);
  const action = ujiLangkahPath(lembar.id, langkah === 'ajukan' ? 'ajukan' : pelaku === 'S' ? ALAMAT.D : ALAMAT[pelaku]);
  const hidden = [...fields(action), { name: 'langkah', value: langkah }, { name: 'versi', value: String(lembar.versi) }];
  const reason = (label: string): VNode => <Textarea id={`catatan-${langkah}`} name="catatan" label={label} rows={3} maxLength={2_000} required />;
  return (
    <PostForm action={action} fields={hidden}>
      {langkah === 'pendapat' && reason(say(lang, text.isiPendapat))}
      {['kembalikan', 'tinjau-lagi', 'cabut'].includes(langkah) && reason(say(lang, text.alasan))}
      {langkah === 'tetapkan' && (
        <>
          <TextInput id="sk" name="sk" label={say(lang, text.isiSk)} maxLength={120} required />
          <DateInput id="sk_hari" name="sk_hari" label={say(lang, text.isiSkHari)} required />
        </>
      )}
      {langkah === 'buka' && (
        <>
          <Note>{say(lang, text.bukaMaksud)}</Note>
          <TextInput id="rujukan" name="rujukan" label={say(lang, text.isiRujukan)} maxLength={120} required />
          {reason(say(lang, text.alasan))}
        </>
      )}
      {langkah === 'catat-dip' && <TextInput id="catatan-dip" name="catatan" label={say(lang, text.isiDip)} maxLength={30} required />}
      <Button kind={MAIN.includes(langkah) ? 'main' : 'second'}>{say(lang, LABEL[langkah])}</Button>
    </PostForm>
  );
}

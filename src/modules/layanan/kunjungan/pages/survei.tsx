// What happens when somebody brings a survey token? (it is looked at and not burnt: the questions are another module's)
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Button, ErrorSummary, PostForm, TextInput } from '#design/forms';
import { Lead, PageHead } from '#design/page';
import type { FormRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { findService } from '../../katalog/layanan.ts';
import { SURVEI } from '../alamat.ts';
import { checkToken } from '../survei.ts';
import { surveiText as text } from '../text-survei.ts';

type Ask = FormRequest<unknown, unknown, { readonly kode?: string | undefined }>;

export function showSurvei(request: Ask): Outcome {
  return page(request, undefined, false);
}

export async function takeSurvei(request: Ask): Promise<Outcome> {
  const { deps, lang, body } = request;
  const found = await checkToken(deps.database.db, deps.clock, body.kode ?? '');
  if (found === undefined) return page(request, undefined, true);
  const office = await findOffice(deps.database.db, found.kantor);
  const service = findService(found.layanan);
  return page(request, say(lang, text.berlaku, { layanan: service === undefined ? found.layanan : say(lang, service.nama), kantor: office?.nama ?? '', minggu: found.minggu }), false);
}

function page({ lang, ticket }: Ask, berlaku: string | undefined, salah: boolean): Outcome {
  const title = say(lang, text.judul);
  const body = (
    <>
      {salah && <ErrorSummary items={[{ href: '#kode', text: say(lang, text.tidak) }]} />}
      <PageHead title={title} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {berlaku === undefined ? (
        <PostForm action={SURVEI} fields={ticket(SURVEI)}>
          <TextInput id="kode" name="kode" label={say(lang, text.kode)} hint={say(lang, text.kodePetunjuk)} error={salah ? say(lang, text.tidak) : undefined} autoComplete="off" maxLength={60} required />
          <Button>{say(lang, text.periksa)}</Button>
        </PostForm>
      ) : (
        <Inset>
          <b>{berlaku}</b> {say(lang, text.nanti)}
        </Inset>
      )}
    </>
  );
  return { kind: 'page', title, body, ...(salah ? { state: 'invalid' as const } : {}) };
}

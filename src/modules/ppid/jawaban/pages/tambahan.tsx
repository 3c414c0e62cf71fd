// What does an offer to pass the request on look like to her? (nothing moves without her word; ppid.md section 12)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Button, PostForm } from '#design/forms';
import { Section } from '#design/page';
import type { TrackRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { type Permohonan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { TERUS_SAYA } from '../address.ts';
import { listTerusan } from '../store/jawaban.ts';
import { terusText as text } from '../text-terus.ts';

export async function terusTambahan({ deps, lang, ticket, handle }: TrackRequest, p: Permohonan): Promise<VNode | undefined> {
  const { db } = deps.database;
  const offers = await listTerusan(db, p.id);
  if (offers.length === 0) return undefined;
  const rows = await Promise.all(
    offers.map(async ({ kantor, hasil }) => ({ kantor, nama: (await findOffice(db, kantor))?.nama ?? kantor, nomor: hasil === null ? undefined : (await readPermohonan(db, hasil))?.nomor })),
  );
  return (
    <Section id="terusan" title={say(lang, text.judul)}>
      {rows.map(({ kantor, nama, nomor }) =>
        nomor === undefined ? (
          <PostForm key={kantor} action={TERUS_SAYA} fields={[...ticket(TERUS_SAYA), handle, { name: 'perkara', value: p.id }, { name: 'kantor', value: kantor }]}>
            <p class="govuk-body">{say(lang, text.tawar, { kantor: nama })}</p>
            <Button kind="second">{say(lang, text.tombol, { kantor: nama })}</Button>
          </PostForm>
        ) : (
          <Inset key={kantor}>{say(lang, text.jadi, { kantor: nama, nomor })}</Inset>
        ),
      )}
    </Section>
  );
}

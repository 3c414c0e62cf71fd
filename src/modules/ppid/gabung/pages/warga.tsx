// What does she read about the joining of two of her requests, and how does she say yes or no? (both numbers, which clock stays, what ends)
import type { VNode } from 'preact';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset, Panel } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { TrackRequest } from '#platform/module';
import { jamOf } from '../../permohonan/jam.ts';
import { listButir } from '../../permohonan/store/berkas.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { Baris } from '../../warga/baris.tsx';
import { batasDi } from '../../warga/waktu.ts';
import { bacaPasangan, masihTerbuka, sidikGabung } from '../actions/gabung.ts';
import { GABUNG_SAYA } from '../address.ts';
import { butirBaru } from '../orang.ts';
import { type Gabung, listGabung } from '../store/gabung.ts';
import { gabungText as text } from '../text-gabung.ts';

/** Below what can be done with the request. The other one opens with its own code alone: a proposal is no key. */
export async function gabungTambahan(request: TrackRequest, p: Permohonan): Promise<VNode | undefined> {
  const { deps, lang } = request;
  const found = await listGabung(deps.database.db, p.id);
  const parts: VNode[] = [];
  for (const one of found) {
    const dua = await bacaPasangan(deps.database.db, one);
    if (one.keadaan === 'USUL' && masihTerbuka(dua)) parts.push(await tawaran(request, p, one, dua));
    if (one.keadaan === 'SETUJU') parts.push(<Sudah key={one.id} words={one.muda === p.id ? say(lang, text.sudahMuda, { nomor: dua.tua.nomor }) : say(lang, text.sudahTua, { nomor: dua.muda.nomor })} label={say(lang, text.lacakTautan)} />);
  }
  return parts.length === 0 ? undefined : <div id="gabung">{parts}</div>;
}

function Sudah({ words, label }: { readonly words: string; readonly label: string }): VNode {
  const { href } = useReader();
  return (
    <Inset>
      {words} <a href={href('/lacak')}>{label}</a>
    </Inset>
  );
}

async function tawaran({ deps, lang, ticket, handle }: TrackRequest, p: Permohonan, one: Gabung, dua: { readonly tua: Permohonan; readonly muda: Permohonan }): Promise<VNode> {
  const { db } = deps.database;
  const { tua, muda } = dua;
  const [jamTua, jamMuda] = [(await jamOf(db, tua.id)).jawab, (await jamOf(db, muda.id)).jawab];
  const baru = butirBaru(await listButir(db, tua.id), await listButir(db, muda.id));
  const nilai = { tua: tua.nomor, muda: muda.nomor };
  const fields = [...ticket(GABUNG_SAYA), handle, { name: 'berkas', value: p.id }, { name: 'gabung', value: one.id }, { name: 'sidik', value: sidikGabung(dua) }];
  const ends = [say(lang, text.berakhirIsi, nilai), jamMuda === undefined ? '' : say(lang, text.berakhirBatas, { batas: batasDi(lang, jamMuda) })].filter((words) => words !== '').join(' ');
  const items = [
    { term: say(lang, text.tetap), value: say(lang, text.tetapIsi, { ...nilai, hari0: jamTua === undefined ? '' : formatDay(lang, jamTua.tanggal0), batas: jamTua === undefined ? '' : batasDi(lang, jamTua) }) },
    { term: say(lang, text.berakhir), value: ends },
    { term: say(lang, text.pindah, nilai), value: baru.length === 0 ? say(lang, text.pindahTiada, nilai) : <Baris>{baru.join('\n')}</Baris> },
    { term: say(lang, text.alasan), value: <Baris>{one.alasan}</Baris> },
  ];
  return (
    <Section key={one.id} id={`gabung-${one.id}`} title={say(lang, text.judul)}>
      <Panel>
        <p class="govuk-body">{say(lang, text.pengantar)}</p>
        <Facts items={items} />
        <Note>{say(lang, text.tinggal, nilai)}</Note>
        <PostForm action={GABUNG_SAYA} fields={fields}>
          <div class="pd-actions">
            <Button name="jawab" value="ya">
              {say(lang, text.setujuTombol)}
            </Button>
            <Button kind="second" name="jawab" value="tidak">
              {say(lang, text.tolakTombol)}
            </Button>
          </div>
        </PostForm>
      </Panel>
    </Section>
  );
}

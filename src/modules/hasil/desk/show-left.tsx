// How does the PPK read and take over a form that a KPPS left unsent? (keamanan.md 1.6, 13 case 2)
import { z } from 'zod';
import { say } from '#kernel/text';
import { Button, PostForm } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { noteLeftRead, takeDraft } from './actions/take-draft.ts';
import { naskahPath, perbaikiPath, tpsPath } from './address.ts';
import { draftKey, listLeft } from './draft.ts';
import { Figures } from './pages/figures.tsx';
import type { StationParams } from './resource.ts';
import { type MejaTps, clockWords, loadTps } from './scene.ts';
import { stationDress } from './show-station.tsx';
import { isFilled } from './standing.ts';
import { naskah } from './text-left.ts';
import { readTyped } from './typed.ts';

type Asked<B = unknown> = DeskRequest<StationParams, unknown, B>;
export const leftBody = z.object({ formulir: z.uuid() });

async function page(request: Asked, tps: MejaTps, refused: boolean): Promise<Outcome> {
  const { deps, lang, who, actor, ticket } = request;
  const { scene, kode } = tps;
  const path = naskahPath(scene.at, kode);
  const found = await listLeft(deps, tps, who.account);
  if (found.length > 0) await noteLeftRead(deps, { kontes: scene.kontes, kode, actor }, found.map(({ uuid }) => uuid));
  const body = (
    <Container>
      <Lead>{say(lang, naskah.pengantar)}</Lead>
      {refused && <Note>{say(lang, naskah.punya)}</Note>}
      {found.length === 0 && <Note>{say(lang, naskah.kosong)}</Note>}
      {found.map(({ uuid, disimpan, isi }) => (
        <Section key={uuid} id={`naskah-${uuid}`} title={say(lang, naskah.disimpan, { waktu: clockWords(lang, disimpan, kode) })}>
          <Figures lang={lang} pack={scene.kontes.pack} angka={readTyped(scene.kontes.pack, isi).angka} />
          <PostForm action={path} fields={[...ticket(path), { name: 'formulir', value: uuid }]}>
            <Button>{say(lang, naskah.ambil)}</Button>
          </PostForm>
        </Section>
      ))}
    </Container>
  );
  return stationDress(tps, path, say(lang, naskah.judul), body, refused ? { state: 'conflict' } : {});
}

export async function showLeft(request: Asked): Promise<Outcome> {
  return page(request, await loadTps(request.deps, request.lang, request.params), false);
}

/** The form goes on where it was left, under its own number. */
export async function takeLeft(request: Asked<z.infer<typeof leftBody>>): Promise<Outcome> {
  const { deps, lang, params, who, actor, body } = request;
  const tps = await loadTps(deps, lang, params);
  const { scene, kode } = tps;
  const wanted = (await listLeft(deps, tps, who.account)).find(({ uuid }) => uuid === body.formulir);
  if (wanted === undefined) return page(request, tps, false);
  const taken = await takeDraft(deps, { kontes: scene.kontes, kode, actor }, draftKey(tps, wanted.akun), wanted.uuid);
  if (!taken) return page(request, tps, true);
  return { kind: 'redirect', to: isFilled(tps.tercatat) ? perbaikiPath(scene.at, kode) : tpsPath(scene.at, kode) };
}

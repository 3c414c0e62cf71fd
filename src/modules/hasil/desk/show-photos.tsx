// How do photographs of a form come in, and how does an officer see them? (the public sees covered copies only; hasil.md 9.8)
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { record } from '#platform/action';
import { openOriginal, readDerived } from '#platform/attachments';
import { recordedRole } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { attachPhotos } from './actions/attach-photos.ts';
import { asliPath, fotoPath, lihatPath } from './address.ts';
import { newUuid } from './entry-page.tsx';
import { OriginalPage, PhotosPage, slotName } from './pages/photos.tsx';
import type { StationParams } from './resource.ts';
import { loadTps } from './scene.ts';
import { sentenceFault, tidySentence } from './sentence.ts';
import { stationDress } from './show-station.tsx';
import { isFotoForm } from './store/photo.ts';
import { gambar } from './text.ts';
import { tanya } from './text-questions.ts';

type Asked<P, B = unknown> = DeskRequest<P, unknown, B>;

export const photoBody = z.object({ uuid: z.uuid() });
export const PURPOSE_EVENT = 'hasil.foto-asli';
const JPEG = 'image/jpeg';

export async function showPhotos(request: Asked<StationParams>): Promise<Outcome> {
  const { deps, lang, params } = request;
  const tps = await loadTps(deps, lang, params);
  const path = fotoPath(tps.scene.at, tps.kode);
  const hidden = [...request.ticket(path), { name: 'uuid', value: newUuid() }];
  return stationDress(tps, path, say(lang, gambar.fotoJudul), <PhotosPage tps={tps} hidden={hidden} ditolak={[]} kosong={false} />);
}

/** Pages that can be taken are taken; of the others the page says what is wrong with each. */
export async function takePhotos(request: Asked<StationParams, z.infer<typeof photoBody>>): Promise<Outcome> {
  const { deps, lang, params, body, uploads, actor } = request;
  const { scene, kode } = await loadTps(deps, lang, params);
  const pages = scene.kontes.pack.form.halaman.map((_, n) => n + 1);
  const halaman = uploads.flatMap((upload) => {
    const found = pages.find((n) => slotName(n) === upload.field);
    return found === undefined || upload.bytes === 0 ? [] : [{ halaman: found, upload }];
  });
  const peran = say('id', recordedRole(actor.role));
  const { ditolak } = halaman.length === 0 ? { ditolak: [] } : await attachPhotos(deps, { uuid: body.uuid.toLowerCase(), kontes: scene.kontes, kode, actor, peran, halaman });
  const path = fotoPath(scene.at, kode);
  if (halaman.length > 0 && ditolak.length === 0) return { kind: 'redirect', to: path };
  const now = await loadTps(deps, lang, params);
  const hidden = [...request.ticket(path), { name: 'uuid', value: newUuid() }];
  const page = <PhotosPage tps={now} hidden={hidden} ditolak={ditolak} kosong={halaman.length === 0} />;
  return stationDress(now, path, say(lang, gambar.fotoJudul), page, { state: 'invalid' });
}

type ShaParams = StationParams & { readonly sha: string };

/** A page as officers see it: upright, without metadata, nothing covered. */
export async function showPicture({ deps, lang, params }: Asked<ShaParams>, which: 'besar' | 'kecil'): Promise<Outcome> {
  const { tercatat } = await loadTps(deps, lang, params);
  const own = tercatat.foto.some(({ foto }) => foto === params.sha);
  const bytes = own ? await readDerived(photoAt(deps), params.sha, which) : undefined;
  return bytes === undefined ? noPhoto(lang) : { kind: 'bytes', type: JPEG, body: bytes };
}

function photoAt({ settings, keys, database }: Deps) {
  return { folder: settings.PENDOPO_DATA, keys, db: database.db };
}

function noPhoto(lang: Lang): Outcome {
  return { kind: 'missing', reason: say(lang, gambar.asliTiada) };
}

/** What everyone sees: names, signatures and part III covered; no other photograph of the house stands here. */
export async function showPublicPicture(deps: Deps, lang: Lang, sha: string): Promise<Outcome> {
  const known = /^[0-9a-f]{64}$/.test(sha) && (await isFotoForm(deps.database.db, sha));
  const bytes = known ? await readDerived(photoAt(deps), sha, 'umum') : undefined;
  return bytes === undefined ? noPhoto(lang) : { kind: 'bytes', type: JPEG, body: bytes };
}

export const purposeBody = z.object({ maksud: z.string().max(1_000).optional() });

export async function showOriginal(request: Asked<ShaParams>): Promise<Outcome> {
  const { deps, lang, params } = request;
  const tps = await loadTps(deps, lang, params);
  if (!tps.tercatat.foto.some(({ foto }) => foto === params.sha)) return noPhoto(lang);
  const path = asliPath(tps.scene.at, tps.kode, params.sha);
  const body = <OriginalPage tps={tps} sha={params.sha} hidden={request.ticket(path)} typed={undefined} error={undefined} />;
  return stationDress(tps, path, say(lang, gambar.asliJudul), body);
}

/** The purpose is in the trail before a byte leaves (keamanan.md 7.2). */
export async function takeOriginal(request: Asked<ShaParams, z.infer<typeof purposeBody>>): Promise<Outcome> {
  const { deps, lang, params, body, actor, resource } = request;
  const tps = await loadTps(deps, lang, params);
  const { kode, scene, tercatat } = tps;
  if (!tercatat.foto.some(({ foto }) => foto === params.sha)) return noPhoto(lang);
  const maksud = tidySentence(body.maksud ?? '');
  const fault = sentenceFault(maksud);
  if (fault !== undefined) {
    const path = asliPath(scene.at, kode, params.sha);
    const error = say(lang, fault === 'PENDEK' ? tanya.alasanPendek : tanya.alasanPanjang);
    const page = <OriginalPage tps={tps} sha={params.sha} hidden={request.ticket(path)} typed={body.maksud} error={error} />;
    return stationDress(tps, path, say(lang, gambar.asliJudul), page, { state: 'invalid' });
  }
  const act = { event: PURPOSE_EVENT, actor, kind: resource.kind, object: resource.id, node: resource.node, basis: maksud };
  await record(deps.database, deps.clock, act, { foto: params.sha });
  const bytes = await openOriginal(photoAt(deps), params.sha);
  if (bytes === undefined) return { kind: 'redirect', to: lihatPath(scene.at, kode) };
  return { kind: 'bytes', type: 'application/octet-stream', body: bytes, fileName: `c-hasil-${kode}-${params.sha.slice(0, 12)}.bin` };
}

// Who signed the code on this print, and what is on record now? (whoever scans it; no mandate has to be in force any more)
import { say } from '#kernel/text';
import type { PageRequest, Outcome } from '#platform/module';
import { verifyDevice } from '#platform/identity';
import { findStation } from '../desk/resource.ts';
import { loadTps } from '../desk/scene.ts';
import { selTercatat, suaraTercatat } from '../desk/standing.ts';
import { areaPath } from '../pages/address.ts';
import { type Kode, readFigures, splitCode } from './code.ts';
import { CheckPage, type Terperiksa } from './pages/check.tsx';
import { isSealed } from './seal.ts';
import { text } from './text.ts';

type Asked = Pick<PageRequest<unknown, { readonly d?: string | undefined }>, 'deps' | 'lang' | 'query'>;

export async function showCheck(request: Asked): Promise<Outcome> {
  const found = await examine(request);
  return { kind: 'page', title: say(request.lang, text.periksaJudul), body: <CheckPage lang={request.lang} found={found} />, nav: 'hasil' };
}

async function examine({ deps, lang, query }: Asked): Promise<Terperiksa> {
  const code = splitCode(query.d ?? '');
  const place = code === undefined ? undefined : await findStation(deps, code);
  const cetakan = code === undefined || place === undefined ? undefined : readFigures(place.kontes.pack, code.figures);
  if (code === undefined || place === undefined || cetakan === undefined) return { keadaan: 'rusak' };
  if (!(await isGenuine(deps, code))) return { keadaan: 'palsu' };
  const { kontes } = place;
  const tps = await loadTps(deps, lang, code);
  const { opsi, form } = kontes.pack;
  const tercatat = [...suaraTercatat(tps.tercatat, opsi.length), ...selTercatat(tps.tercatat, form.sel.length)];
  return { keadaan: 'sah', kontes, cara: code.cara, tps: tps.nama, href: areaPath(tps.scene.at, tps.kode), cetakan, tercatat };
}

async function isGenuine({ database, clock, keys }: Asked['deps'], code: Kode): Promise<boolean> {
  if (code.cara === 'MEJA') return isSealed(keys, code);
  const signature = new Uint8Array(Buffer.from(code.tanda, 'base64url'));
  const signed = await verifyDevice(database.db, clock, { device: code.perangkat, message: new TextEncoder().encode(code.body), signature });
  // A phone released since, or a mandate that is over: the print was signed all the same.
  return signed.ok || (signed.refusal.code !== 'TANDA_TANGAN' && signed.refusal.code !== 'PERANGKAT_TIDAK_ADA');
}

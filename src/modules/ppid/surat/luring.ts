// How does anybody check a receipt with nothing but one saved file? (ppid.md section 6 and F7: a static page verifies it offline)
import { type Lang, say } from '#kernel/text';
import { formatInstant } from '#kernel/format';
import { isoInstant } from '#platform/clock';
import type { Keys } from '#platform/keys';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { kunciTanda } from '../warga/tanda/tanda-tangan.ts';
import { luringText as text } from './text-luring.ts';

export const LURING = '/ppid/pemeriksa-tanda.html';

/** Runs in the reader's browser, from the disk, with what stands in the file alone. Texts go into the page as text, never as markup. */
const PROGRAM = `
const data = JSON.parse(document.getElementById('data').textContent);
const bytes = (t) => Uint8Array.from(atob(t.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const urut = (v) => Array.isArray(v) ? v.map(urut) : v !== null && typeof v === 'object' ? Object.fromEntries(Object.keys(v).sort().map((k) => [k, urut(v[k])])) : v;
function baca(typed) {
  const plain = typed.trim().slice(0, 8000);
  try {
    const tanda = JSON.parse(plain.startsWith('{') ? plain : new TextDecoder().decode(bytes((plain.split('#').pop() || '').replace(/\\s+/g, ''))));
    return tanda && typeof tanda.isi === 'object' && tanda.isi !== null && typeof tanda.kunci === 'string' && typeof tanda.tandatangan === 'string' ? tanda : null;
  } catch { return null; }
}
async function periksa(typed) {
  const tanda = baca(typed);
  if (tanda === null) return { hasil: 'bentuk' };
  const kunci = data.kunci.find((one) => one.kunci === tanda.kunci);
  if (kunci === undefined) return { hasil: 'palsu' };
  let key;
  try { key = await crypto.subtle.importKey('raw', bytes(kunci.publik), { name: 'Ed25519' }, false, ['verify']); } catch { return { hasil: 'lama' }; }
  let sign;
  try { sign = bytes(tanda.tandatangan); } catch { return { hasil: 'bentuk' }; }
  const cocok = await crypto.subtle.verify('Ed25519', key, sign, new TextEncoder().encode(data.awalan + JSON.stringify(urut(tanda.isi))));
  return cocok ? { hasil: 'cocok', isi: tanda.isi } : { hasil: 'palsu' };
}
async function tampil() {
  const { hasil, isi } = await periksa(document.getElementById('tanda').value);
  const out = document.getElementById('hasil');
  out.replaceChildren();
  const kata = document.createElement('strong');
  kata.textContent = data.kata[hasil];
  out.append(kata);
  if (isi === undefined) return;
  const list = document.createElement('dl');
  for (const [name, label] of Object.entries(data.isian)) {
    const value = isi[name];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = label;
    dd.textContent = Array.isArray(value) ? value.join(', ') : String(value);
    list.append(dt, dd);
  }
  out.append(list);
}
document.getElementById('periksa').addEventListener('submit', (event) => { event.preventDefault(); void tampil(); });
if (location.hash.length > 1) { document.getElementById('tanda').value = location.hash; void tampil(); }
`;

const safe = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const ISIAN = ['nomor', 'kantor', 'diterima', 'jalur', 'hari0', 'batas', 'hari', 'kalender', 'kurang'] as const;
const HASIL = ['cocok', 'palsu', 'bentuk', 'lama'] as const;

/** One file: no style sheet, no picture, no address of anything. `</` cannot end the data early. */
export function halamanLuring(keys: Pick<Keys, 'logPublicKeys'>, lang: Lang, now: string): string {
  const kunci = kunciTanda(keys);
  const data = { awalan: 'ppid-tanda/v1\n', kunci, kata: Object.fromEntries(HASIL.map((one) => [one, say(lang, text[one])])), isian: Object.fromEntries(ISIAN.map((one) => [one, say(lang, text[`f_${one}`])])) };
  const title = safe(say(lang, text.judul));
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><title>${title}</title></head>
<body style="font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere">
<h1>${title}</h1>
<p>${safe(say(lang, text.maksud))}</p>
<form id="periksa"><p><label for="tanda">${safe(say(lang, text.label))}</label><br><textarea id="tanda" rows="8" style="width: 100%; box-sizing: border-box; font: inherit"></textarea></p><p><button style="font: inherit; padding: .5rem 1rem">${safe(say(lang, text.tombol))}</button></p></form>
<div id="hasil" role="status"></div>
<p>${safe(say(lang, text.kunci, { saat: formatInstant(lang, now, 'WIB') }))}</p>
<ul>${kunci.map((one) => `<li><code>${safe(one.kunci)} ${safe(one.publik)}</code></li>`).join('')}</ul>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${PROGRAM}</script>
</body></html>
`;
}

/** To be saved: it never runs on the site itself. */
export function giveLuring({ deps, lang }: PageRequest<unknown, unknown> & { readonly deps: Pick<Deps, 'keys' | 'clock'> }): Outcome {
  return { kind: 'text', type: 'text/html; charset=utf-8', body: halamanLuring(deps.keys, lang, isoInstant(deps.clock)), fileName: 'pemeriksa-tanda-terima.html' };
}

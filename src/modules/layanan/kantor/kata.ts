// What is a channel of an office called, and where does it lead?
import { type Lang, say } from '#kernel/text';
import type { JenisKanal, Kanal } from './kanal.ts';
import { kanalText as text } from './text-kanal.ts';

export const JENIS_WORDS = { formulir: text.formulir, surel: text.surel, whatsapp: text.whatsapp, telepon: text.telepon, loket: text.loket } as const satisfies Record<JenisKanal, unknown>;

export function kanalName(lang: Lang, { jenis, alamat }: Pick<Kanal, 'jenis' | 'alamat'>): string {
  const kind = say(lang, JENIS_WORDS[jenis]);
  return jenis === 'formulir' || jenis === 'loket' ? kind : say(lang, text.nama, { jenis: kind, alamat });
}

/** Opens the channel; undefined for a counter. */
export function kanalHref({ jenis, alamat }: Pick<Kanal, 'jenis' | 'alamat'>): string | undefined {
  const digits = alamat.replace(/[^0-9+]/g, '');
  switch (jenis) {
    case 'formulir':
      return alamat;
    case 'surel':
      return `mailto:${alamat}`;
    case 'telepon':
      return `tel:${digits}`;
    case 'whatsapp':
      return `https://wa.me/${digits.replace('+', '')}`;
    case 'loket':
      return undefined;
  }
}

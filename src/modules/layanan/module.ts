// What does layanan bring to the house? (front door, services, search, offices)
import { type Module, type Part, joinParts } from '#platform/module';
import { part as kantor } from './kantor/part.ts';
import { STANDAR } from './katalog/pages/address.ts';
import { part as katalog } from './katalog/part.ts';
import { katalogText } from './katalog/text.ts';
import { part as kunjungan } from './kunjungan/part.ts';
import { part as loket } from './loket/part.ts';
import { part as depan } from './part.ts';
import { part as pintu } from './pintu/part.ts';
import { INGIN } from './pintu/pages/address.ts';
import { pintuText } from './pintu/text.ts';
import { text } from './text.ts';
import { aboutText } from './text-about.ts';
import { officeText } from './text-offices.ts';
import { trackText } from './text-track.ts';

/** The front door, then one line a folder below. */
const parts: readonly Part[] = [depan, pintu, katalog, kantor, kunjungan, loket];

export const module: Module = {
  id: 'layanan',
  needs: ['hasil', 'pemilu'],
  name: text.nama,
  nav: [{ id: 'layanan', label: text.nama, href: '/', order: 1 }],
  footer: [
    { column: 'layanan', label: text.daftarJudul, href: '/layanan' },
    { column: 'layanan', label: pintuText.judul, href: INGIN },
    { column: 'layanan', label: katalogText.judul, href: STANDAR },
    { column: 'layanan', label: officeText.judul, href: '/kantor' },
    { column: 'layanan', label: trackText.lacakJudul, href: '/lacak' },
    { column: 'layanan', label: text.cariJudul, href: '/cari' },
    { column: 'tentang', label: aboutText.judul, href: '/tentang' },
    { column: 'tentang', label: aboutText.aksesJudul, href: '/bantuan/aksesibilitas' },
  ],
  ...joinParts(parts),
  retention: 'searches are neither logged nor counted; the front door counts destinations by day and keeps nobody; standards, charters and profiles stay as decrees do; tests of channels 90 days; needs of a visit a day, photographs 30, contact and purpose 90, the name a year and then initials',
};

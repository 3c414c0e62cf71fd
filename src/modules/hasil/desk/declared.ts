// What does the desk of C.Hasil add to the house's registers? (menu entry, names of acts in the trail)
import type { DeskItem } from '#platform/module';
import { ACCEPT_EVENTS } from './actions/accept-forms.ts';
import { PHOTO_EVENTS } from './actions/attach-photos.ts';
import { LEFT_EVENTS } from './actions/take-draft.ts';
import { MARK_EVENTS } from './actions/mark-figure.ts';
import { DESK } from './address.ts';
import { LIHAT } from './permissions.ts';
import { PURPOSE_EVENT } from './show-photos.tsx';
import { text } from './text.ts';

export const deskItem: DeskItem = { id: 'hasil.meja', label: text.menu, href: DESK, permission: LIHAT, order: 20 };

export const DESK_EVENTS: readonly string[] = [...ACCEPT_EVENTS, ...PHOTO_EVENTS, ...MARK_EVENTS, ...LEFT_EVENTS, PURPOSE_EVENT];

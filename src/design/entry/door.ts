// What does copying a paper form consist of?
export { DigitField, DigitRow, type Boxes, type Figure } from './digits.tsx';
export { DraftDone, EntryFoot, EntryForm, EntryHeader, Night, OfflineBar, OfflineBars, PartsNav, type FormPart } from './frame.tsx';
export { EntryPhoto, PhotoSlots, type PhotoSlot } from './photos.tsx';
export { Ask, RunningSum, type Typed } from './questions.tsx';
export { EXAMPLES as ENTRY_EXAMPLES } from './examples.tsx';

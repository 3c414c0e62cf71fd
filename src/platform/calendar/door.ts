// Which days count, and when is an office open? (the work calendar with every state it ever had)

// The calendar now or then; tenggat.md 3.
export { calendarAfter, calendarVersion, readCalendar } from './read.ts';
export { ensureCalendar } from './prepare.ts';
export { type KeptRow, type YearState, ROW_KINDS, nodeOfScope, takesTwo } from './row.ts';
export { type Decree, DECREE_KINDS, decreeName } from './decree.ts';
export { type VersionRow, readHistory as calendarHistory, readLiving as livingRows, readVersions as calendarVersions } from './store/read.ts';
export { fingerprint, versionName } from './version.ts';

// Entries: checked, shown, then two persons or one (3.1, 3.4).
export { type ChangeCode, type ChangeFault, type Difference, checkChange, differenceOf, yearChange } from './check.ts';
export { type Entered, type EntryRefusal, approveChange, proposeChange, rejectChange, writeMode, writeWeek, writeWindows } from './entry.ts';
export { type LineFault, type ListReading, readList } from './list.ts';
export { type CalendarChange, type NewRow } from './row.ts';
export { type Proposal, type Verdict, findProposal, listProposals } from './store/proposal.ts';

// Opening hours (layanan.md 3.2). Day and windows are local to the office.
export { type HoursFault, type HoursRow, type HoursWarning, type Season, SEASONS, checkHours, isOpenNow, officeWindows, weekMinutes } from './hours.ts';

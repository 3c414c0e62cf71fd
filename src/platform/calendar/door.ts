// Which days count, and when is an office open? (the work calendar with every state it ever had)
export { type Decree, DECREE_KINDS, decreeName } from './decree.ts';
export { type HoursFault, type HoursRow, type HoursWarning, type Season, SEASONS, checkHours, isOpenNow, officeWindows, weekMinutes } from './hours.ts';
export { ensureCalendar } from './prepare.ts';
export { calendarVersion, readCalendar } from './read.ts';
export { type CalendarChange, type KeptRow, type NewRow, type YearState, ROW_KINDS, nodeOfScope, takesTwo } from './row.ts';
export { type VersionRow, readHistory as calendarHistory, readVersions as calendarVersions } from './store/read.ts';
export { fingerprint, versionName } from './version.ts';

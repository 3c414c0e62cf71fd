// Which settings does this process run with?
export { type SettingName, type Settings, settingsSchema } from './settings.ts';
export { environment, projectRoot, readSettings } from './read.ts';

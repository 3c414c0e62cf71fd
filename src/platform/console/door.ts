// How does an operator's command reach a server that holds the data folder?
export { askRunningServer, openConsole } from './console.ts';

// What runs by the clock while the server runs?
export { runJobs } from './run.ts';

// What may other rooms know of results?
export { module } from './module.ts';
export { type Headline, type LatestContest, headline, latestContest } from './headline.ts';

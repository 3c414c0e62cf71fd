// What may other rooms know of results?
export { type Headline, type LatestContest, headline, latestContest } from './headline.ts';

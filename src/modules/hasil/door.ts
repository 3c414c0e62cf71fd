// What may other rooms know of results?
export { module } from './module.ts';
export { HeadlineTag, headlineWords } from './layers/headline.tsx';
export { type Headline, type LatestContest, headline, latestContest } from './headline.ts';

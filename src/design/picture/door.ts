// How does a chart become a picture that can be shown anywhere? (SVG by itself: no style sheet, no address, no script)
export { Bars, MOST_BARS, type BarOption } from './bars.tsx';
export { hueOf, type Hue } from './colours.ts';
export { PICTURE, drawPicture, type PictureFrame } from './frame.tsx';
export { Key, PlaceBlocks, PlaceShapes, PlaceTiles, type Placed } from './place-map.tsx';
export { Chamber, ProgressBar } from './whole.tsx';

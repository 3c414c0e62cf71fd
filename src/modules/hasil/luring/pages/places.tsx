// Where does the phone write a figure of its own form? (by number of the box; the page itself holds nobody's figures)
import type { VNode } from 'preact';

export const figurePlace = (at: number): VNode => <span data-kotak={String(at)} />;
export const wordsPlace = (at: number): VNode => <span data-huruf={String(at)} />;

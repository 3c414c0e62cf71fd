// How do words that somebody wrote in several lines stand on a page? (as text, line by line; nothing in them is markup)
import type { VNode } from 'preact';

export function Baris({ children }: { readonly children: string }): VNode {
  return (
    <>
      {children.split('\n').map((line, at) => (
        <span key={at}>
          {at > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}

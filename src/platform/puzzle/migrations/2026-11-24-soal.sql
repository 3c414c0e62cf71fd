-- Puzzles that were used, by their number, until their age refuses them (keamanan.md 4.3). Says nothing of anybody.
create table puzzle_pakai (
  nonce text primary key,
  habis timestamptz not null
);
create index puzzle_pakai_habis on puzzle_pakai (habis);

// How is the house laid out now: floors, rooms, who enters whom, how large?
import { FLOORS, needsOf, readSources, target } from './rooms.ts';

const sources = readSources().filter((file) => !file.path.includes('.test.'));
for (const floor of [...FLOORS].reverse()) {
  const rooms = new Map<string, { files: number; lines: number; enters: Set<string> }>();
  for (const file of sources.filter((source) => source.floor === floor)) {
    const room = rooms.get(file.room) ?? { files: 0, lines: 0, enters: new Set<string>() };
    room.files += 1;
    room.lines += file.text.split('\n').length;
    for (const specifier of file.imports) {
      const to = target(specifier);
      if (to !== undefined && to.floor !== 'kernel' && !(to.floor === floor && to.room === file.room)) room.enters.add(`${to.floor}/${to.room}`);
    }
    rooms.set(file.room, room);
  }
  console.log(`\n${floor}`);
  for (const [name, room] of rooms) {
    const needs = floor === 'modules' ? `  needs: ${needsOf(name).join(', ') || 'none'}` : '';
    console.log(`  ${name.padEnd(14)} ${String(room.files).padStart(3)} files ${String(room.lines).padStart(6)} lines${needs}`);
    if (room.enters.size > 0) console.log(`  ${' '.repeat(14)} enters ${[...room.enters].sort().join(' ')}`);
  }
}

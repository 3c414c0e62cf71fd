// How does a table sort and filter in place? (without this script the same links ask the server)

interface Sorted {
  readonly key: string;
  readonly arah: 'naik' | 'turun';
}

const NAMES = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

function orderOf(link: HTMLAnchorElement): Sorted | undefined {
  const query = new URL(link.href).searchParams;
  const key = query.get('urut');
  return key === null ? undefined : { key, arah: query.get('arah') === 'turun' ? 'turun' : 'naik' };
}

/** Sort value of a cell: a number where the server wrote one, else its words; undefined where there is nothing. */
function valueOf(row: HTMLTableRowElement, column: number, numeric: boolean): number | string | undefined {
  const cell = row.cells[column];
  if (!cell) return undefined;
  if (numeric) return cell.dataset.v === undefined ? undefined : Number(cell.dataset.v);
  return cell.textContent.trim() || undefined;
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * NAMES.compare(String(a), String(b));
}

function sortBody(table: HTMLTableElement, column: number, arah: Sorted['arah']): void {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows];
  const numeric = rows.some((row) => row.cells[column]?.dataset.v !== undefined);
  const sign = arah === 'naik' ? 1 : -1;
  rows.sort((a, b) => compare(valueOf(a, column, numeric), valueOf(b, column, numeric), sign));
  body.append(...rows);
}

/** Every link leads to its next order: the active column turns round, the others start at their first. */
function turnLinks(box: Element, sorted: Sorted, first: ReadonlyMap<string, string>): void {
  for (const link of box.querySelectorAll<HTMLAnchorElement>('a[rel="nofollow"]')) {
    const order = orderOf(link);
    if (!order) continue;
    const next = order.key !== sorted.key ? (first.get(order.key) ?? 'naik') : sorted.arah === 'naik' ? 'turun' : 'naik';
    const address = new URL(link.href);
    address.searchParams.set('arah', next);
    link.href = address.href;
  }
}

function makeSortable(table: HTMLTableElement, sentence: string, say: (words: string) => void): void {
  const box = table.closest('.pd-tablebox, .pd-scroll') ?? table;
  const heads = [...table.querySelectorAll<HTMLAnchorElement>('thead a[data-urut]')];
  const first = new Map(heads.map((link) => [orderOf(link)?.key ?? '', link.dataset.urut ?? 'naik']));
  box.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[rel="nofollow"]') : null;
    const order = link && orderOf(link);
    const title = heads.find((one) => order && orderOf(one)?.key === order.key);
    const head = title?.closest('th');
    if (!link || !order || !title || !head || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    sortBody(table, head.cellIndex, order.arah);
    for (const cell of table.querySelectorAll('thead th')) cell.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order.arah === 'naik' ? 'ascending' : 'descending');
    history.replaceState(null, '', link.href);
    turnLinks(box, order, first);
    link.closest('details')?.removeAttribute('open');
    say(sentence.replace('{kolom}', title.textContent.trim()));
  });
}

/** Letters only, without accents, so that "Ogan Komering" is found by "ogankomering". */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function makeFilterable(table: HTMLTableElement, label: string, say: (words: string) => void): void {
  const box = document.createElement('div');
  box.className = 'pd-tablefilter';
  const input = Object.assign(document.createElement('input'), { className: 'govuk-input', type: 'search', id: `${table.id}-saring` });
  const name = Object.assign(document.createElement('label'), { textContent: label, htmlFor: input.id });
  name.className = 'pd-strong';
  const count = document.createElement('span');
  box.append(name, input, count);
  (table.closest('.pd-tablebox, .pd-scroll') ?? table).before(box);
  input.addEventListener('input', () => {
    const wanted = plain(input.value);
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    for (const row of rows) row.hidden = wanted !== '' && !plain(row.cells[0]?.textContent ?? '').includes(wanted);
    const shown = rows.filter((row) => !row.hidden).length;
    const words = (table.dataset.tersaring ?? '').replace('{n}', String(shown)).replace('{semua}', String(rows.length));
    count.textContent = wanted === '' ? '' : words;
    say(words);
  });
}

for (const table of document.querySelectorAll<HTMLTableElement>('table.pd-table')) {
  const { tabel, saring } = table.dataset;
  if (tabel === undefined && saring === undefined) continue;
  const live = Object.assign(document.createElement('p'), { className: 'pd-vh' });
  live.setAttribute('role', 'status');
  (table.closest('.pd-tablebox, .pd-scroll') ?? table).after(live);
  const say = (words: string): void => {
    live.textContent = words;
  };
  if (tabel !== undefined) makeSortable(table, tabel, say);
  if (saring !== undefined) makeFilterable(table, saring, say);
}

// The same facts as a table: for reading aloud, for copying, for those who think in rows.

const PAGE_ROWS = 300;
let rowsShown = PAGE_ROWS;

function drawTable(view) {
  byName('table').hidden = !state.table;
  byName('stage').hidden = state.table;
  if (!state.table) return;
  const sorted = [...view.facts].sort(factOrder);
  const columns = ['subject', 'relation', 'object', 'qualifiers', 'quote', 'document'];
  const left = sorted.length - rowsShown;
  refill(byName('table'), sorted.length === 0 && make('p', { class: 'fine' }, say('nothing')), make('table', {},
    make('caption', {}, `${say('tableCaption')} (${number(sorted.length)})`),
    make('thead', {}, make('tr', {}, columns.map((column) => make('th', { scope: 'col', class: `col-${column}` }, capital(say(column)))))),
    make('tbody', {}, sorted.slice(0, rowsShown).map(tableRow))),
    left > 0 && button(say('more', { n: Math.min(left, PAGE_ROWS) }), () => { rowsShown += PAGE_ROWS; drawTable(view); }, { class: 'more' }));
}

function tableRow(fact) {
  const quote = fact.quotes[0];
  const document_ = quote && documents.get(quote.d);
  return make('tr', {},
    make('th', { scope: 'row' }, nameButton(fact.subject)),
    make('td', {}, swatch(fact.r), termName(fact.r)),
    make('td', {}, fact.object ? nameButton(fact.object) : fact.o),
    make('td', {}, particulars(fact)),
    make('td', { class: 'cell-quote', lang: document_?.language || null, dir: quote ? directionOf(quote.exact) : null }, quote && markedText(quote)),
    make('td', {}, document_ && isolated(clip(document_.title || document_.id, 120)), document_?.issued && make('small', {}, ` ${dayName(document_.issued)}`)));
}

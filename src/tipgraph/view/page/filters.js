// The legend, which is also the filter: what is ticked is drawn.

const filterRows = [];
let lowered = null;

function drawFilters() {
  filterRows.length = 0;
  const relationGroups = [...families.keys()].map((family) => payload.relations.filter((relation) => relation.family === family)).filter((group) => group.length);
  const languages = [...new Set(payload.documents.map((document) => document.language))];
  refill(byName('filters'),
    make('h2', { class: 'hidden-title' }, say('filters')),
    filterGroup('kinds', classRows),
    filterGroup('relations', () => [...relationGroups.flat().map(relationRow), plannedRow()]),
    datesGroup(),
    filterGroup('documents', () => payload.documents.map(documentRow), payload.documents.length > 8),
    languages.length > 1 && filterGroup('languages', () => languages.map(languageRow)),
    agreementGroup());
  byName('filters').setAttribute('aria-label', say('filters'));
  syncFilters();
}

function filterGroup(title, rows, folded_ = false) {
  const list = make('ul', {}, folded_ ? [] : rows());
  // A long list is only made when somebody wants to see it.
  const unfold = () => { if (!list.childElementCount) put(list, rows()), syncFilters(); };
  return make('details', { class: 'filter-group', open: !folded_, on: folded_ ? { toggle: unfold } : {} }, make('summary', {}, make('span', {}, say(title))), list);
}

function classRows() {
  return payload.classes.filter((cls) => nodes.some((node) => node.cls === cls.id && node.facts.length)).map((cls) =>
    row('cls', cls.id, capital(termName(cls.id)), markIcon(cls.kind), payload.classes.map((one) => one.id)));
}

function relationRow({ id, family }) {
  const line = makeSvg('svg', { width: 22, height: 12, viewBox: '0 0 22 12', 'aria-hidden': 'true', class: 'line-icon' },
    makeSvg('path', { d: symmetric.has(id) ? 'M1 6H21' : 'M1 6H16', stroke: families.get(family), 'stroke-width': 2.4, fill: 'none' }),
    symmetric.has(id) ? null : makeSvg('path', { d: 'M14 2L21 6L14 10Z', fill: families.get(family) }));
  return row('rel', id, termName(id), line, payload.relations.map((relation) => relation.id));
}

// Not a filter: what a broken line means.
function plannedRow() {
  if (!facts.some((fact) => fact.more.modality === 'planned')) return null;
  const line = makeSvg('svg', { width: 22, height: 12, viewBox: '0 0 22 12', 'aria-hidden': 'true', class: 'line-icon' },
    makeSvg('path', { d: 'M1 6H21', stroke: 'currentColor', 'stroke-width': 2, 'stroke-dasharray': '5 3.5', fill: 'none' }));
  return make('li', { class: 'legend-note' }, line, say('planned'));
}

function documentRow(document_) {
  const about = [document_.publisher, document_.issued && dayName(document_.issued)].filter(Boolean).join(' · ');
  return row('doc', document_.id, clip(document_.title || document_.id, 90), null, payload.documents.map((one) => one.id), about);
}

function languageRow(language) {
  return row('lng', language, languageName(language), null, [...new Set(payload.documents.map((one) => one.language))]);
}

function row(list, id, name, icon, allIds, about = '') {
  const box = make('input', { type: 'checkbox', on: { change: () => change({ [list]: toggled(state[list], id) }) } });
  const count = make('span', { class: 'count' });
  const only = button(say('only'), () => change({ [list]: allIds.filter((one) => one !== id) }), { class: 'only', 'aria-label': say('onlyThis', { name }) });
  filterRows.push({ list, id, box, count });
  return make('li', { class: `filter-row ${list}` }, make('label', {}, box, icon, make('span', { class: 'filter-name' }, isolated(name), about && make('small', { dir: 'auto' }, about))), only, count);
}

function datesGroup() {
  const known = facts.filter((fact) => fact.when);
  if (!known.length) return null;
  const field = (name, title) => make('label', {}, make('span', {}, say(title)), make('input', { type: 'date', id: `date-${name}`, value: state[name],
    on: { change: (event) => change({ [name]: event.target.value }) } }));
  return make('details', { class: 'filter-group', open: true }, make('summary', {}, make('span', {}, say('dates'))), make('div', { class: 'dates' }, field('from', 'from'), field('to', 'to')));
}

function agreementGroup() {
  const most = Math.max(1, ...facts.map((fact) => fact.docs));
  if (most < 2) return null;
  const output = make('output', { id: 'agreement-out', for: 'agreement' });
  const range = make('input', { type: 'range', id: 'agreement', min: 1, max: most, step: 1, on: { input: (event) => {
    // Dragging passes every value between: one undo takes the whole drag back.
    const again = lowered === null;
    lowered ??= state;
    change({ docs: Number(event.target.value) }, { undoable: again });
  }, change: () => { lowered = null; } } });
  return make('details', { class: 'filter-group', open: true }, make('summary', {}, make('span', {}, say('agreement'))), make('div', { class: 'agreement' }, range, output));
}

function syncFilters() {
  const counts = countFacts();
  for (const { list, id, box, count } of filterRows) {
    box.checked = !state[list].includes(id);
    count.textContent = number(counts[list].get(id) ?? 0);
  }
  for (const name of ['from', 'to']) if (byName(`date-${name}`)) byName(`date-${name}`).value = state[name];
  const range = byName('agreement');
  if (!range) return;
  range.value = state.docs;
  range.setAttribute('aria-label', say('agreement'));
  byName('agreement-out').textContent = say('agreementUnit', { n: state.docs });
}

// How many names or facts of each sort there are at all: the legend's figures do not jump about.
const countFacts = (() => {
  let counted = null;
  return () => {
    if (counted) return counted;
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    counted = { cls: new Map(), rel: new Map(), doc: new Map(), lng: new Map() };
    for (const node of nodes) if (node.facts.length) add(counted.cls, node.cls);
    for (const fact of facts) {
      add(counted.rel, fact.r);
      for (const document_ of fact.documents) add(counted.doc, document_);
      for (const language of fact.languages) add(counted.lng, language);
    }
    return counted;
  };
})();

// What narrows the view, each with a way back.
function drawChips(view) {
  const chips = [];
  const focus = nodeOf.get(state.focus);
  if (focus) chips.push([say('focusOn', { name: clip(labelOf(focus), 60), steps: stepName(state.steps) }), { focus: '', steps: 1 }]);
  if (view.path) chips.push([say('pathOf', { a: clip(labelOf(view.path.from), 40), b: clip(labelOf(view.path.to), 40) }), { path: [] }]);
  if (state.hide.length) chips.push([say('hidden', { n: state.hide.length }), { hide: [] }]);
  if (state.from || state.to) chips.push([`${state.from ? dayName(state.from) : '…'} – ${state.to ? dayName(state.to) : '…'}`, { from: '', to: '' }]);
  if (state.rel.length) chips.push([`${say('relations')}: ${number(payload.relations.length - state.rel.length)}/${number(payload.relations.length)}`, { rel: [] }]);
  if (state.cls.length) chips.push([`${say('kinds')}: ${number(payload.classes.length - state.cls.length)}/${number(payload.classes.length)}`, { cls: [] }]);
  if (state.doc.length) chips.push([`${say('documents')}: ${number(payload.documents.length - state.doc.length)}/${number(payload.documents.length)}`, { doc: [] }]);
  if (state.lng.length) chips.push([`${say('languages')}: ${[...new Set(payload.documents.map((one) => one.language))].filter((one) => !state.lng.includes(one)).map(languageName).join(', ')}`, { lng: [] }]);
  if (state.docs > 1) chips.push([say('agreementUnit', { n: state.docs }), { docs: 1 }]);
  if (state.open.length) chips.push([say('closeCommunities', { n: state.open.length }), { open: [] }]);
  refill(byName('chips'), chips.map(([text, back]) => button([make('span', { dir: 'auto' }, text), ' ×'], () => change(back), { class: 'chip' })),
    chips.length > 1 && button(say('showAll'), showEverything, { class: 'chip all' }));
}

// The state of the view: what the address says, what undo goes back to, what every part draws.

const START = Object.freeze({
  sel: '', focus: '', steps: 1, path: [], hide: [], open: [],
  rel: [], cls: [], doc: [], lng: [], from: '', to: '', docs: 1, table: false, ui: payload.page.language,
});
const LISTS = ['path', 'hide', 'open', 'rel', 'cls', 'doc', 'lng'];
const NUMBERS = ['steps', 'docs'];

let state = { ...START, ...read(new URLSearchParams(payload.page.state)) };
const opening = state;
const earlier = [];
const listeners = [];

function whenChanged(listener) {
  listeners.push(listener);
}

// Take a change over, write it into the address and let every part draw itself. Selecting is not worth an undo.
function change(changes, { undoable = true } = {}) {
  if (undoable) earlier.push(state);
  adopt({ ...state, ...changes });
}

function undo() {
  if (!earlier.length) return;
  adopt({ ...earlier.pop(), ui: state.ui });
  hear(say('undone'));
}

function adopt(next) {
  const before = state;
  state = next;
  writeAddress();
  for (const listener of listeners) listener(before);
}

function showEverything() {
  change({ ...START, ui: state.ui, table: state.table, open: state.open });
}

function writeAddress() {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (String(value) === String(opening[name])) continue;
    said.set(name, LISTS.includes(name) ? value.map(encodeURIComponent).join(',') : Number(value) || value);
  }
  const hash = said.toString();
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
}

// Whatever stands in an address is only ever compared with what is known: a stranger's link can at most show nothing.
function read(said) {
  const found = {};
  for (const [name, value] of said) {
    if (!(name in START)) continue;
    if (LISTS.includes(name)) found[name] = value ? value.split(',').map(decode) : [];
    else if (NUMBERS.includes(name)) found[name] = Math.max(1, Number.parseInt(value, 10) || 1);
    else if (name === 'table') found[name] = value === '1' || value === 'true';
    else if (name === 'from' || name === 'to') found[name] = isDay(value) ? value : '';
    else found[name] = value;
  }
  if (found.steps > 3) found.steps = 3;
  if (found.ui && !(found.ui in payload.page.words)) delete found.ui;
  return found;
}

const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text));

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readAddress() {
  adopt({ ...opening, ...read(new URLSearchParams(location.hash.slice(1))) });
}

function hear(text) {
  byName('heard').textContent = plain(text);
}

function toggled(list, value) {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

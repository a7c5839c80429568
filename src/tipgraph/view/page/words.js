// What the page says, in the language that is chosen.

function words() {
  return payload.page.words[state.ui] || payload.page.words.en;
}

// A text with its blanks filled in; one that counts has a form for every plural of the language, chosen by `n`.
function say(key, values = {}) {
  const said = words()[key];
  const text = typeof said === 'object' ? said[formatter('plural', () => new Intl.PluralRules(state.ui)).select(values.n)] ?? said.other : said;
  return text.replace(/\{(\w+)\}/g, (blank, name) => spelled(values[name]));
}

const spelled = (value) => (typeof value === 'number' ? number(value) : String(value));

// Formatters are slow to make and quick to use.
const formatters = new Map();

function formatter(sort, make_) {
  const key = `${sort} ${state.ui}`;
  if (!formatters.has(key)) formatters.set(key, make_());
  return formatters.get(key);
}

function number(count) {
  return formatter('number', () => new Intl.NumberFormat(state.ui === 'ar' ? 'ar-EG' : 'en')).format(count);
}

// The name that the graph gives to a class, relation or tier.
function termName(term) {
  const names = terms.get(term) || new Map();
  return names.get(state.ui) || names.get('en') || term.replace(/-/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function languageName(code) {
  return words().languageNames[code] || code;
}

function dayName(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const shape = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return formatter('day', () => new Intl.DateTimeFormat(state.ui === 'ar' ? 'ar-EG' : 'en-GB', shape)).format(date);
}

function periodName([first, last]) {
  if (first === last) return dayName(first);
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  return `${dayName(first)} – ${dayName(last)}`;
}

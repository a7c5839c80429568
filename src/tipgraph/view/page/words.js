// What the page says, in the language that is chosen.

function words() {
  return payload.page.words[state.ui] || payload.page.words.en;
}

function say(key, values = {}) {
  return fill(words()[key] ?? key, values);
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

function number(count) {
  return new Intl.NumberFormat(state.ui === 'ar' ? 'ar-EG' : 'en').format(count);
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
  return new Intl.DateTimeFormat(state.ui === 'ar' ? 'ar-EG' : 'en-GB', shape).format(date);
}

function periodName([first, last]) {
  if (first === last) return dayName(first);
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  return `${dayName(first)} – ${dayName(last)}`;
}

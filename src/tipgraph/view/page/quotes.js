// A quoted sentence with its subject, wording and object marked, and who published it when and where.

const PARTS = { s: 'subject', t: 'trigger', o: 'object' };

function quoteBlock(quote) {
  const document_ = documents.get(quote.d);
  const language = document_?.language ?? '';
  const direction = ['ar', 'he', 'fa', 'ur'].includes(language) ? 'rtl' : directionOf(quote.exact);
  return make('figure', { class: 'quote' },
    make('blockquote', { dir: direction, lang: language || null }, markedText(quote)),
    document_ && citation(quote, document_));
}

// The text cut at every mark's ends; where marks overlap, a piece carries all of them.
function markedText(quote) {
  const letters = Array.from(quote.exact);
  const cuts = new Set([0, letters.length]);
  for (const [, start, end] of quote.marks) cuts.add(start).add(end);
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((end, i) => {
    const text = letters.slice(ends[i], end).join('');
    const parts = quote.marks.filter(([, from, to]) => from <= ends[i] && end <= to).map(([part]) => part);
    if (!parts.length) return text;
    return make('mark', { class: parts.map((part) => PARTS[part]).join(' '), title: parts.map((part) => say(PARTS[part])).join(', ') }, text);
  });
}

function citation(quote, document_) {
  const link = sourceLink(document_.address, quote.exact);
  const where = [document_.publisher && isolated(document_.publisher), document_.issued && dayName(document_.issued), languageName(document_.language)];
  return make('figcaption', {},
    make('cite', {}, isolated(clip(document_.title || document_.id, 200))),
    make('p', {}, where.filter(Boolean).flatMap((one, i) => (i ? [' · ', one] : [one]))),
    make('p', { class: 'fine' }, say('characters', { start: quote.start, end: quote.end }),
      quote.rule && [' · ', say('rule'), ' ', make('code', { dir: 'ltr' }, clip(quote.rule, 80))]),
    link && make('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, say('source')));
}

// The address with a text fragment, so that the browser scrolls to the sentence. Only web addresses become links.
function sourceLink(address, exact) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const wordsOf = exact.trim().split(/\s+/);
  const said = (list) => encodeURIComponent(list.join(' ').toWellFormed?.() ?? list.join(' ')).replace(/-/g, '%2D');
  const fragment = wordsOf.length > 14 ? `${said(wordsOf.slice(0, 6))},${said(wordsOf.slice(-6))}` : said(wordsOf);
  url.hash = '';
  return `${url.href.replace(/#$/, '')}#:~:text=${fragment}`;
}

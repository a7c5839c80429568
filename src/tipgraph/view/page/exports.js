// What can be taken along: the picture, the drawing, the facts, the link.

function save(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const fileName = (ending) => `${folded(payload.page.title).replace(/ /g, '-').slice(0, 60) || 'tipgraph'}-${payload.fingerprint}.${ending}`;
const pictureText = () => new XMLSerializer().serializeToString(drawPicture());

function saveSvg() {
  save(fileName('svg'), new Blob([pictureText()], { type: 'image/svg+xml' }));
}

// Twice as fine as the screen, so that it can be printed.
async function savePng() {
  const address = URL.createObjectURL(new Blob([pictureText()], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const paper = make('canvas', { width: image.width * 2, height: image.height * 2 });
  paper.getContext('2d').drawImage(image, 0, 0, paper.width, paper.height);
  URL.revokeObjectURL(address);
  paper.toBlob((blob) => save(fileName('png'), blob), 'image/png');
}

function saveCsv() {
  const heads = ['subject', 'relation', 'object', 'tier', 'year', 'amount', 'currency', 'role', 'modality', 'quote', 'document', 'publisher', 'issued', 'start', 'end', 'rule', 'claim'];
  const rows = [...drawn.view.facts].sort(factOrder).flatMap((fact) => (fact.quotes.length ? fact.quotes : [null]).map((quote) => csvRow(fact, quote)));
  // The mark in front tells spreadsheets that the file is UTF-8.
  const text = '\ufeff' + [heads, ...rows].map((row_) => row_.map(csvCell).join(',')).join('\r\n') + '\r\n';
  save(fileName('csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

function csvRow(fact, quote) {
  const document_ = quote && documents.get(quote.d);
  const { tier = '', reportYear = '', amount = '', currency = '', modality = '' } = fact.more;
  return [labelOf(fact.subject), fact.r, fact.object ? labelOf(fact.object) : fact.o, tier, reportYear, amount, currency, wordIn(fact.roles), modality,
    quote?.exact ?? '', document_?.title ?? '', document_?.publisher ?? '', document_?.issued ?? '', quote?.start ?? '', quote?.end ?? '', quote?.rule ?? '', fact.id];
}

// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
function csvCell(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    // From file:// some browsers keep the clipboard closed; the old way still works there.
    const field = make('textarea', {}, location.href);
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  hear(say('copied'));
  notify(say('copied'));
}

function notify(text) {
  const notice = byName('notice');
  notice.textContent = plain(text);
  notice.hidden = false;
  setTimeout(() => { notice.hidden = true; }, 2500);
}

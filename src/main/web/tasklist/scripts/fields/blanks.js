// Blanks of whatever width, and whether a line may break at them or not: as the server counts them.
const BLANKS = '[\\s\\u001c-\\u001f\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const AROUND = new RegExp(`^${BLANKS}+|${BLANKS}+$`, 'g');
const EACH = new RegExp(`${BLANKS}+`, 'g');
// The zero-width space, and the mark with which some programs begin a text.
const UNSEEN = /[\u200b\ufeff]/g;
const WIDE = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const FROM_WIDE_TO_PLAIN = 0xfee0;

/** The text as the server keeps it: without blanks around it. */
export function withoutBlanks(text) {
  return text.replace(UNSEEN, '').replace(AROUND, '');
}

/** For reading alone: one kind of blank, of dash and of digit. A raised 2 is no 2, and stays what it is. */
export function plain(text) {
  return withoutBlanks(text)
    .replace(EACH, ' ')
    .replace(DASHES, '-')
    .replace(WIDE, wide => String.fromCharCode(wide.charCodeAt(0) - FROM_WIDE_TO_PLAIN));
}

const LONGEST_SHOWN = 30;

/** What was typed, to be said again beside its field. */
export function quoted(text) {
  const letters = [...withoutBlanks(text)];
  return `“${letters.slice(0, LONGEST_SHOWN).join('')}${letters.length > LONGEST_SHOWN ? '…' : ''}”`;
}

// How people know the questions of a form where these are not drawn, as the server says it too.
const isWritten = text => typeof text === 'string' && text.trim() !== '' && !text.startsWith('=') && !text.includes('{{');

export const NAMELESS = 'A question of this form';

/** A question by its label; one that is worked out is known to the drawn form alone. */
export const labelOf = ({ label, dateLabel }) => [label, dateLabel].find(isWritten) ?? NAMELESS;

/** An entry of a list, counted from 0: "Person 3". */
export function entryOf(list, index) {
  const word = list.properties?.entryName || `${list.label || 'List'}, entry`;
  return `${word} ${index + 1}`;
}

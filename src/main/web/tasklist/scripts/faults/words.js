// The bundled forms say in their own English what is wrong, with patterns in it. Here are the words that our server uses
// too; each follows on the name of its question.
const RULES = [
  [/^Field is required/, (_, field) => (field.type === 'checkbox' ? 'must be ticked' : 'needs an answer')],
  [/^Field must match pattern/, (_, field) => ofForm(field, 'patternMessage') || 'is not written as it should be'],
  [/minimum value of (.+)\.$/, found => `must be ${found[1]} or more`],
  [/maximum value of (.+)\.$/, found => `must be ${found[1]} or less`],
  [/minimum length of (.+)\.$/, found => `must have at least ${found[1]} characters`],
  [/maximum length of (.+)\.$/, found => `must have no more than ${found[1]} characters`],
  [/^Value is expected to be an integer/, () => 'must be a whole number'],
  [/at most (\d+) decimal/, found => `must have no more than ${found[1]} decimal places`],
  [/^Please select a valid value/, (_, field) => `must go up in steps of ${field.increment}`],
  [/^Value is not a number/, () => 'must be a number'],
  [/valid +international phone/, () => 'must be a telephone number, such as +44 20 7946 0000'],
  [/valid email/, () => 'must be an email address, such as name@example.org']
];

function ofForm(field, property) {
  return (field.properties && field.properties[property]) || '';
}

/** What the bundled forms say of a question, in plain words; what others say stays as it is. */
export function plain(text, field) {
  for (const [rule, words] of RULES) {
    const found = rule.exec(text);
    if (found) {
      return sentence(words(found, field));
    }
  }
  return text;
}

/** Words as they stand by themselves. */
export function sentence(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Words as they stand within a sentence: of names and shortened words the capitals stay. */
export function within(words) {
  return /.\p{Lu}/u.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}

const following = reason => (/^\p{Lu}(\p{Ll}|\s)/u.test(reason) ? reason.slice(0, 1).toLowerCase() + reason.slice(1) : reason);

/** A question and what is wrong with its answer, as one sentence. */
export function told(question, reason) {
  if (!question) {
    return sentence(reason);
  }
  return question.endsWith('?') ? `${question} ${sentence(reason)}` : `${question}: ${following(reason)}`;
}

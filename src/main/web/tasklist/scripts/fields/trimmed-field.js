import { withoutBlanks } from './blanks.js';

/** The same component, which takes away the blanks around a text once somebody has left it. */
export default function trimmedField(original) {
  const Field = props => original({
    ...props,
    onBlur: () => {
      const typed = document.getElementById(props.domId)?.value ?? '';
      const kept = withoutBlanks(typed);
      if (kept !== typed) {
        props.onChange({ value: kept });
      }
      props.onBlur?.();
    }
  });
  Field.config = original.config;
  return Field;
}

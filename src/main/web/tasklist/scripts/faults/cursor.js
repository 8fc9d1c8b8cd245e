/** Takes people to a question. */
export default function goTo(box, input) {
  box.scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
}

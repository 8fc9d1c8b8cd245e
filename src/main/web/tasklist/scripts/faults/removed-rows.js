// When a row is taken out of a list, the bundled forms leave what is wrong with the rows below where it stood: beside the
// answers of the next one. It moves up with its row.
const descendants = field => (field.components ?? []).flatMap(one => [one, ...descendants(one)]);

const at = (data, path) => path.reduce((inner, step) => inner?.[step], data);

function withoutRow(byRow, removed) {
  const rest = Array.isArray(byRow) ? [] : {};
  Object.keys(byRow).map(Number).filter(row => row !== removed).forEach(row => {
    rest[row > removed ? row - 1 : row] = byRow[row];
  });
  return rest;
}

/** @param form of the bundled forms, once it is drawn; a list within a list is left as it is */
export default function followRows(form) {
  const paths = form.get('pathRegistry');
  const lists = form.get('formFieldRegistry').getAll()
    .filter(field => field.type === 'dynamiclist')
    .map(field => ({ path: paths.getValuePath(field), asked: descendants(field).map(({ id }) => id), rows: [] }));
  const rowsOf = ({ path }) => [...(at(form._getState().data, path) ?? [])];
  lists.forEach(list => { list.rows = rowsOf(list); });

  form.on('changed', () => {
    const errors = { ...form._getState().errors };
    let moved = false;
    lists.forEach(list => {
      const before = list.rows;
      list.rows = rowsOf(list);
      const removed = before.findIndex((row, place) => row !== list.rows[place]);
      if (list.rows.length === before.length - 1) {
        list.asked.filter(id => errors[id]).forEach(id => {
          errors[id] = withoutRow(errors[id], removed);
          moved = true;
        });
      }
    });
    if (moved) {
      form._setState({ errors });
    }
  });
}

// A form as the bundled ones are, for tests: what it asks, what it holds, and how it stands on the page.

const at = (data, path) => path.reduce((here, step) => (here ? here[step] : undefined), data);
const put = (into, [step, ...rest], value) => ({ ...into, [step]: rest.length ? put(into[step] || {}, rest, value) : value });

function input(id, field) {
  const box = document.createElement('div');
  box.className = 'fjs-form-field';
  const label = document.createElement('label');
  label.append(field.label);
  const star = document.createElement('span');
  star.className = 'fjs-asterix';
  star.textContent = '*';
  label.append(star);
  const field_ = document.createElement('input');
  field_.id = field.type === 'datetime' ? `${id}-date` : id;
  box.append(label, field_);
  return box;
}

/** @param fields by id: type, label, and where its answer lies: `path`, in a list with its rows: `['people', 0, 'surname']` */
export default function aForm({ fields, lists = {}, instances, data = {}, rules = () => [] }) {
  const events = {};
  const place = document.createElement('div');
  const container = document.createElement('div');
  document.body.replaceChildren(place);
  place.append(container);
  let state = { data, errors: {} };
  const registry = new Map(Object.entries({ ...fields, ...lists }));
  const validator = { validateFieldInstance: (instance, value) => rules(instance, value) };
  const services = {
    validator,
    formFieldRegistry: registry,
    formFields: { get: type => ({ config: { keyed: type !== 'dynamiclist' } }) },
    formFieldInstanceRegistry: { getAll: () => instances }
  };
  const suffix = instance => Object.values(instance.indexes || {}).map(index => `_${index}`).join('');
  const form = {
    _id: 'f1',
    _container: container,
    get: name => services[name],
    on: (name, hear) => { (events[name] ||= []).push(hear); },
    fire: name => (events[name] || []).forEach(hear => hear()),
    _getState: () => state,
    type(instance, value) {
      const own = validator.validateFieldInstance(instance, value);
      const errors = put(state.errors, [instance.id, ...Object.values(instance.indexes || {})], own);
      state = { data: put(state.data, instance.valuePath, value), errors };
      form.fire('changed');
    },
    validate() {
      let errors = {};
      instances.forEach(each => {
        const own = validator.validateFieldInstance(each, at(state.data, each.valuePath));
        errors = own.length ? put(errors, [each.id, ...Object.values(each.indexes || {})], own) : errors;
      });
      state = { ...state, errors };
      form.fire('changed');
      return errors;
    },
    submit() {
      form.fire('presubmit');
      return form.validate();
    }
  };
  instances.forEach(each => {
    const box = input(`fjs-form-f1-${each.id}${suffix(each)}`, registry.get(each.id));
    box.querySelector('input').value = at(data, each.valuePath) ?? '';
    container.append(box);
  });
  return form;
}

window.Element.prototype.scrollIntoView = function () {
  window.scrolledTo = this;
};

// Opens every model, form and element template as Camunda Modeler does; what it would warn of or ask about is a fault.
// Takes the folder that holds bpmn/, dmn/ and forms/; without one, the repository.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BpmnModdle from 'bpmn-moddle';
import DmnModdle from 'dmn-moddle';
import { formFaults } from './forms.mjs';

const require = createRequire(import.meta.url);
const { validateAll } = require('@bpmn-io/element-templates-validator');

const root = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url));
const PLATFORM = 'Camunda Platform';
const VERSION = '7.24.0';
const TEMPLATES = '.camunda/element-templates';

const bpmn = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
const dmn = new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') });

function walk(element, seen, visit) {
  if (!element || typeof element !== 'object' || seen.has(element)) {
    return;
  }
  seen.add(element);
  visit(element);
  for (const property of element.$descriptor?.properties ?? []) {
    const value = property.isReference ? undefined : element[property.name];
    (Array.isArray(value) ? value : [value]).forEach(child => walk(child, seen, visit));
  }
}

/** Every element of a model, however deep it lies. */
function all(definitions) {
  const elements = [];
  walk(definitions, new Set(), element => elements.push(element));
  return elements;
}

/** The Modeler asks for which engine a file is when it does not say so. */
function platformFaults(definitions) {
  const platform = definitions.get('modeler:executionPlatform');
  const version = definitions.get('modeler:executionPlatformVersion');
  return platform === PLATFORM && version === VERSION
    ? []
    : [`is not for ${PLATFORM} ${VERSION}: modeler:executionPlatform is ${platform}, its version ${version}`];
}

async function bpmnFaults(text) {
  const { rootElement, warnings } = await bpmn.fromXML(text);
  const elements = all(rootElement);
  const drawn = new Set(elements.map(element => element.bpmnElement).filter(Boolean));
  const undrawn = elements
    .filter(element => element.$instanceOf('bpmn:FlowElement') && !drawn.has(element))
    .map(element => `${element.id} is not drawn`);
  return [
    ...warnings.map(warning => warning.message),
    ...platformFaults(rootElement),
    ...undrawn
  ];
}

async function dmnFaults(text) {
  const { rootElement, warnings } = await dmn.fromXML(text);
  const elements = all(rootElement);
  const ids = new Set(elements.map(element => element.id).filter(Boolean));
  const references = elements.filter(element => element.$instanceOf('dmn:DMNElementReference'));
  const drawn = new Set(
    elements.filter(element => element.$type.startsWith('dmndi:')).map(element => element.dmnElementRef?.id));
  const unknown = references
    .filter(reference => !ids.has(reference.href.replace(/^#/, '')))
    .map(reference => `refers to ${reference.href}, which is not there`);
  const undrawn = rootElement.drgElement
    .filter(element => !drawn.has(element.id))
    .map(element => `${element.id} is not drawn`);
  return [
    ...warnings.map(warning => warning.message),
    ...platformFaults(rootElement),
    ...unknown,
    ...undrawn
  ];
}

function templateFaults(text) {
  const templates = JSON.parse(text);
  const ids = templates.map(template => template.id);
  return [
    ...validateAll(templates).results.flatMap(({ valid, errors, object }) =>
      valid ? [] : errors.map(error => `${object.id}: ${error.message}`)),
    ...ids.filter((id, place) => ids.indexOf(id) < place).map(id => `there are two templates ${id}`)
  ];
}

const kinds = [
  ['bpmn', '.bpmn', bpmnFaults],
  ['dmn', '.dmn', dmnFaults],
  ['forms', '.form', formFaults],
  [TEMPLATES, '.json', templateFaults]
];
let found = 0;
for (const [folder, ending, check] of kinds) {
  const files = readdirSync(join(root, folder)).filter(file => file.endsWith(ending));
  if (!files.length) {
    throw new Error(`No ${ending} files in ${join(root, folder)}`);
  }
  for (const file of files) {
    const faults = await Promise.resolve(readFileSync(join(root, folder, file), 'utf8'))
      .then(check)
      .catch(error => [`cannot be opened: ${error.message}`]);
    faults.forEach(fault => console.error(`${folder}/${file}: ${fault}`));
    found += faults.length;
  }
}
process.exitCode = found ? 1 : 0;

// Opens a form with the very library that Camunda Tasklist 7.24 shows it with.
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const SCHEMA_VERSION = 16;

// The library needs a browser's names to be there.
const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) {
    globalThis[name] = window[name];
  }
}
const { Form } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');

export async function formFaults(text) {
  const schema = JSON.parse(text);
  const faults = [];
  if (schema.schemaVersion !== SCHEMA_VERSION) {
    faults.push(`has the schema version ${schema.schemaVersion}, not ${SCHEMA_VERSION}`);
  }
  if (schema.executionPlatform !== 'Camunda Platform' || schema.executionPlatformVersion !== '7.24.0') {
    faults.push(`is not for Camunda Platform 7.24.0: ${schema.executionPlatform} ${schema.executionPlatformVersion}`);
  }
  const form = new Form();
  try {
    const { warnings } = await form.importSchema(schema, {});
    faults.push(...warnings.map(warning => warning.message));
  } catch (error) {
    faults.push(...[error.message, ...(error.warnings ?? []).map(warning => warning.message)]);
  } finally {
    form.destroy();
  }
  return faults;
}

// Breaks a copy of the models in every way that the check claims to find.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const here = fileURLToPath(new URL('.', import.meta.url));
const TEMPLATES = '.camunda/element-templates/whole-family.json';
const BROKEN = [
  ['bpmn/agency-action.bpmn', 'camunda:dueDate', 'camunda:dueDat', 'unknown attribute <camunda:dueDat>'],
  ['bpmn/closure.bpmn', / sourceRef="\w+"/, ' sourceRef="nobody"', 'unresolved reference <nobody>'],
  ['bpmn/family-intervention.bpmn', /<camunda:in /, '<camunda:inn ', 'unparsable content <camunda:inn>'],
  ['bpmn/assessment.bpmn', /<bpmndi:BPMNDiagram.*<\/bpmndi:BPMNDiagram>/s, '', 'is not drawn'],
  ['bpmn/family-plan.bpmn', 'executionPlatformVersion="7.24.0"', 'executionPlatformVersion="7.9.0"', 'is not for'],
  ['dmn/deadline.dmn', 'href="#inputData_', 'href="#nothing_', 'which is not there'],
  ['dmn/review-interval.dmn', /<dmndi:DMNDI>.*<\/dmndi:DMNDI>/s, '', 'is not drawn'],
  ['dmn/referral-priority.dmn', 'modeler:executionPlatform="Camunda Platform"', '', 'is not for'],
  ['dmn/funding-tf-2012.dmn', '<rule ', '<ruel ', 'cannot be opened'],
  ['forms/plan-review.form', '"type": "textarea"', '"type": "button-row"', 'form field of type <button-row> not supported'],
  ['forms/plan-draft.form', '"schemaVersion": 16', '"schemaVersion": 17', 'has the schema version 17'],
  ['forms/referral-screening.form', '"key": "screeningNotes"', '"key": "screeningOutcome"', 'is already claimed'],
  [TEMPLATES, '"appliesTo"', '"applysTo"', 'missing appliesTo']
];

test('a model with a fault is found', () => {
  const copy = mkdtempSync(join(tmpdir(), 'models-'));
  try {
    for (const folder of ['bpmn', 'dmn', 'forms', '.camunda']) {
      cpSync(join(here, '../..', folder), join(copy, folder), { recursive: true });
    }
    for (const [file, part, instead] of BROKEN) {
      const text = readFileSync(join(copy, file), 'utf8');
      assert.notEqual(text.replace(part, instead), text, `${file} has no ${part} to break`);
      writeFileSync(join(copy, file), text.replace(part, instead));
    }
    const { status, stderr } = spawnSync(process.execPath, [join(here, 'modeler.mjs'), copy], { encoding: 'utf8' });
    assert.equal(status, 1);
    for (const [file, , , fault] of BROKEN) {
      const found = stderr.split('\n').filter(line => line.startsWith(`${file}: `));
      assert.ok(found.some(line => line.includes(fault)), `${fault} in ${file} is not found, but ${found}`);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
});

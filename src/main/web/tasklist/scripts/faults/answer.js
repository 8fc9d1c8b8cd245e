// What the server said to a form, out of whatever the web apps hand on.
function body({ response }) {
  if (response && response.body && typeof response.body === 'object') {
    return response.body;
  }
  try {
    return JSON.parse((response && (response.text || response)) || '{}') || {};
  } catch {
    return {};
  }
}

/** @returns {{status: number, type?: string, message?: string, faults: Array, more: number}} */
export default function answerOf(fault) {
  const said = body(fault);
  return {
    status: Number(fault.status) || 0,
    type: said.type,
    message: said.message,
    faults: Array.isArray(said.faults) ? said.faults : [],
    more: Number(said.more) || 0
  };
}

// The two writes of a draft.

// How much a browser goes on sending for a page that has been left, all calls together; it counts in bytes.
const LEAVING_LIMIT = 60000;

/** Keeps answers, given as JSON, in the place of the version before. */
export async function putDraft(server, path, answers, before) {
  const body = `{"version":${before},"answers":${answers}}`;
  const answer = await server('PUT', path, { body, keepalive: new Blob([body]).size < LEAVING_LIMIT });
  // One text may be too long as all of them together.
  return answer.body?.code === 'too-much' ? { ...answer, status: 413 } : answer;
}

/** Deletes a draft; what is not there any more is gone, too. */
export async function dropDraft(server, path) {
  const { status } = await server('DELETE', path);
  return { gone: [204, 404, 410].includes(status), status };
}

/** The version of what is kept where it is these answers, given as JSON; undefined otherwise. */
export async function versionOf(server, path, answers) {
  const { status, body } = await server('GET', path);
  return status === 200 && JSON.stringify(body.answers) === answers ? body.version : undefined;
}

// A call of the web app that finds its session ended is held, and sent once more when the person is back; Tasklist itself
// would throw them out of what they were doing.
import { root, token } from '../server.js';

const TOKEN = 'X-XSRF-TOKEN';

/** Tasklist's client of the engine, by callback and by promise. */
export function holdingClient(client, session) {
  const held = Object.create(client);
  for (const method of ['post', 'get', 'load', 'put', 'del', 'options', 'head']) {
    held[method] = (path, options = {}) => new Promise((resolve, reject) => {
      const answered = (fault, ...rest) => {
        options.done?.(fault, ...rest);
        return fault ? reject(fault) : resolve(rest[0]);
      };
      const send = () => client[method](path, {
        ...options,
        done: async (fault, ...rest) => {
          const sent = options.headers?.[TOKEN];
          if (!fault || !await session.isBack({ status: fault.status, method, sent })) {
            answered(fault, ...rest);
            return;
          }
          options.headers = { ...options.headers, [TOKEN]: token() };
          send();
        }
      });
      send();
    });
  }
  return held;
}

/** Angular's own calls. */
export const holdingInterceptor = session => ['$q', '$injector', ($q, $injector) => ({
  responseError: answer => {
    const { config } = answer;
    return $q.when(session.isBack({ status: answer.status, method: config.method, sent: config.headers?.[TOKEN] }))
      .then(back => (back ? $injector.get('$http')(config) : $q.reject(answer)));
  }
})];

/** The page's own calls of the web app, such as for a form. */
export function holdingFetch(fetch, session) {
  return async (what, how = {}) => {
    const answer = await fetch.call(window, what, how);
    const path = new URL(what.url ?? what, window.location.href).pathname;
    if (!path.startsWith(`${root()}/api/`) || path.includes('/auth/user/')) {
      return answer;
    }
    const sent = how.headers?.[TOKEN];
    if (!await session.isBack({ status: answer.status, method: how.method ?? 'GET', sent })) {
      return answer;
    }
    return fetch.call(window, what, sent ? { ...how, headers: { ...how.headers, [TOKEN]: token() } } : how);
  };
}

export default function holdCalls(session) {
  const custom = window.angular.module('cam.tasklist.custom');
  custom.config(['$httpProvider', provider => provider.interceptors.push(holdingInterceptor(session))]);
  custom.decorator('camAPIHttpClient', ['$delegate', Client => {
    const Holding = function (config) {
      const made = new Client(config);
      made._wrapped = holdingClient(made._wrapped, session);
      return made;
    };
    Holding.prototype = Client.prototype;
    return Holding;
  }]);
  window.fetch = holdingFetch(window.fetch, session);
  custom.run(['$rootScope', $rootScope => $rootScope.$watch('authentication', person => session.is(person?.name ?? null))]);
}

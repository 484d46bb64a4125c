/** For tests: messages to our pages are taken and dropped. The fake browser's `runtime` would throw where none listens. */
export function letNobodyListen(runtime: object): void {
  Object.assign(runtime, {
    lastError: undefined,
    sendMessage: (_message: unknown, reply: (answer: object) => void) => reply({ res: { ok: true, value: null } }),
  });
}

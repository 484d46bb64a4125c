import { apply, defineProperty, getOwnPropertyDescriptor, getProperty } from "./safe-globals.ts";

/** Answered by our wrappers alone, through a trap: it is no property, so no listing of keys shows it. */
const MARK = Symbol.for("fettle.capture");

const NativeProxy = Proxy;

export type Call = (self: unknown, args: readonly unknown[]) => unknown;

/**
 * Replaces a native method by a proxy of it: name, length, source text, missing `prototype` and property attributes stay those of
 * the native. `around` gets the native call and must return its result or throw its error. A property that is missing,
 * not a function or frozen is left alone. Known limit: a proxy's source text has no name, "function () { [native code] }".
 */
export function wrapMethod(owner: object, name: string, around: (native: Call, ...call: Parameters<Call>) => unknown) {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  const target: unknown = descriptor?.value;
  if (typeof target !== "function") return;
  const native: Call = (self, args) => apply(target, self, args);
  // No prototype: a page that puts `get` on Object.prototype would otherwise add a trap to our handler.
  const handler = {
    __proto__: null,
    apply: (_target: unknown, self: unknown, args: readonly unknown[]) => around(native, self, args),
    get: (object: object, key: PropertyKey, receiver: unknown) =>
      key === MARK ? true : getProperty(object, key, receiver),
  };
  defineProperty(owner, name, { ...descriptor, value: new NativeProxy(target, handler) });
}

/** Whether a method is one of our wrappers, or a proxy of one. */
export function isWrapped(owner: object, name: string): boolean {
  const method: unknown = getProperty(owner, name);
  return typeof method === "function" && getProperty(method, MARK) === true;
}

import { apply, defineProperty, getOwnPropertyDescriptor } from "./safe-globals.ts";

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
  };
  defineProperty(owner, name, { ...descriptor, value: new Proxy(target, handler) });
}

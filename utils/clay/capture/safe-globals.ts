/**
 * Language natives, taken while this file loads. In the page's world that is before the first page script, so a page that
 * later replaces `Function.prototype.call` or `URL` can neither break nor watch the capture. The rule for every file of
 * this folder that runs in the page's world: after loading, call only what was taken here or in page-natives.ts, index
 * instead of iterate, and use no regular expression, because each of those goes through a prototype the page may change.
 */
const { bind, call } = Function.prototype;

/** `Reflect.apply`: calls a function with a given `this` and argument list. */
export const { apply, defineProperty } = Reflect;

export const { getOwnPropertyDescriptor, getPrototypeOf } = Object;

export const { stringify } = JSON;

/** Turns a method into a function whose first argument is `this`. A missing method gives a function that throws when called. */
export function uncurry<Call>(method: unknown): Call {
  return apply(bind, call, [method]) as Call;
}

/** The getter behind a native property, as a function of the object. It throws for an object of another class. */
export function getterOf<Self, Value>(prototype: object, name: string): (self: Self) => Value {
  return uncurry(getOwnPropertyDescriptor(prototype, name)?.get);
}

export const NativeURL = URL;
export const urlHref = getterOf<unknown, string>(URL.prototype, "href");
export const urlProtocol = getterOf<URL, string>(URL.prototype, "protocol");
export const urlHost = getterOf<URL, string>(URL.prototype, "host");
export const urlPathname = getterOf<URL, string>(URL.prototype, "pathname");
export const urlSearch = getterOf<URL, string>(URL.prototype, "search");
export const urlSearchParams = getterOf<URL, URLSearchParams>(URL.prototype, "searchParams");
export const searchParam = uncurry<(self: URLSearchParams, name: string) => string | null>(
  URLSearchParams.prototype.get,
);

export const toUpperCase = uncurry<(self: string) => string>(String.prototype.toUpperCase);
export const toLowerCase = uncurry<(self: string) => string>(String.prototype.toLowerCase);
export const trim = uncurry<(self: string) => string>(String.prototype.trim);
export const indexOf = uncurry<(self: string, part: string) => number>(String.prototype.indexOf);
export const slice = uncurry<(self: string, start: number, end?: number) => string>(String.prototype.slice);
export const endsWith = uncurry<(self: string, part: string) => boolean>(String.prototype.endsWith);

export const whenSettled = uncurry<
  <Value>(self: Promise<Value>, onFulfilled: (value: Value) => void, onRejected: () => void) => Promise<void>
>(Promise.prototype.then);

export const newWeakMap = <Key extends WeakKey, Value>() => new WeakMap<Key, Value>();
export const weakGet = uncurry<<Key extends WeakKey, Value>(self: WeakMap<Key, Value>, key: Key) => Value | undefined>(
  WeakMap.prototype.get,
);
export const weakSet = uncurry<
  <Key extends WeakKey, Value>(self: WeakMap<Key, Value>, key: Key, value: Value) => unknown
>(WeakMap.prototype.set);
export const weakDelete = uncurry<<Key extends WeakKey, Value>(self: WeakMap<Key, Value>, key: Key) => boolean>(
  WeakMap.prototype.delete,
);

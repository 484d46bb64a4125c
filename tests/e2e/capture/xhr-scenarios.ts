import "./lab.ts";

/** As fetch-scenarios.ts, for XMLHttpRequest. */
export const xhrScenarios: Record<string, () => unknown> = {
  "the class and its methods": () =>
    ["open", "send"].map((name) => {
      const descriptor = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, name);
      const method = descriptor?.value;
      return {
        name: method.name,
        length: method.length,
        keys: Reflect.ownKeys(method).map(String),
        source: method.toString().replace(` ${name}(`, " ("),
        hasPrototype: "prototype" in method,
        flags: [descriptor?.writable, descriptor?.enumerable, descriptor?.configurable],
        classSource: XMLHttpRequest.toString(),
        prototypeKeys: Reflect.ownKeys(XMLHttpRequest.prototype).map(String),
        ownKeys: Reflect.ownKeys(new XMLHttpRequest()),
      };
    }),
  "each response type": async () => {
    const seen: unknown[] = [];
    for (const type of ["", "text", "json", "arraybuffer", "blob", "document"] as const) {
      const xhr = new XMLHttpRequest();
      xhr.open("GET", `${window.lab.api}/tables/t_ok`);
      xhr.responseType = type;
      const events = await window.lab.events(xhr, () => xhr.send());
      const { response } = xhr;
      const text =
        response instanceof Blob
          ? await response.text()
          : response instanceof ArrayBuffer
            ? new TextDecoder().decode(response)
            : response instanceof Document
              ? response.documentElement.outerHTML
              : response;
      seen.push({ type, events, text, isSame: xhr.response === response, url: xhr.responseURL, status: xhr.status });
    }
    return seen;
  },
  "text read as another type": async () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_ok`);
    xhr.responseType = "json";
    await window.lab.events(xhr, () => xhr.send());
    try {
      return xhr.responseText;
    } catch (error) {
      return (error as Error).name;
    }
  },
  "JSON that is none": async () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_notjson`);
    xhr.responseType = "json";
    const events = await window.lab.events(xhr, () => xhr.send());
    return { events, response: xhr.response };
  },
  synchronous: () => {
    const xhr = new XMLHttpRequest();
    const log: string[] = [];
    xhr.onload = () => log.push("load");
    xhr.onreadystatechange = () => log.push(`state ${xhr.readyState}`);
    xhr.open("GET", `${window.lab.api}/tables/t_ok`, false);
    xhr.send();
    return { log, status: xhr.status, text: xhr.responseText };
  },
  "synchronous, refused": () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_refused`, false);
    try {
      xhr.send();
      return "no error";
    } catch (error) {
      return { name: (error as Error).name, isDomException: error instanceof DOMException };
    }
  },
  "aborted before, while and after": async () => {
    const abortAt = async (id: string, moment: "opened" | "sent" | "done") => {
      const xhr = new XMLHttpRequest();
      xhr.open("GET", `${window.lab.api}/tables/${id}`);
      if (moment === "opened") xhr.abort();
      if (moment === "opened") return xhr.readyState;
      const events = await window.lab.events(xhr, () => {
        xhr.send();
        if (moment === "sent") xhr.abort();
      });
      xhr.abort();
      return { events, state: xhr.readyState, status: xhr.status, text: xhr.responseText };
    };
    return [await abortAt("t_ok", "opened"), await abortAt("t_never", "sent"), await abortAt("t_ok", "done")];
  },
  "aborted at the headers": async () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_ok`);
    xhr.addEventListener("readystatechange", () => xhr.readyState === 2 && xhr.abort());
    const events = await window.lab.events(xhr, () => xhr.send());
    return { events, state: xhr.readyState, status: xhr.status, text: xhr.responseText };
  },
  "synchronous, with a response type": () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_ok`, false);
    try {
      xhr.responseType = "json";
      return "no error";
    } catch (error) {
      return { name: (error as Error).name, message: (error as Error).message };
    }
  },
  "a time limit": () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_never`);
    xhr.timeout = 20;
    return window.lab.events(xhr, () => xhr.send());
  },
  "a network error": () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_refused`);
    return window.lab.events(xhr, () => xhr.send());
  },
  "a redirect": async () => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/tables/t_moved`);
    const events = await window.lab.events(xhr, () => xhr.send());
    return { events, status: xhr.status, text: xhr.responseText };
  },
  "204, 304, 500 and HEAD": async () => {
    const seen: unknown[] = [];
    for (const [method, id] of [
      ["GET", "t_empty"],
      ["GET", "t_same"],
      ["GET", "t_broken"],
      ["HEAD", "t_ok"],
    ] as const) {
      const xhr = new XMLHttpRequest();
      xhr.open(method, `${window.lab.api}/tables/${id}`);
      const events = await window.lab.events(xhr, () => xhr.send());
      seen.push({ method, id, events, status: xhr.status, text: xhr.responseText });
    }
    return seen;
  },
  "an upload with its events": async () => {
    const xhr = new XMLHttpRequest();
    const log: string[] = [];
    for (const type of ["loadstart", "load", "loadend"] as const)
      xhr.upload.addEventListener(type, () => log.push(type));
    xhr.open("PATCH", `${window.lab.api}/tables/t_ok/fields/f_1`);
    xhr.setRequestHeader("content-type", "application/json");
    const events = await window.lab.events(xhr, () => xhr.send('{"typeSettings":{}}'));
    return { events, log, text: xhr.responseText };
  },
  "one object for two requests": async () => {
    const xhr = new XMLHttpRequest();
    const texts: string[] = [];
    let loads = 0;
    xhr.addEventListener("load", () => {
      loads += 1;
    });
    for (const address of ["/tables/t_ok", "/tables/t_odd", "/me"]) {
      xhr.open("GET", `${window.lab.api}${address}`);
      await new Promise((resolve) => {
        xhr.onloadend = resolve;
        xhr.send();
      });
      texts.push(xhr.responseText);
    }
    return { texts, loads };
  },
  "a handler that opens the object again": async () => {
    const xhr = new XMLHttpRequest();
    const texts: string[] = [];
    await new Promise<void>((resolve) => {
      xhr.onload = () => {
        texts.push(xhr.responseText);
        if (texts.length === 2) return resolve();
        xhr.open("GET", `${window.lab.api}/tables/t_odd`);
        xhr.send();
      };
      xhr.open("GET", `${window.lab.api}/tables/t_ok`);
      xhr.send();
    });
    return texts;
  },
  "a subclass": async () => {
    const calls: string[] = [];
    class Counted extends XMLHttpRequest {
      override send(body?: XMLHttpRequestBodyInit | null) {
        calls.push(`send ${body}`);
        super.send(body);
      }
    }
    const xhr = new Counted();
    xhr.open("GET", `${window.lab.api}/tables/t_ok`);
    const events = await window.lab.events(xhr, () => xhr.send());
    return { events, calls, text: xhr.responseText, isOne: xhr instanceof XMLHttpRequest, tag: String(xhr) };
  },
  "an address that counts how often it is read": async () => {
    let reads = 0;
    const address = {
      toString: () => {
        reads += 1;
        return `${window.lab.api}/tables/t_ok?${reads}`;
      },
    };
    const xhr = new XMLHttpRequest();
    xhr.open("GET", address as unknown as string);
    await window.lab.events(xhr, () => xhr.send());
    return { reads, url: xhr.responseURL };
  },
  "called wrongly": () => {
    const attempt = (call: () => unknown) => {
      try {
        return String(call());
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    const { open, send } = XMLHttpRequest.prototype;
    const opened = () => {
      const xhr = new XMLHttpRequest();
      xhr.open("GET", `${window.lab.api}/tables/t_never`);
      return xhr;
    };
    return [
      attempt(() => Reflect.apply(open, {}, ["GET", "/"])),
      attempt(() => Reflect.apply(send, {}, [])),
      attempt(() => Reflect.apply(open, new XMLHttpRequest(), ["GET"])),
      attempt(() => new XMLHttpRequest().open("TRACE", "/")),
      attempt(() => new XMLHttpRequest().open("GET", "https://")),
      attempt(() => new XMLHttpRequest().send()),
      attempt(() => {
        const xhr = opened();
        xhr.send();
        xhr.send();
      }),
      attempt(() => new (open as unknown as new () => unknown)()),
      attempt(() => opened().open("GET", "/v3/tables/t_ok")),
    ];
  },
};

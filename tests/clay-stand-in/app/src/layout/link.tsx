import type { ReactNode } from "react";
import { navigate } from "../router.ts";

interface Props {
  to: string;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** A link within the app: it changes the address without a reload. */
export function Link({ to, className, label, children }: Props) {
  return (
    <a
      href={to}
      {...(className === undefined ? {} : { className })}
      {...(label === undefined ? {} : { "aria-label": label, title: label })}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}

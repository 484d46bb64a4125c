import type { ComponentChildren } from "preact";

interface IconProps {
  size?: number;
}

interface FrameProps extends IconProps {
  children: ComponentChildren;
}

// Drawn on a 16-unit field; every icon is decoration, the words stand beside it or in a label.
function Frame({ size = 12, children }: FrameProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const line = { fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round" } as const;

/** Actions, as Clay draws them: a four-pointed star (clay-dom.md section 13). */
export function StarIcon({ size }: IconProps) {
  return (
    <Frame {...(size === undefined ? {} : { size })}>
      <path
        fill="currentColor"
        d="M8 .8c.7 4.4 2.8 6.5 7.2 7.2C10.8 8.7 8.7 10.8 8 15.2 7.3 10.8 5.2 8.7.8 8 5.2 7.3 7.3 5.2 8 .8Z"
      />
    </Frame>
  );
}

/** Data credits, as Clay draws them: a stack of coins. */
export function CoinsIcon({ size }: IconProps) {
  return (
    <Frame {...(size === undefined ? {} : { size })}>
      <g {...line} stroke-linejoin="round">
        <ellipse cx="8" cy="4" rx="6" ry="2.5" />
        <path d="M2 4v4c0 1.4 2.7 2.5 6 2.500s6-1.1 6-2.500V4" />
        <path d="M2 8v4c0 1.4 2.7 2.5 6 2.500s6-1.1 6-2.500V8" />
      </g>
    </Frame>
  );
}

/** The customer's own key. */
export function KeyIcon({ size }: IconProps) {
  return (
    <Frame {...(size === undefined ? {} : { size })}>
      <g {...line}>
        <circle cx="5" cy="11" r="3.2" />
        <path d="m7.4 8.6 6.1-6.100M11 5l2.5 2.5" />
      </g>
    </Frame>
  );
}

/** A parked column: it runs by hand only. */
export function PauseIcon({ size }: IconProps) {
  return (
    <Frame {...(size === undefined ? {} : { size })}>
      <path fill="currentColor" d="M3.5 2.500h3v11h-3zM9.5 2.500h3v11h-3z" />
    </Frame>
  );
}

export function CopyIcon() {
  return (
    <Frame size={13}>
      <g {...line} stroke-width="1.4">
        <rect x="5.5" y="5.5" width="8.5" height="8.5" rx="1.8" />
        <path d="M10.5 3.500v-.2A1.8 1.8 0 0 0 8.7 1.500H3.300a1.8 1.8 0 0 0-1.8 1.800v5.400a1.8 1.8 0 0 0 1.8 1.800h.2" />
      </g>
    </Frame>
  );
}

/** A figure that can be replaced. */
export function PencilIcon() {
  return (
    <Frame size={11}>
      <path {...line} stroke-linejoin="round" d="m2.500 13.500.7-3.300L10.700 2.700l2.600 2.600-7.500 7.500z" />
    </Frame>
  );
}

export function ChevronIcon() {
  return (
    <Frame size={12}>
      <path {...line} d="m6 3.5 4.5 4.500L6 12.5" />
    </Frame>
  );
}

export function CloseIcon() {
  return (
    <Frame size={12}>
      <path {...line} d="m3.5 3.5 9 9m0-9-9 9" />
    </Frame>
  );
}

export function PanelIcon() {
  return (
    <Frame size={14}>
      <g {...line} stroke-width="1.4">
        <rect x="1.5" y="2.5" width="13" height="11" rx="2" />
        <path d="M10 2.500v11" />
      </g>
    </Frame>
  );
}

/** Fettle's own sign: a turned piece and the shaving that comes off it. */
export function FettleIcon({ size = 16 }: IconProps) {
  return (
    <Frame size={size}>
      <circle fill="currentColor" cx="6.6" cy="9.4" r="5.6" />
      <path fill="currentColor" d="M3.79 2.88A6.6 6.6 0 1 1 13.12 12.21 7 7 0 0 0 3.79 2.88Z" />
    </Frame>
  );
}

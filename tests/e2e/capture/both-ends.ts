import { acceptPort, closePort } from "../../../utils/clay/capture/accept-port.ts";
import { startCapture } from "../../../utils/clay/capture/start-capture.ts";
import "./lab.ts";

window.captureBundle = { startCapture, acceptPort, closePort };

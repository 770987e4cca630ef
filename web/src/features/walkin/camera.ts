// SPDX-License-Identifier: Apache-2.0
// The camera behind a sheet: it shows what it sees, tells each code once, and ends when told to.
import { openReader } from './reading';

export type Sight = 'starting' | 'looking' | 'refused' | 'absent' | 'busy';
const between_ms = 180;
const enough_to_show = 2; // HTMLMediaElement.HAVE_CURRENT_DATA

function whyNot(cause: unknown): Sight {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent';
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

// The answer ends it, also while the browser still asks for leave.
export function watch(
  video: HTMLVideoElement,
  see: (sight: Sight) => void,
  tell: (code: string) => void,
): () => void {
  let ended = false;
  let stream: MediaStream | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  async function begin(): Promise<void> {
    const reader = openReader();
    reader.catch(() => {}); // awaited below, after the leave
    const wanted = { facingMode: 'environment', width: { ideal: 1280 } };
    const opened = await navigator.mediaDevices.getUserMedia({ video: wanted });
    if (ended) return stop(opened);
    stream = opened;
    video.srcObject = stream;
    await video.play();
    const read = await reader;
    if (ended) return;
    see('looking');
    const look = async (): Promise<void> => {
      const code = video.readyState < enough_to_show ? null : await read(video).catch(() => null);
      if (ended) return;
      if (code && code !== last) tell((last = code));
      timer = setTimeout(() => void look(), between_ms);
    };
    await look();
  }

  void begin().catch((cause) => {
    if (stream) stop(stream);
    if (!ended) see(whyNot(cause));
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    if (stream) stop(stream);
    video.srcObject = null;
  };
}

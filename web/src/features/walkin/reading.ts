// SPDX-License-Identifier: Apache-2.0
// Reads codes from a camera's picture: by the browser where it can, else by a library.
export type Read = (picture: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(picture: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface Detecting {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

// What tags and receipts of the trade bear.
const formats = ['qr_code', 'code_128', 'code_39', 'ean_13', 'ean_8', 'upc_a'];

export async function openReader(): Promise<Read> {
  const Own = (globalThis as { BarcodeDetector?: Detecting }).BarcodeDetector;
  const able = (await Own?.getSupportedFormats().catch(() => [])) ?? [];
  const wanted = formats.filter((format) => able.includes(format));
  if (!Own || !wanted.includes('qr_code')) return (await import('./library')).read;
  const detector = new Own({ formats: wanted });
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
}
